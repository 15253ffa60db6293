using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Verification.Rules;

/// <summary>Each promise's level, what is reached of it and what is missing are as reported.</summary>
internal sealed class TargetRule(MeasureByYear measures) : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "target";

    /// <summary>What is missing of a target, or over it; a millionth of the level, or of the baseline where that is nought, is rounding.</summary>
    public static decimal Shortfall(Target target, decimal reached)
    {
        decimal missing = target.Bound == Bound.AtMost ? reached - target.RequiredLevel : target.RequiredLevel - reached;
        return missing * 1_000_000m <= target.Scale ? 0m : missing;
    }

    /// <summary>What is reached of a target in its year.</summary>
    public static decimal Reached(MeasureByYear measures, Target target) =>
        measures.At(measures.Of(target.Measure, target.Filter), target.Span, target.Year);

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        var reported = evidence.Plan.Targets.ToLookup(outcome => outcome.Id);
        meter.Check(
            evidence.Plan.Targets.Length == evidence.Programme.Targets.Length,
            () => $"{evidence.Plan.Targets.Length} targets are reported, not {evidence.Programme.Targets.Length}");
        foreach (var target in evidence.Programme.Targets)
        {
            var outcome = reported[target.Id].FirstOrDefault();
            meter.Check(outcome is not null && outcome.Year == target.Year, () => $"{target.Id} in {target.Year}");
            if (outcome is not null)
            {
                Compare(meter, target, outcome);
            }
        }
    }

    private void Compare(ViolationMeter meter, Target target, TargetOutcome outcome)
    {
        decimal reached = Reached(measures, target);
        meter.CheckEqual(outcome.Level, target.RequiredLevel, () => $"level of {target.Id}");
        meter.CheckEqual(outcome.Reached, reached, () => $"reached of {target.Id}");
        meter.CheckEqual(outcome.Shortfall, Shortfall(target, reached), () => $"shortfall of {target.Id}");
    }
}
