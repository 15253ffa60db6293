using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>
/// Demand of households and existing industry that a plan does not serve: it costs no more than its value of lost load, so that
/// a plan may rather pay that than build a line, and nothing else says so.
/// </summary>
public static class UnservedDemands
{
    // Less than this share of what is needed is rounding.
    private const decimal Rounding = 0.000_001m;

    /// <summary>What is missing of each commodity, in the order of their ids; none where all demand is served.</summary>
    public static ImmutableArray<UnservedDemand> Of(Programme programme, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        var demands = programme.Demands.ToLookup(demand => (demand.Place, demand.Commodity));
        return
        [
            .. from row in plan.Tables.Demands
               group row by row.Commodity into rows
               where rows.Any(IsMissing)
               orderby rows.Key
               select Of(programme.Terms, demands, [.. rows]),
        ];
    }

    /// <summary>Whether some of a demand is not served, and not for rounding.</summary>
    internal static bool IsMissing(DemandServedRow row) => row.Unserved > Rounding * row.Amount;

    private static UnservedDemand Of(ProgrammeTerms terms, ILookup<(PlaceId, CommodityId), Demand> demands, DemandServedRow[] rows)
    {
        DemandServedRow[] missing = [.. rows.Where(IsMissing)];
        var years = missing.GroupBy(row => row.Year).OrderBy(year => year.Key).ToArray();
        var worst = years.MaxBy(year => year.Sum(row => row.Unserved))!;
        var most = worst.OrderByDescending(row => row.Unserved).ThenBy(row => row.Place).First();
        return new UnservedDemand(
            most.Commodity,
            years.Length,
            years[0].Key,
            worst.Key,
            worst.Sum(row => row.Unserved),
            rows.Where(row => row.Year == worst.Key).Sum(row => row.Amount),
            most.Place,
            most.Unserved,
            most.Amount,
            new Money(missing.Sum(row => terms.RunningFactor(row.Year) * row.Unserved * LostLoadOf(demands[(row.Place, row.Commodity)], row.Year))));
    }

    private static decimal LostLoadOf(IEnumerable<Demand> demands, Year year) =>
        new Timeline<Demand>(demands.Select(demand => (demand.FromYear, demand))).At(year).LostLoad;
}
