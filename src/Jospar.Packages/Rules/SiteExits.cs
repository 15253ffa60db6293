using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>
/// What a project makes at a site can leave it, or is taken or needed there, or may be discarded. Nothing is said of sites that
/// <see cref="CommodityReach"/>, which goes before, reported idle.
/// </summary>
internal static class SiteExits
{
    public static Rule Rule { get; } = new(
        RuleStage.Whole,
        ["stocks", "commodities", "processes", "recipes", "facilities", "demands", "links", "projects", "sites", "expansions"],
        Check);

    private static void Check(RuleContext context)
    {
        var programme = context.Programme;
        var taken = Taken(context);
        var stocks = programme.Stocks.Select(stock => stock.Commodity).ToHashSet();
        foreach (var project in programme.Projects.Where(project => project is { Process: not null, Capacity: > 0m }))
        {
            var made = context.Lookups.Processes[project.Process!.Value].Recipe
                .Where(item => item.PerActivity > 0m && !stocks.Contains(item.Commodity))
                .Select(item => context.Lookups.Commodities[item.Commodity])
                .Where(commodity => !commodity.Discardable)
                .ToList();
            foreach (var site in project.Sites.Where(site => !context.IsReported("project-idle-site", site)))
            {
                CheckSite(context, project, site, made.FindAll(commodity => !taken.Contains((site.Place, commodity.Id)) && !Leaves(context, commodity, site.Place)));
            }
        }
    }

    private static void CheckSite(RuleContext context, Project project, Site site, List<Commodity> stuck)
    {
        if (stuck.Count > 0)
        {
            string goods = string.Join(", ", stuck.Select(commodity => commodity.Id));
            context.Report(
                "project-closed-site", site, "place", site.Place,
                $"{project.Id} makes {goods}, which no link carries away from {site.Place} and nothing there takes: it cannot run there.");
        }
    }

    private static bool Leaves(RuleContext context, Commodity commodity, PlaceId place) =>
        commodity.Carrier is { } carrier
        && context.Networks.Of(carrier) is var network
        && (network.LeadsOn(place, commodity.Load)
            || (commodity.Trade.HasFlag(TradeDirection.Export) && network.LeadsAbroad(place, commodity.Load)));

    /// <summary>What demands, facilities and projects at their sites take.</summary>
    private static HashSet<(PlaceId, CommodityId)> Taken(RuleContext context)
    {
        var programme = context.Programme;
        IEnumerable<CommodityId> By(ProcessId process) =>
            context.Lookups.Processes[process].Recipe.Where(item => item.PerActivity < 0m).Select(item => item.Commodity);
        return
        [
            .. programme.Demands.Where(demand => demand.Amount > 0m).Select(demand => (demand.Place, demand.Commodity)),
            .. programme.Facilities.SelectMany(facility => By(facility.Process).Select(commodity => (facility.Place, commodity))),
            .. programme.Projects.Where(project => project.Process is not null).SelectMany(project =>
                project.Sites.SelectMany(site => By(project.Process!.Value).Select(commodity => (site.Place, commodity)))),
        ];
    }
}
