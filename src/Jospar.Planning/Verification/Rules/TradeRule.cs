using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Verification.Rules;

/// <summary>What crosses to or from the world may do so, and has a price there.</summary>
internal sealed class TradeRule : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "trade";

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        foreach (var row in evidence.Tables.Flows)
        {
            bool isImport = evidence.IsWorld(row.From);
            bool isExport = evidence.IsWorld(row.To);
            if (isImport || isExport)
            {
                bool isAllowed = (!isImport || MayImport(evidence, row)) && (!isExport || MayExport(evidence, row));
                meter.Check(isAllowed ? 0m : Math.Abs(row.Sent), 1m, () => $"{row.Commodity} over {row.Link} in {row.Year}");
            }
        }
    }

    private static bool MayImport(PlanEvidence evidence, FlowRow row) =>
        evidence.Commodities[row.Commodity].Trade.HasFlag(TradeDirection.Import)
        && evidence.PriceIn(row.Commodity, row.Year)?.Import is not null;

    private static bool MayExport(PlanEvidence evidence, FlowRow row) =>
        evidence.Commodities[row.Commodity].Trade.HasFlag(TradeDirection.Export)
        && evidence.PriceIn(row.Commodity, row.Year)?.Export is not null;
}
