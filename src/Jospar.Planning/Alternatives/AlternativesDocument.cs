using System.Collections.Immutable;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Planning.Alternatives;

/// <summary>What <c>alternatives.json</c> in a plan's folder holds, and <c>jospar alternatives --json</c> prints.</summary>
/// <param name="DecisionDigest">The plan that these are alternatives to: digest of its decisions.</param>
/// <param name="Within">By how much each goal was allowed to be worse.</param>
/// <param name="ShortfallLimit">The most weighted shortfall.</param>
/// <param name="ValueLimit">The least present value, money of the first year.</param>
/// <param name="Stopped">What ended the search early; empty when nothing did.</param>
/// <param name="PlanCount">Plans found, the plan itself included.</param>
/// <param name="Directions">The directions.</param>
/// <param name="Plans">The plans found beside the plan itself.</param>
/// <param name="Projects">Every project with its class.</param>
public sealed record AlternativesDocument(
    string DecisionDigest,
    decimal Within,
    decimal ShortfallLimit,
    decimal ValueLimit,
    StopReason? Stopped,
    int PlanCount,
    ImmutableArray<TriedDirection> Directions,
    ImmutableArray<FoundPlan> Plans,
    ImmutableArray<ProjectClass> Projects)
{
    /// <summary>What the solver failed at first, where that ended the search.</summary>
    public string? Trouble { get; init; }

    /// <summary>The document of what was found for <paramref name="plan"/>.</summary>
    public static AlternativesDocument Of(Plan plan, AlternativesOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(outcome);
        return new AlternativesDocument(
            DigestOf(plan),
            outcome.Within,
            outcome.ShortfallLimit,
            outcome.ValueLimit,
            outcome.Stopped,
            outcome.Plans.Length + 1,
            [.. outcome.Directions.Select(DirectionOf)],
            [.. outcome.Plans.Select(alternative => FoundPlan.Of(alternative, plan))],
            outcome.Classes)
        {
            Trouble = outcome.Trouble,
        };
    }

    /// <summary>Whether these are alternatives to <paramref name="plan"/>, and not to one that stood in its folder before.</summary>
    public bool IsOf(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return DecisionDigest == DigestOf(plan);
    }

    /// <summary>Whether this, of a run that was cut short, says less than what an earlier run of the same question found.</summary>
    public bool IsCutShortOf(AlternativesDocument? earlier) =>
        Stopped is not null && earlier is not null && earlier.DecisionDigest == DecisionDigest && earlier.Within == Within
        && (earlier.PlanCount > PlanCount || (earlier.PlanCount == PlanCount && earlier.Stopped is null));

    /// <summary>
    /// Whether a run was cut short before anything was known: no plan, no bound and no need. That a project without a start is never
    /// launched is known beforehand.
    /// </summary>
    public bool IsEmpty =>
        Stopped is not null && PlanCount == 1
        && Directions.All(direction => direction is { After: null, Bound: null })
        && !Projects.Any(project => project is { IsProven: true, IsCommitted: false, Kind: not ProjectClassKind.Never });

    private static string DigestOf(Plan plan) =>
        Jospar.Planning.Plans.DecisionDigest.Of(plan.Decisions);

    private static TriedDirection DirectionOf(DirectionOutcome outcome) => new(
        AlternativesSearch.NameOf(outcome.Direction), outcome.Unit, outcome.Before, outcome.After, outcome.Bound,
        outcome.Alternative?.Name, outcome.Lack);
}
