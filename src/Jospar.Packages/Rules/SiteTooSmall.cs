using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>A project alone fits the land, or any other stock, of each of its sites.</summary>
internal static class SiteTooSmall
{
    public static Rule Rule { get; } = new(RuleStage.Whole, ["stocks", "commodities", "processes", "recipes", "projects", "sites"], Check);

    private static void Check(RuleContext context)
    {
        var available = context.Programme.Stocks.ToDictionary(stock => (stock.Place, stock.Commodity), stock => stock.Available);
        var units = context.Programme.Commodities.ToDictionary(commodity => commodity.Id, commodity => commodity.Unit);
        foreach (var project in context.Programme.Projects.Where(project => project.Process is not null))
        {
            foreach (var item in context.Lookups.Processes[project.Process!.Value].Recipe.Where(item => item.PerCapacity > 0m))
            {
                CheckSites(context, project, item, available, units);
            }
        }
    }

    private static void CheckSites(
        RuleContext context, Project project, RecipeItem item, Dictionary<(PlaceId, CommodityId), decimal> available, Dictionary<CommodityId, string> units)
    {
        decimal occupied = item.PerCapacity * project.Capacity;
        foreach (var site in project.Sites)
        {
            if (available.TryGetValue((site.Place, item.Commodity), out decimal stock) && occupied > stock)
            {
                context.Report("site-too-small", site, "place", site.Place, $"{project.Id} occupies {Numbers.Text(occupied)} {units[item.Commodity]} of {item.Commodity}; {site.Place} has {Numbers.Text(stock)}.");
            }
        }
    }
}
