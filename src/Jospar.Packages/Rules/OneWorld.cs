using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>There is at most one world, and one where anything is traded.</summary>
internal static class OneWorld
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["places", "commodities"], Check);

    private static void Check(RuleContext context)
    {
        var worlds = context.Programme.Places.Where(place => place.Kind == PlaceKind.World).ToList();
        foreach (var second in worlds.Skip(1))
        {
            context.Report("world-duplicate", second, "kind", "world", $"{worlds[0].Id} in row {context.RowOf(worlds[0])} is the world already.");
        }

        var traded = context.Programme.Commodities.FirstOrDefault(commodity => commodity.Trade != TradeDirection.None);
        if (worlds.Count == 0 && traded is not null)
        {
            context.ReportTable("world-missing", "places", "kind", $"{traded.Id} and others may cross the border, but no place is of kind world.");
        }
    }
}
