using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>What is obliged to be offered at home is made there, and could be exported instead.</summary>
internal static class ObligationOverNothing
{
    public static Rule Rule { get; } = new(RuleStage.Whole, [.. SupplyOutlook.Tables, "obligations"], Check);

    private static void Check(RuleContext context)
    {
        var holding = context.Programme.Obligations.Where(obligation => context.Programme.Years.Any(obligation.HoldsIn));
        foreach (var obligation in holding.DistinctBy(obligation => obligation.Commodity))
        {
            if (Why(context, context.Lookups.Commodities[obligation.Commodity]) is { } why)
            {
                context.Report("obligation-over-nothing", obligation, "commodity", obligation.Commodity, $"{obligation.Commodity} must be offered at home, and {why}.");
            }
        }
    }

    private static string? Why(RuleContext context, Commodity commodity) =>
        !commodity.Trade.HasFlag(TradeDirection.Export) ? "may not be exported anyway"
        : context.Outlook.SuppliersOf(commodity.Id).Count == 0 ? "nobody makes or extracts it within the plan's years"
        : null;
}
