using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Replanning;

/// <summary>What planning again changed, and because of what.</summary>
/// <param name="From">The first year that was planned again.</param>
/// <param name="Weight">What one unit of change had to earn, a fraction.</param>
/// <param name="PlanHash">The package that the earlier plan was made from.</param>
/// <param name="Facts">The facts that were reported.</param>
/// <param name="Changes">The launches that differ, reported ones first.</param>
/// <param name="Promises">What becomes of the promises.</param>
/// <param name="Curve">The plan with the fewest changes, the one chosen, and, where it was asked for, what lies around.</param>
public sealed record Replan(
    Year From,
    decimal Weight,
    string PlanHash,
    ImmutableArray<Actual> Facts,
    ImmutableArray<LaunchChange> Changes,
    ImmutableArray<PromiseComparison> Promises,
    ImmutableArray<CurvePoint> Curve)
{
    /// <summary>What the projects cost in all that began before; empty where an earlier version wrote the text.</summary>
    public ImmutableArray<BegunCost> Begun { get; init; } = [];

    /// <summary>
    /// The course of each project that had begun, given up or not, from which planning again a second time goes on; nothing
    /// where an earlier version wrote the text.
    /// </summary>
    public ImmutableArray<BegunCourse>? Courses { get; init; }

    /// <summary>The facts of all tables so far, a later one in the place of an earlier one of the same thing and year.</summary>
    public ImmutableArray<Actual> AllFacts { get; init; } = [];

    /// <summary>The promise as it was made, where <paramref name="outcome"/> is only what was left of it: before, part was reached.</summary>
    public PromiseComparison? FindCarried(TargetOutcome outcome) =>
        Promises.FirstOrDefault(promise => promise.Target == outcome.Id && promise.Now != outcome.Reached);

    /// <summary>The fact that says that a project was given up, if one does.</summary>
    public Actual? FindGivenUp(ProjectId project) =>
        Facts.FirstOrDefault(fact => fact.Kind == ActualKind.Dropped && fact.Project == project);

    /// <summary>The whole cost of a project that began before, if this is one.</summary>
    public BegunCost? FindBegun(ProjectId project) => Begun.FirstOrDefault(begun => begun.Project == project);
}
