using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>A stock bounds what stands at its own place; given for a region, it does not bound the zones in it.</summary>
internal static class StockPlaces
{
    public static Rule Rule { get; } = new(
        RuleStage.Whole, ["places", "stocks", "commodities", "processes", "recipes", "facilities", "projects", "sites"], Check);

    private static void Check(RuleContext context)
    {
        var occupied = Occupied(context).ToHashSet();
        var given = context.Programme.Stocks.Select(stock => (stock.Place, stock.Commodity)).ToHashSet();
        foreach (var stock in context.Programme.Stocks.Where(stock => !occupied.Contains((stock.Place, stock.Commodity))))
        {
            var below = occupied
                .Where(use => use.Commodity == stock.Commodity && !given.Contains(use) && context.Lookups.Tree.IsWithin(use.Place, stock.Place))
                .Select(use => use.Place.Value)
                .Order(StringComparer.Ordinal)
                .ToList();
            if (below.Count > 0)
            {
                string first = below[0];
                string others = below.Count == 1 ? first : $"{first} and {below.Count - 1} more places";
                context.Report("stock-without-site", stock, "place", stock.Place, $"Nothing stands at {stock.Place} itself that occupies {stock.Commodity}; {others} below it may be built up without a bound.");
            }
        }
    }

    /// <summary>Where something stands, or may stand, that occupies a commodity.</summary>
    private static IEnumerable<(PlaceId Place, CommodityId Commodity)> Occupied(RuleContext context)
    {
        var programme = context.Programme;
        var units = programme.Facilities.Select(facility => (facility.Place, Process: facility.Process))
            .Concat(programme.Projects.Where(project => project.Process is not null)
                .SelectMany(project => project.Sites.Select(site => (site.Place, Process: project.Process!.Value))));
        return units.Distinct().SelectMany(unit => context.Lookups.Processes[unit.Process].Recipe
            .Where(item => item.PerCapacity > 0m)
            .Select(item => (unit.Place, item.Commodity)));
    }
}
