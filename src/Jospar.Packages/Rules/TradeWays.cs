using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>What may cross the border has a link of its carrier to do so.</summary>
internal static class TradeWays
{
    public static Rule Rule { get; } = new(RuleStage.Whole, ["places", "commodities", "links"], Check);

    private static void Check(RuleContext context)
    {
        var worlds = context.Programme.Places.Where(place => place.Kind == PlaceKind.World).Select(place => place.Id).ToHashSet();
        var carriers = context.Programme.Links
            .Where(link => worlds.Contains(link.From) || worlds.Contains(link.To))
            .Select(link => link.Carrier)
            .ToHashSet();
        foreach (var commodity in context.Programme.Commodities.Where(commodity => commodity.Trade != TradeDirection.None))
        {
            if (commodity.Carrier is null || !carriers.Contains(commodity.Carrier))
            {
                string why = commodity.Carrier is null ? "it has no carrier" : $"no {commodity.Carrier} link leads to the world";
                context.Report("trade-without-way", commodity, "trade", commodity.Trade.ToString().ToLowerInvariant(), $"{commodity.Id} may cross the border, but {why}.");
            }
        }
    }
}
