namespace Jospar.Planning.Verification.Rules;

/// <summary>Demand is served neither less than not at all nor more than wholly.</summary>
internal sealed class DemandRule : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "demand";

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        foreach (var row in evidence.Tables.Demands)
        {
            decimal needed = evidence.DemandIn(row.Place, row.Commodity, row.Year)?.Amount ?? 0m;
            meter.Check(Math.Max(row.Served - needed, -row.Served), needed, () => $"{row.Commodity} at {row.Place} in {row.Year}");
        }
    }
}
