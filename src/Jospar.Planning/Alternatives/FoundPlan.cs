using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Alternatives;

/// <summary>A near-optimal plan in a few figures.</summary>
/// <param name="Name">What it was found by; the name of its folder.</param>
/// <param name="Shortfall">Weighted shortfall of the targets.</param>
/// <param name="Value">Present value, money of the first year.</param>
/// <param name="PublicMoney">What funds disburse in the plan's years, money.</param>
/// <param name="PrivateMoney">Investment less public money.</param>
/// <param name="Launches">Projects launched.</param>
/// <param name="Jobs">Direct jobs in the last year.</param>
/// <param name="Added">Projects that the plan itself does not hold.</param>
/// <param name="Dropped">Projects that only the plan itself holds.</param>
/// <param name="Moved">Projects that both hold, at another site or from another year.</param>
/// <param name="LargestViolation">The largest relative violation that recomputing its rules found.</param>
public sealed record FoundPlan(
    string Name,
    decimal Shortfall,
    decimal Value,
    decimal PublicMoney,
    decimal PrivateMoney,
    int Launches,
    int Jobs,
    ImmutableArray<ProjectId> Added,
    ImmutableArray<ProjectId> Dropped,
    ImmutableArray<ProjectId> Moved,
    decimal LargestViolation)
{
    /// <summary>The discounts that are others than the plan's own, chosen from menus.</summary>
    public ImmutableArray<DiscountChange> Discounts { get; init; } = [];

    /// <summary>The figures of an alternative to <paramref name="plan"/>.</summary>
    internal static FoundPlan Of(AlternativePlan alternative, Plan plan)
    {
        var before = plan.Decisions.Launches.Select(launch => launch.Project).ToHashSet();
        var after = alternative.Plan.Decisions.Launches.Select(launch => launch.Project).ToHashSet();
        var totals = alternative.Plan.Totals;
        return new FoundPlan(
            alternative.Name,
            alternative.Plan.Goals.First(goal => goal.Goal == Goal.Shortfall).Value,
            totals.Value.Value,
            totals.PublicMoney.Value,
            totals.PrivateMoney.Value,
            totals.Launches,
            totals.Jobs,
            [.. after.Except(before).Order()],
            [.. before.Except(after).Order()],
            [.. alternative.Plan.Decisions.Launches.Except(plan.Decisions.Launches).Select(launch => launch.Project).Where(before.Contains).Order()],
            alternative.Verification.Worst.LargestRelative)
        {
            Discounts = DiscountChange.Differing(plan.Decisions, alternative.Plan.Decisions),
        };
    }
}
