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
    /// <summary>The first year of the earlier plan; nothing where an earlier version wrote the text.</summary>
    public Year? EarlierFrom { get; init; }

    /// <summary>Whether present values are of another year than the earlier plan's.</summary>
    public bool IsSeenFromAnotherYear => EarlierFrom != From;

    /// <summary>What the projects cost in all that began before; empty where an earlier version wrote the text.</summary>
    public ImmutableArray<BegunCost> Begun { get; init; } = [];

    /// <summary>
    /// The course of each project that had begun, given up or not, from which planning again a second time goes on; nothing
    /// where an earlier version wrote the text.
    /// </summary>
    public ImmutableArray<BegunCourse>? Courses { get; init; }

    /// <summary>The facts of all tables so far, a later one in the place of an earlier one of the same thing and year.</summary>
    public ImmutableArray<Actual> AllFacts { get; init; } = [];

    /// <summary>The discounts chosen from menus that differ, before and now; none where an earlier version wrote the text.</summary>
    public ImmutableArray<DiscountChange> Discounts { get; init; } = [];

    /// <summary>The limits over years that were eased; none where an earlier version wrote the text.</summary>
    public ImmutableArray<EasedLimit> Eased { get; init; } = [];

    /// <summary>The funds' own largest shares where the package had to allow more; none where an earlier version wrote the text.</summary>
    public ImmutableArray<AgreedShare> Shares { get; init; } = [];

    /// <summary>
    /// The launches that came otherwise than planned before <see cref="From"/>: reported so, or planned to start by then and
    /// reported not to have. When the latter start now is a choice, so that they are among <see cref="Chosen"/>, too.
    /// </summary>
    public ImmutableArray<LaunchChange> CameOtherwise => [.. Changes.Where(change => change.Cause == CauseKind.Reported || IsMissedStart(change))];

    /// <summary>The launches that planning again changed.</summary>
    public ImmutableArray<LaunchChange> Chosen => [.. Changes.Where(change => change.Cause != CauseKind.Reported)];

    /// <summary>What a plan was chosen for, which <paramref name="replan"/> made where there is one.</summary>
    public static PlanAim AimOf(Plan? plan, Replan? replan) =>
        replan is not null ? PlanAim.FewChanges
        : plan?.Status == PlanStatus.Chosen ? PlanAim.Other
        : PlanAim.Goals;

    /// <summary>Whether a launch was to start before the first year planned again, and what was reported of it left the year open.</summary>
    public bool IsMissedStart(LaunchChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Cause != CauseKind.Reported && change.Before is { } planned && planned.Start < From;
    }

    /// <summary>The promise as it was made, where what the plan reached of it is only what was left of it: before, part was reached.</summary>
    public PromiseComparison? FindCarried(TargetId target, decimal reached) =>
        Promises.FirstOrDefault(promise => promise.Target == target && promise.Now != reached);

    /// <summary>What was reached of a promise before, where what the plan reached of it is only what was left.</summary>
    public decimal BeforeOf(TargetId target, decimal reached) => FindCarried(target, reached) is { } whole ? whole.Now - reached : 0m;

    /// <summary>
    /// What a promise is missed by, the past counted: what one that allows at most was over before is taken back by nothing.
    /// </summary>
    public decimal MissingOf(Target target, TargetOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(outcome);
        return target.Bound == Bound.AtMost && FindCarried(outcome.Id, outcome.Reached) is { } whole
            ? outcome.Shortfall + Math.Max(0m, BeforeOf(outcome.Id, outcome.Reached) - whole.Level)
            : outcome.Shortfall;
    }

    /// <summary>The largest share of a cost that a fund of the package pays by its own terms.</summary>
    public decimal MaxShareOf(Fund fund)
    {
        ArgumentNullException.ThrowIfNull(fund);
        return Shares.FirstOrDefault(share => share.Fund == fund.Id)?.MaxShare ?? fund.MaxShare;
    }

    /// <summary>The fact that says that a project was given up, if one does, of this table or of an earlier one.</summary>
    public Actual? FindGivenUp(ProjectId project) => FindBegun(project) is not null ? null
        : Facts.Concat(AllFacts).FirstOrDefault(fact => fact.Kind == ActualKind.Dropped && fact.Project == project);

    /// <summary>The course of a project that had begun and was given up, if this is one.</summary>
    public BegunCourse? FindAbandoned(ProjectId project) => Courses?.FirstOrDefault(course => course.Project == project && course.IsAbandoned);

    /// <summary>The whole cost of a project that began before, if this is one.</summary>
    public BegunCost? FindBegun(ProjectId project) => Begun.FirstOrDefault(begun => begun.Project == project);
}
