using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;

namespace Jospar.Planning.Comparison;

/// <summary>
/// Promises to allow at most so much that were over before a plan was made again: the plan asks nothing more of them, and a
/// comparison counts what they are missed by.
/// </summary>
public static class PastMisses
{
    /// <summary>The plan of <paramref name="programme"/> with what <paramref name="replan"/> knows that was missed before among its targets and in its shortfall.</summary>
    public static Plan CountedIn(Plan plan, Programme programme, Replan replan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(replan);
        var targets = programme.Targets.ToDictionary(target => target.Id);
        decimal before = plan.Targets.Sum(outcome => (Missing(outcome) - outcome.Shortfall) * SharedPromises.WeightOf(targets[outcome.Id]));
        return plan with
        {
            Targets = [.. plan.Targets.Select(outcome => outcome with { Shortfall = Missing(outcome) })],
            Goals = [.. plan.Goals.Select(goal => goal.Goal == Goal.Shortfall ? goal with { Value = goal.Value + before } : goal)],
        };

        decimal Missing(TargetOutcome outcome) => replan.MissingOf(targets[outcome.Id], outcome);
    }
}
