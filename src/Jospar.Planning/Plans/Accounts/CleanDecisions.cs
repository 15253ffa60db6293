using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>Decisions as a plan keeps them: twelve significant digits, rows of nothing left out, sorted.</summary>
internal static class CleanDecisions
{
    // A unit that is not there has a capacity of zero, which a solver keeps within its own tolerance.
    private const decimal SolverTolerance = 0.000_001m;

    /// <summary>Rounds and sorts; what a solver's point says too finely to mean anything is dropped.</summary>
    public static PlanDecisions Of(Programme programme, PlanDecisions decisions) => new PlanDecisions(
        decisions.Launches,
        [
            .. ActivityThatMeansSomething(programme, decisions).Select(row => row with { Amount = SignificantDigits.Round(row.Amount) })
                .Where(row => row.Amount != 0m),
        ],
        [.. decisions.Flows.Select(row => row with { Sent = SignificantDigits.Round(row.Sent) }).Where(row => row.Sent != 0m)],
        Clean(decisions.Extraction),
        Clean(decisions.Served),
        Clean(decisions.Discards))
    {
        Discounts = decisions.Discounts,
    }.Sorted();

    private static ImmutableArray<(PlaceId Place, CommodityId Commodity, Year Year, decimal Amount)> Clean(
        ImmutableArray<(PlaceId Place, CommodityId Commodity, Year Year, decimal Amount)> rows) =>
        [.. rows.Select(row => row with { Amount = SignificantDigits.Round(row.Amount) }).Where(row => row.Amount != 0m)];

    private static IEnumerable<(UnitId Unit, Year Year, decimal Amount)> ActivityThatMeansSomething(
        Programme programme, PlanDecisions decisions)
    {
        var units = programme.Facilities.Select(facility => UnitId.FromFacility(facility.Id))
            .Concat(decisions.Launches.Select(launch => UnitId.FromProject(launch.Project, launch.Site)))
            .ToHashSet();
        return decisions.Activities.Where(row => units.Contains(row.Unit) || Math.Abs(row.Amount) > SolverTolerance);
    }
}
