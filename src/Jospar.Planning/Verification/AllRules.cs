using System.Collections.Immutable;
using Jospar.Planning.Verification.Rules;
using Jospar.Planning.Verification.Tables;

namespace Jospar.Planning.Verification;

/// <summary>Every family of rules, in the order in which they are shown.</summary>
internal static class AllRules
{
    /// <summary>The rules for one plan.</summary>
    public static ImmutableArray<IVerificationRule> For(PlanEvidence evidence)
    {
        var opinion = new SponsorOpinion(evidence, evidence.DiscountOf);
        var measures = new MeasureByYear(evidence);
        return
        [
            new LaunchOnceRule(),
            new CommitmentRule(),
            new RequirementRule(),
            new ExclusionRule(),
            new ViabilityRule(opinion),
            new CapacityRule(),
            new BalanceRule(),
            new ExtractionRule(),
            new DemandRule(),
            new OccupiedStockRule(),
            new LinkCapacityRule(),
            new TradeRule(),
            new FundBalanceRule(),
            new DomesticSupplyRule(measures),
            .. HasChoice(evidence) ? [new DiscountChoiceRule(measures)] : ImmutableArray<IVerificationRule>.Empty,
            new TargetRule(measures),
            new LimitRule(measures),
            new ObjectiveRule(measures),
            new TablesRule(opinion, measures),
        ];
    }

    // Few programmes leave discounts to the plan: for all others there is nothing to say about it.
    private static bool HasChoice(PlanEvidence evidence) =>
        !evidence.Programme.DiscountMenu.IsEmpty || !evidence.Plan.Decisions.Discounts.IsEmpty;
}
