using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>The plan's scarce things year by year, from its tables.</summary>
internal sealed class Uses
{
    private readonly ExplainedModel _explained;
    private readonly Dictionary<(string Kind, string Subject, Year Year), decimal> _prices;
    private readonly Dictionary<(string Kind, string Subject), string> _units;

    /// <summary>The uses of a plan.</summary>
    public Uses(ExplainedModel explained)
    {
        _explained = explained;
        _prices = explained.Plan.Tables.ScarcityPrices.Where(row => row.Year is not null && row.Price > 0m)
            .GroupBy(row => (row.Constraint, row.Subject, row.Year!.Value))
            .ToDictionary(rows => rows.Key, rows => rows.Max(row => row.Price));
        _units = explained.Model.Meanings.GroupBy(meaning => (meaning.Constraint, meaning.Subject))
            .ToDictionary(rows => rows.Key, rows => rows.First().Unit ?? "");
    }

    /// <summary>The stocks at places within <paramref name="place"/>, and the links that end or begin there.</summary>
    public ImmutableArray<ThingUse> OfPlace(PlaceId place)
    {
        var tree = _explained.Problem.Index.Tree;
        var tables = _explained.Plan.Tables;
        var links = _explained.Programme.Links
            .Where(link => tree.IsWithin(link.From, place) != tree.IsWithin(link.To, place))
            .Select(link => link.Id).ToHashSet();
        var stocks = tables.StockUse.Where(row => tree.IsWithin(row.Place, place))
            .GroupBy(row => $"{row.Place},{row.Commodity}")
            .Select(rows => Of("occupied_stock", rows.Key, rows.Select(row => (row.Year, row.Occupied, (decimal?)row.Available))));
        var lines = tables.LinkUse.Where(row => links.Contains(row.Link) && row.Capacity is not null)
            .GroupBy(row => row.Link.Value)
            .Select(rows => Of("link_capacity", rows.Key, rows.Select(row => (row.Year, row.Load, row.Capacity))));
        return [.. stocks.Concat(lines).OrderByDescending(use => use.FullIn.Length > 0).ThenBy(use => use.Thing.Kind, StringComparer.Ordinal).ThenBy(use => use.Thing.Subject, StringComparer.Ordinal)];
    }

    /// <summary>A fund: what it pays out of what it has.</summary>
    public ImmutableArray<ThingUse> OfFund(FundId fund) =>
    [
        Of("fund_balance", fund.Value, _explained.Plan.Tables.FundCashFlows.Where(row => row.Fund == fund)
            .Select(row => (row.Year, row.Disbursed.Value, (decimal?)(row.Balance.Value + row.Disbursed.Value)))),
    ];

    private ThingUse Of(string kind, string subject, IEnumerable<(Year Year, decimal Used, decimal? Available)> years) => new(
        new ScarceThing(kind, subject, null, _units.GetValueOrDefault((kind, subject), "")),
        [.. years.OrderBy(year => year.Year).Select(year => new YearUse(year.Year, year.Used, year.Available, WorthOf(kind, subject, year.Year)))]);

    private Money? WorthOf(string kind, string subject, Year year) =>
        _prices.TryGetValue((kind, subject, year), out decimal price) ? new Money(price) : null;
}
