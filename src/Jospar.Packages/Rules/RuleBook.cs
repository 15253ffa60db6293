using System.Collections.Immutable;
using Jospar.Packages.Building;
using Jospar.Packages.Findings;

namespace Jospar.Packages.Rules;

/// <summary>All rules, and the order in which they are applied.</summary>
internal static class RuleBook
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        PlaceCycle.Rule,
        YearsReversed.Rule,
        TermsFit.Rule,
        CurrencyCode.Rule,
        PlaceParents.Rule,
        PlacePoints.Rule,
        OneWorld.Rule,
        WorldInhabited.Rule,
        CommodityUnits.Rule,
        CarrierLoads.Rule,
        ActivityUnits.Rule,
        PricesGiven.Rule,
        PriceArbitrage.Rule,
        PricesUnused.Rule,
        UnlikelyPrices.Rule,
        UnlikelyAmounts.Demands,
        UnlikelyAmounts.Resources,
        UnlikelyCosts.Rule,
        UnlikelyRecipes.Rule,
        LinkEnds.Rule,
        LinkLosses.Rule,
        ExpansionPointless.Rule,
        RecipeRows.Rule,
        RecipeProducts.Rule,
        MassKept.Rule,
        FacilityYears.Rule,
        YearsOutside.Rule,
        YearsUnused.Rule,
        FirstRowsLate.Rule,
        ProjectSites.Rule,
        TagCommas.Rule,
        NamesNearby.Rule,
        ProjectWindows.Rule,
        Commitments.Rule,
        CommitmentYears.Rule,
        Relations.Rule,
        RequiresCycle.Rule,
        RequirementsExcluded.Rule,
        RequirementsLate.Rule,
        SectorRows.Rule,
        InputOutput.Rule,
        UnlikelyMultipliers.Rule,
        FinancingRules.Rule,
        Obligations.Rule,
        TargetLevels.Rule,
        CumulativeRunning.Rule,
        FilterNames.Rule,
        FilterColumns.Rule,
        Uncertainties.Rule,
        LimitsContradict.Rule,
        TradeWays.Rule,
        OverNothing.Rule,
        ObligationOverNothing.Rule,
        UncertaintyOverNothing.Rule,
        FundOverdrawn.Rule,
        CommodityReach.Rule,
        SiteExits.Rule,
        SiteTooSmall.Rule,
        StockPlaces.Rule,
        SupplyCoversDemand.Rule,
        LinksChoke.Rule,
        LargestProducts.Rule,
    ];

    /// <summary>Applies the rules stage by stage, each where the tables that it reads are sound.</summary>
    public static void Apply(ProgrammeDraft draft, FindingCollector findings, Suggestions suggestions)
    {
        var context = new RuleContext(draft, findings, suggestions);
        foreach (var stage in Rules.GroupBy(rule => rule.Stage).OrderBy(group => group.Key))
        {
            var unsound = findings.Unsound();
            foreach (var rule in stage.Where(rule => !rule.Reads.Any(unsound.Contains)))
            {
                Apply(rule, context, findings);
            }
        }
    }

    /// <summary>Sizes that pass cell by cell may still be too far apart to calculate with together.</summary>
    private static void Apply(Rule rule, RuleContext context, FindingCollector findings)
    {
        try
        {
            rule.Check(context);
        }
        catch (OverflowException)
        {
            string tables = string.Join(", ", rule.Reads);
            findings.Add("number-overflow", rule.Reads[0], null, null, null, $"Numbers of {tables} are too large or too far apart to calculate with.");
        }
    }
}
