using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>The plan's scarce things year by year, from its tables.</summary>
internal sealed class Uses
{
    private readonly ExplainedModel _explained;
    private readonly Dictionary<(string Kind, string Subject, Year Year), decimal> _prices;

    /// <summary>The uses of a plan.</summary>
    public Uses(ExplainedModel explained)
    {
        _explained = explained;
        _prices = explained.Plan.Tables.ScarcityPrices.Where(row => row.Year is not null && row.Price > 0m)
            .GroupBy(row => (row.Constraint, row.Subject, row.Year!.Value))
            .ToDictionary(rows => rows.Key, rows => rows.Max(row => row.Price));
    }

    /// <summary>The stocks at places within <paramref name="place"/>, and the links that end or begin there.</summary>
    public ImmutableArray<ThingUse> OfPlace(PlaceId place)
    {
        var tree = _explained.Problem.Index.Tree;
        var tables = _explained.Plan.Tables;
        var links = _explained.Programme.Links
            .Where(link => tree.IsWithin(link.From, place) != tree.IsWithin(link.To, place))
            .ToDictionary(link => link.Id);
        var stocks = tables.StockUse.Where(row => tree.IsWithin(row.Place, place))
            .GroupBy(row => (row.Place, row.Commodity))
            .Select(rows => Of("occupied_stock", $"{rows.Key.Place},{rows.Key.Commodity}", UnitOf(rows.Key.Commodity), rows.Select(row => (row.Year, row.Occupied, (decimal?)row.Available))));
        var lines = tables.LinkUse.Where(row => links.ContainsKey(row.Link) && row.Capacity is not null)
            .GroupBy(row => row.Link)
            .Select(rows => Of("link_capacity", rows.Key.Value, CarrierUnits.OrLoadOf(_explained.Programme, links[rows.Key].Carrier), rows.Select(row => (row.Year, row.Load, row.Capacity))));
        return [.. stocks.Concat(lines).OrderByDescending(use => use.FullIn.Length > 0).ThenBy(use => use.Thing.Kind, StringComparer.Ordinal).ThenBy(use => use.Thing.Subject, StringComparer.Ordinal)];
    }

    /// <summary>A fund: what it pays out of what it has.</summary>
    public ImmutableArray<ThingUse> OfFund(FundId fund) =>
    [
        Of("fund_balance", fund.Value, _explained.Programme.Terms.MoneyName, _explained.Plan.Tables.FundCashFlows.Where(row => row.Fund == fund)
            .Select(row => (row.Year, row.Disbursed.Value, (decimal?)(row.Balance.Value + row.Disbursed.Value)))),
    ];

    private string UnitOf(CommodityId commodity) => _explained.Programme.Commodities[_explained.Problem.Index.Commodities[commodity]].Unit;

    // What no launch and no flow of the model draws on has no row there, and its unit all the same.
    private ThingUse Of(string kind, string subject, string unit, IEnumerable<(Year Year, decimal Used, decimal? Available)> years) => new(
        new ScarceThing(kind, subject, null, unit),
        [.. years.OrderBy(year => year.Year).Select(year => new YearUse(year.Year, year.Used, year.Available, WorthOf(kind, subject, year.Year)))]);

    private Money? WorthOf(string kind, string subject, Year year) =>
        _prices.TryGetValue((kind, subject, year), out decimal price) ? new Money(price) : null;
}
