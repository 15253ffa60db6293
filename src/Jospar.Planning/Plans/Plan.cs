using System.Collections.Immutable;

namespace Jospar.Planning.Plans;

/// <summary>A plan: what is launched where and when, what follows from it, and how good that is.</summary>
/// <param name="Status">How far it is proven.</param>
/// <param name="Goals">How good it is by each goal, in the programme's order.</param>
/// <param name="Seconds">How long the search took.</param>
/// <param name="Targets">What becomes of each promise.</param>
/// <param name="Totals">The figures beside the goals.</param>
/// <param name="Run">How it was made.</param>
/// <param name="Decisions">What it decides.</param>
/// <param name="Tables">Everything that follows.</param>
public sealed record Plan(
    PlanStatus Status,
    ImmutableArray<GoalOutcome> Goals,
    decimal Seconds,
    ImmutableArray<TargetOutcome> Targets,
    PlanTotals Totals,
    PlanRun Run,
    PlanDecisions Decisions,
    PlanTables Tables)
{
    /// <summary>The largest of the goals' gaps; empty where one of them is not known.</summary>
    public decimal? Gap => Goals.IsEmpty ? 0m : Goals.Any(goal => goal.Gap is null) ? null : Goals.Max(goal => goal.Gap);
}
