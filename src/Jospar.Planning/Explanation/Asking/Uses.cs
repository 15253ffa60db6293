using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>The plan's scarce things year by year, from its tables.</summary>
internal sealed class Uses
{
    private readonly ExplainedModel _explained;
    private readonly Dictionary<(string Kind, string Subject, Year Year), decimal> _prices;
    private readonly Lazy<double[]> _amounts;

    /// <summary>The uses of a plan.</summary>
    public Uses(ExplainedModel explained)
    {
        _explained = explained;
        _amounts = new Lazy<double[]>(() => PlannedAmounts.Of(explained));
        _prices = explained.Plan.Tables.ScarcityPrices.Where(row => row.Year is not null && row.Price > 0m)
            .GroupBy(row => (row.Constraint, row.Subject, row.Year!.Value))
            .ToDictionary(rows => rows.Key, rows => rows.Max(row => row.Price));
    }

    /// <summary>
    /// The stocks at places within <paramref name="place"/> and the links that end or begin there; of the resources within and the
    /// limits on it, on places within and on those that it lies in, those that bind.
    /// </summary>
    public ImmutableArray<ThingUse> OfPlace(PlaceId place)
    {
        var tree = _explained.Problem.Index.Tree;
        var tables = _explained.Plan.Tables;
        var links = _explained.Programme.Links
            .Where(link => tree.IsWithin(link.From, place) != tree.IsWithin(link.To, place))
            .ToDictionary(link => link.Id);
        var stocks = tables.StockUse.Where(row => tree.IsWithin(row.Place, place))
            .GroupBy(row => (row.Place, row.Commodity))
            .Select(rows => Of(ScarceKinds.OccupiedStock, $"{rows.Key.Place},{rows.Key.Commodity}", UnitOf(rows.Key.Commodity), rows.Select(row => (row.Year, row.Occupied, (decimal?)row.Available))));
        var lines = tables.LinkUse.Where(row => links.ContainsKey(row.Link) && row.Capacity is not null)
            .GroupBy(row => row.Link)
            .Select(rows => Of(ScarceKinds.LinkCapacity, rows.Key.Value, CarrierUnits.OrLoadOf(_explained.Programme, links[rows.Key].Carrier), rows.Select(row => (row.Year, row.Load, row.Capacity))));
        var binding = ResourcesWithin(place).Concat(LimitsOn(place)).Where(use => use.Years.Any(year => year.IsFull || year.Worth is not null));
        return [.. stocks.Concat(lines).Concat(binding).OrderByDescending(use => use.FullIn.Length > 0).ThenBy(use => use.Thing.Kind, StringComparer.Ordinal).ThenBy(use => use.Thing.Subject, StringComparer.Ordinal)];
    }

    /// <summary>A fund: what it pays out of what it has.</summary>
    public ImmutableArray<ThingUse> OfFund(FundId fund) =>
    [
        Of(ScarceKinds.FundBalance, fund.Value, _explained.Programme.Terms.MoneyName, _explained.Plan.Tables.FundCashFlows.Where(row => row.Fund == fund)
            .Select(row => (row.Year, row.Disbursed.Value, (decimal?)(row.Balance.Value + row.Disbursed.Value)))),
    ];

    // The table of what is extracted leaves out years without any.
    private IEnumerable<ThingUse> ResourcesWithin(PlaceId place)
    {
        var problem = _explained.Problem;
        var taken = _explained.Plan.Tables.Extraction.ToDictionary(row => ($"{row.Place},{row.Commodity}", row.Year), row => row.Amount);
        return problem.Resources.Where(row => problem.Index.Tree.IsWithin(problem.Programme.Places[row.Place].Id, place))
            .GroupBy(row => ElasticThings.OfResource(problem, row.Place, row.Commodity))
            .Select(rows => Of(rows.Key.Kind, rows.Key.Subject, rows.Key.Unit, rows.Select(row =>
            {
                var year = problem.Index.YearAt(row.Year);
                return (year, taken.GetValueOrDefault((rows.Key.Subject, year)), (decimal?)SolverNumber.Of(row.Amount));
            })));
    }

    private IEnumerable<ThingUse> LimitsOn(PlaceId place)
    {
        var tree = _explained.Problem.Index.Tree;
        var limits = _explained.Programme.Limits
            .Where(limit => limit.Filter.Place is { } at && (tree.IsWithin(place, at) || tree.IsWithin(at, place)))
            .Select(limit => limit.Id.Value).ToHashSet(StringComparer.Ordinal);
        var rows = _explained.Model.Model.Rows;
        return _explained.Model.Meanings
            .Where(meaning => meaning is { Constraint: ScarceKinds.ProgrammeLimit, Year: not null } && limits.Contains(meaning.Subject.Split(',')[0]))
            .GroupBy(meaning => ScarceThings.Of(meaning) with { Year = null })
            .Select(meanings => new ThingUse(meanings.Key, [.. meanings.OrderBy(meaning => meaning.Year).Select(meaning => new YearUse(
                meaning.Year!.Value,
                SolverNumber.Of(meaning.TakenIn(rows, _amounts.Value)),
                SolverNumber.Of(meaning.AmountIn(rows)),
                WorthOf(meaning.Constraint, meaning.Subject, meaning.Year.Value),
                meaning.IsMinimum))]));
    }

    private string UnitOf(CommodityId commodity) => _explained.Programme.Commodities[_explained.Problem.Index.Commodities[commodity]].Unit;

    // What no launch and no flow of the model draws on has no row there, and its unit all the same.
    private ThingUse Of(string kind, string subject, string unit, IEnumerable<(Year Year, decimal Used, decimal? Available)> years) => new(
        new ScarceThing(kind, subject, null, unit),
        [.. years.OrderBy(year => year.Year).Select(year => new YearUse(year.Year, year.Used, year.Available, WorthOf(kind, subject, year.Year)))]);

    private Money? WorthOf(string kind, string subject, Year year) =>
        _prices.TryGetValue((kind, subject, year), out decimal price) ? new Money(price) : null;
}
