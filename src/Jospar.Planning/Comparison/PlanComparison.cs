using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Comparison;

/// <summary>What moved from one plan to another, and what it did to targets, money, value and jobs.</summary>
/// <param name="IsSamePackage">Whether both were made from the same package.</param>
/// <param name="Comparability">Which figures mean the same in both.</param>
/// <param name="Moves">The projects that differ.</param>
/// <param name="Discounts">The discount chosen from each menu; empty where a plan chose none.</param>
/// <param name="Targets">Every target, changed or not.</param>
/// <param name="Figures">The figures beside the goals.</param>
/// <param name="Funds">What each fund disburses in the plan's years, money.</param>
/// <param name="Regions">Direct jobs by region in the last year.</param>
public sealed record PlanComparison(
    bool IsSamePackage,
    Comparability Comparability,
    ImmutableArray<ProjectMove> Moves,
    ImmutableArray<DiscountChange> Discounts,
    ImmutableArray<TargetChange> Targets,
    ImmutableArray<Change<ComparedFigure>> Figures,
    ImmutableArray<Change<FundId>> Funds,
    ImmutableArray<Change<PlaceId>> Regions)
{
    /// <summary>Compares two plans of one package; neither is changed, and the first is what the second is measured against.</summary>
    public static PlanComparison Of(Plan before, Plan after) => Of(before, after, Comparability.Full);

    /// <summary>The same of plans whose programmes may differ.</summary>
    public static PlanComparison Of(Plan before, Plan after, Comparability comparability)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(comparability);
        return new PlanComparison(
            before.Run.PackageHash == after.Run.PackageHash,
            comparability,
            ProjectMove.Between(before, after),
            DiscountChange.Between(before.Decisions, after.Decisions),
            TargetChange.Between(before, after, comparability),
            FiguresOf(before, after, comparability),
            Between(DisbursedBy(before), DisbursedBy(after), comparability.OfSums),
            Between(JobsIn(before), JobsIn(after), comparability.OfLastYear));
    }

    private static ImmutableArray<Change<ComparedFigure>> FiguresOf(Plan before, Plan after, Comparability comparability) =>
    [
        .. Enum.GetValues<ComparedFigure>().Select(figure =>
        {
            var (was, now) = (Of(figure, before, comparability.Promises), Of(figure, after, comparability.Promises));
            bool isIndirect = figure is ComparedFigure.IndirectJobsLow or ComparedFigure.IndirectJobsHigh;
            return isIndirect
                ? new Change<ComparedFigure>(figure, was ?? NoneIn(before, now), now ?? NoneIn(after, was), comparability.Of(figure))
                : new Change<ComparedFigure>(figure, was, now, comparability.Of(figure));
        }),
    ];

    // Where nobody works directly, nobody works indirectly, if the other plan knows of such jobs at all.
    private static decimal? NoneIn(Plan plan, decimal? other) => other is not null && LastYear(plan).All(row => row.Direct == 0) ? 0m : null;

    private static decimal? Of(ComparedFigure figure, Plan plan, SharedPromises promises) => figure switch
    {
        ComparedFigure.Launches => plan.Totals.Launches,
        ComparedFigure.Shortfall => promises.ShortfallOf(plan),
        ComparedFigure.Value => plan.Totals.Value.Value,
        ComparedFigure.UnservedCost => plan.Totals.UnservedCost.Value,
        ComparedFigure.Jobs => plan.Totals.Jobs,
        ComparedFigure.IndirectJobsLow => IndirectJobsSum.Of(LastYear(plan), row => row.IndirectLow),
        ComparedFigure.IndirectJobsHigh => IndirectJobsSum.Of(LastYear(plan), row => row.IndirectHigh),
        ComparedFigure.PeakConstructionJobs => plan.Totals.PeakConstructionJobs,
        ComparedFigure.Investment => plan.Totals.Investment.Value,
        ComparedFigure.PublicMoney => plan.Totals.PublicMoney.Value,
        ComparedFigure.PrivateMoney => plan.Totals.PrivateMoney.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "No such figure."),
    };

    private static JobsRow[] LastYear(Plan plan)
    {
        var last = plan.Tables.Jobs.Select(row => row.Year).DefaultIfEmpty().Max();
        return [.. plan.Tables.Jobs.Where(row => row.Year == last)];
    }

    private static Dictionary<FundId, decimal> DisbursedBy(Plan plan) => plan.Tables.FundCashFlows
        .GroupBy(row => row.Fund)
        .ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.Disbursed.Value));

    private static Dictionary<PlaceId, decimal> JobsIn(Plan plan) =>
        LastYear(plan).ToDictionary(row => row.Region, row => (decimal)row.Direct);

    // A fund that pays nothing and a region without a launch have no row, and that is nothing, not unknown.
    private static ImmutableArray<Change<TKey>> Between<TKey>(
        Dictionary<TKey, decimal> before, Dictionary<TKey, decimal> after, bool isComparable)
        where TKey : notnull =>
    [
        .. before.Keys.Union(after.Keys).Order().Select(key =>
            new Change<TKey>(key, before.GetValueOrDefault(key), after.GetValueOrDefault(key), isComparable)),
    ];
}
