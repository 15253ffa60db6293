namespace Jospar.Planning.Verification.Rules;

/// <summary>Nothing is extracted beyond what a place can give.</summary>
internal sealed class ExtractionRule : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "extraction";

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        foreach (var row in evidence.Tables.Extraction)
        {
            decimal available = evidence.ResourceIn(row.Place, row.Commodity, row.Year)?.Available ?? 0m;
            meter.Check(
                Math.Max(row.Amount - available, -row.Amount), available, () => $"{row.Commodity} at {row.Place} in {row.Year}");
        }
    }
}
