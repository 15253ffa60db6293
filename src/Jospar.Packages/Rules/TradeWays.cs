using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>What may cross the border has a link of its carrier to do so, in each direction in which it may.</summary>
internal static class TradeWays
{
    public static Rule Rule { get; } = new(RuleStage.Whole, ["places", "commodities", "links"], Check);

    private static void Check(RuleContext context)
    {
        var worlds = context.Programme.Places.Where(place => place.Kind == PlaceKind.World).Select(place => place.Id).ToHashSet();
        var outward = CarriersOf(context, link => worlds.Contains(link.To) || (link.BothWays && worlds.Contains(link.From)));
        var inward = CarriersOf(context, link => worlds.Contains(link.From) || (link.BothWays && worlds.Contains(link.To)));
        foreach (var commodity in context.Programme.Commodities.Where(commodity => commodity.Trade != TradeDirection.None))
        {
            var missing = (Missing(commodity, TradeDirection.Export, outward) | Missing(commodity, TradeDirection.Import, inward)) & commodity.Trade;
            if (missing != TradeDirection.None)
            {
                bool isOneWay = commodity.Carrier is { } carrier && (outward.Contains(carrier) || inward.Contains(carrier));
                context.Report(
                    "trade-without-way", commodity, "trade", commodity.Trade.ToString().ToLowerInvariant(),
                    isOneWay ? OneWay(commodity, missing) : NoWay(commodity),
                    isOneWay ? "Add a link in that direction, exchange the ends of the one that there is or write yes in its both_ways; or forbid the trade." : null);
            }
        }
    }

    private static HashSet<string> CarriersOf(RuleContext context, Func<Link, bool> leads) =>
        [.. context.Programme.Links.Where(leads).Select(link => link.Carrier)];

    private static TradeDirection Missing(Commodity commodity, TradeDirection direction, HashSet<string> carriers) =>
        commodity.Carrier is { } carrier && carriers.Contains(carrier) ? TradeDirection.None : direction;

    private static string NoWay(Commodity commodity) =>
        $"{commodity.Id} may cross the border, but {(commodity.Carrier is null ? "it has no carrier" : $"no {commodity.Carrier} link leads to the world")}.";

    private static string OneWay(Commodity commodity, TradeDirection missing) => missing == TradeDirection.Export
        ? $"{commodity.Id} may be exported, but {commodity.Carrier} links only lead in from the world."
        : $"{commodity.Id} may be imported, but {commodity.Carrier} links only lead out to the world.";
}
