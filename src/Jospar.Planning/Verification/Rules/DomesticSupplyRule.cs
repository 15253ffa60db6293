using Jospar.Domain;

namespace Jospar.Planning.Verification.Rules;

/// <summary>
/// While an obligation holds, either <c>exports ≤ (1 − share) · output</c>, or processors at home are full:
/// <c>use ≥ Σ |ρ| · capacity</c> of the units that run.
/// </summary>
internal sealed class DomesticSupplyRule(MeasureByYear measures) : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "domestic_supply";

    /// <summary>What units make and places extract of a commodity, by year.</summary>
    public static decimal[] Output(PlanEvidence evidence, MeasureByYear measures, CommodityId commodity)
    {
        decimal[] output = measures.Of(Measure.Output, new MeasureFilter(Commodity: commodity));
        foreach (var row in evidence.Tables.Extraction.Where(row => row.Commodity == commodity))
        {
            output[evidence.Offset(row.Year)] += row.Amount;
        }

        return output;
    }

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        foreach (var obligation in evidence.Programme.Obligations)
        {
            var filter = new MeasureFilter(Commodity: obligation.Commodity);
            decimal[] output = Output(evidence, measures, obligation.Commodity);
            decimal[] exports = measures.Of(Measure.Exports, filter);
            decimal[] use = measures.Of(Measure.Use, filter);
            foreach (var year in evidence.Years.Where(obligation.HoldsIn))
            {
                int at = evidence.Offset(year);
                decimal tooMuch = exports[at] - (1m - obligation.Share) * output[at];
                decimal room = Appetite(evidence, obligation.Commodity, year) - use[at];
                meter.Check(Math.Min(tooMuch, room), exports[at] + output[at], () => $"{obligation.Commodity} in {year}");
            }
        }
    }

    private static decimal Appetite(PlanEvidence evidence, CommodityId commodity, Year year)
    {
        decimal most = 0m;
        foreach (var unit in evidence.Units.Values)
        {
            foreach (var item in unit.Process?.Recipe ?? [])
            {
                most += item.Commodity == commodity && item.PerActivity < 0m ? -item.PerActivity * unit.Capacity(year) : 0m;
            }
        }

        return most;
    }
}
