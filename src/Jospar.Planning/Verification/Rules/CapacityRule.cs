namespace Jospar.Planning.Verification.Rules;

/// <summary>A unit's activity is not negative and within its capacity, after the ramp; a project not launched has none.</summary>
internal sealed class CapacityRule : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "capacity";

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        foreach (var row in evidence.Tables.Activities)
        {
            decimal capacity = evidence.Units[row.Unit].Capacity(row.Year);
            meter.Check(Math.Max(row.Amount - capacity, -row.Amount), capacity, () => $"{row.Unit} in {row.Year}");
        }
    }
}
