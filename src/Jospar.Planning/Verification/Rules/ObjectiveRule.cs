using Jospar.Domain;

namespace Jospar.Planning.Verification.Rules;

/// <summary>
/// The goals' values and the figures beside them are as reported: <c>Σ_g weight_g · h_g / scale_g</c>, and income less
/// every cost as present values.
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
            meter.Check(
                Math.Abs(goal.Value - recomputed), goal.Goal == Goal.Shortfall ? 1m : worth.Size, () => $"value of goal {goal.Goal}");
        }
    }

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
