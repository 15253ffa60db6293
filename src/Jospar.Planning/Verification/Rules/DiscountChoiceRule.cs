using Jospar.Domain;

namespace Jospar.Planning.Verification.Rules;

/// <summary>
/// The plan chooses exactly one discount of each menu and nothing else, and what producers then give up stays within the
/// burden cap: <c>discount · min(use, share · output) ≤ cap · output</c>.
/// </summary>
internal sealed class DiscountChoiceRule(MeasureByYear measures) : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "discount_choice";

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        var menus = evidence.Programme.DiscountMenu.ToLookup(entry => entry.Commodity, entry => entry.Discount);
        var chosen = evidence.Plan.Decisions.Discounts.ToLookup(row => row.Commodity, row => row.Discount);
        foreach (var menu in menus)
        {
            decimal[] given = [.. chosen[menu.Key]];
            meter.Check(given.Length == 1 && menu.Contains(given[0]), () => $"{menu.Key}");
            foreach (var obligation in evidence.Programme.Obligations.Where(row => row.Commodity == menu.Key && given.Length == 1))
            {
                CheckBurden(evidence, obligation, given[0], meter);
            }
        }

        foreach (var stray in chosen.Where(row => !menus.Contains(row.Key)))
        {
            meter.Check(false, () => $"{stray.Key}, which has no menu");
        }
    }

    private void CheckBurden(PlanEvidence evidence, Obligation obligation, decimal discount, ViolationMeter meter)
    {
        if (obligation.BurdenCap is not { } cap)
        {
            return;
        }

        decimal[] output = DomesticSupplyRule.Output(evidence, measures, obligation.Commodity);
        decimal[] use = measures.Of(Measure.Use, new MeasureFilter(Commodity: obligation.Commodity));
        foreach (var year in evidence.Years.Where(obligation.HoldsIn))
        {
            int at = evidence.Offset(year);
            decimal given = discount * Math.Min(use[at], obligation.Share * output[at]);
            meter.Check(given - cap * output[at], output[at], () => $"{obligation.Commodity} at {discount} in {year}");
        }
    }
}
