using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Nothing stands, grows or is needed in the world market, which has no balance.</summary>
internal static class WorldInhabited
{
    public static Rule Rule { get; } = new(
        RuleStage.Part, ["places", "stocks", "facilities", "resources", "demands", "projects", "sites"], Check);

    private static void Check(RuleContext context)
    {
        var programme = context.Programme;
        var things = programme.Stocks.Select(stock => ((object)stock, stock.Place))
            .Concat(programme.Facilities.Select(facility => ((object)facility, facility.Place)))
            .Concat(programme.Resources.Select(resource => ((object)resource, resource.Place)))
            .Concat(programme.Demands.Select(demand => ((object)demand, demand.Place)))
            .Concat(programme.Projects.SelectMany(project => project.Sites).Select(site => ((object)site, site.Place)));
        foreach (var (thing, place) in things)
        {
            if (context.Lookups.Places[place].Kind == PlaceKind.World)
            {
                context.Report("world-inhabited", thing, "place", place, "The world market has no balance, so nothing can be there.");
            }
        }
    }
}
