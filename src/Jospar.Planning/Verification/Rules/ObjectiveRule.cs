using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Verification.Rules;

/// <summary>
/// The goals' values and the figures beside them are as reported: <c>Σ_g weight_g · h_g / scale_g</c>, and income less
/// every cost as present values. No bound lies on the wrong side of its goal, and a plan called proven has the gap that
/// was asked for.
/// </summary>
internal sealed class ObjectiveRule(MeasureByYear measures) : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "objective";

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        var worth = new PlanWorth(evidence);
        foreach (var (name, reported, recomputed) in worth.Terms())
        {
            meter.CheckEqual(reported, recomputed, () => name);
        }

        foreach (var goal in evidence.Plan.Goals)
        {
            decimal recomputed = goal.Goal == Goal.Shortfall ? Shortfall(evidence) : worth.Value;
            decimal size = goal.Goal == Goal.Shortfall ? 1m : worth.Size;
            meter.Check(Math.Abs(goal.Value - recomputed), size, () => $"value of goal {goal.Goal}");
            CheckBound(meter, goal, size);
        }

        meter.Check(IsProvenAsSaid(evidence.Plan), () => "status");
    }

    // A bound beyond which no plan can lie cannot lie on this side of the plan.
    private static void CheckBound(ViolationMeter meter, GoalOutcome goal, decimal size)
    {
        if (goal.Bound is { } bound)
        {
            decimal beyond = goal.Goal == Goal.Shortfall ? bound - goal.Value : goal.Value - bound;
            meter.Check(beyond, size, () => $"bound of goal {goal.Goal}");
        }
    }

    private static bool IsProvenAsSaid(Plan plan) =>
        plan.Status != PlanStatus.Proven || plan.Gap <= plan.Run.GapAsked + PlanVerifier.DefaultTolerance;

    private decimal Shortfall(PlanEvidence evidence)
    {
        decimal sum = 0m;
        foreach (var target in evidence.Programme.Targets)
        {
            decimal missing = TargetRule.Shortfall(target, TargetRule.Reached(measures, target));
            sum += target.Weight * (target.Scale == 0m ? missing : missing / target.Scale);
        }

        return sum;
    }
}
