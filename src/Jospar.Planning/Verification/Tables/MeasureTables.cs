using Jospar.Domain;
using Jospar.Planning.Verification.Rules;

namespace Jospar.Planning.Verification.Tables;

/// <summary>Target progress and domestic supply, from the measures by year.</summary>
internal sealed class MeasureTables(PlanEvidence evidence, MeasureByYear measures)
{
    /// <summary>Checks both tables.</summary>
    public void Check(ViolationMeter meter)
    {
        CheckProgress(meter);
        CheckDomesticSupply(meter);
    }

    private void CheckProgress(ViolationMeter meter)
    {
        var progress = new TableComparison("target_progress", "reached", "level");
        foreach (var target in evidence.Programme.Targets)
        {
            decimal[] sums = measures.Of(target.Measure, target.Filter);
            foreach (var year in evidence.Years)
            {
                progress.Expect($"{target.Id} {year}", measures.At(sums, target.Span, year), target.RequiredLevel);
            }
        }

        foreach (var row in evidence.Tables.TargetProgress)
        {
            progress.Report($"{row.Target} {row.Year}", row.Reached, row.Level);
        }

        progress.Check(meter);
    }

    private void CheckDomesticSupply(ViolationMeter meter)
    {
        var supply = new TableComparison("domestic_supply", "output", "exports", "use", "entitled", "transfer");
        foreach (var commodity in evidence.Programme.Obligations.Select(obligation => obligation.Commodity).Distinct())
        {
            ExpectSupply(supply, commodity);
        }

        foreach (var row in evidence.Tables.DomesticSupply)
        {
            supply.Report($"{row.Commodity} {row.Year}", row.Output, row.Exports, row.Use, row.Entitled, row.Transfer.Value);
        }

        supply.Check(meter);
    }

    private void ExpectSupply(TableComparison supply, CommodityId commodity)
    {
        var filter = new MeasureFilter(Commodity: commodity);
        decimal[] output = DomesticSupplyRule.Output(evidence, measures, commodity);
        decimal[] exports = measures.Of(Measure.Exports, filter);
        decimal[] use = measures.Of(Measure.Use, filter);
        foreach (var year in evidence.Years)
        {
            var holding = evidence.Programme.Obligations.Where(row => row.Commodity == commodity && row.HoldsIn(year)).ToArray();
            if (holding.Length == 0)
            {
                continue;
            }

            int at = evidence.Offset(year);
            decimal offered = holding.Max(row => row.Share) * output[at];
            decimal entitled = use[at] < offered ? use[at] : offered;
            decimal price = evidence.PriceIn(commodity, year)?.Export ?? 0m;
            supply.Expect($"{commodity} {year}", output[at], exports[at], use[at], entitled, entitled * price * holding.Max(evidence.DiscountOf));
        }
    }
}
