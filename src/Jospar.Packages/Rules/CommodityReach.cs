using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>What is needed can come from somewhere, and to the place where it is needed.</summary>
internal static class CommodityReach
{
    public static Rule Rule { get; } = new(RuleStage.Whole, [.. SupplyOutlook.Tables], Check);

    private static void Check(RuleContext context)
    {
        var reported = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var needs = Needs(context).ToLookup(need => need.Commodity);
        foreach (var commodity in context.Programme.Commodities.Where(commodity => needs[commodity.Id].Any()))
        {
            var sources = SourcesOf(context, commodity);
            if (sources.Count == 0)
            {
                ReportWithoutSource(context, commodity, needs[commodity.Id].First());
            }
            else
            {
                var reached = commodity.Carrier is null ? sources : context.Networks.Of(commodity.Carrier).ReachableFrom(sources, commodity.Load);
                ReportCutOff(context, commodity, needs[commodity.Id].Where(need => !reached.Contains(need.Place) && reported.Add(need.Row)));
            }
        }
    }

    // What was once supplied is no slip of the tables: plants close, projects are given up, and a programme goes on without.
    private static void ReportWithoutSource(RuleContext context, Commodity commodity, Need first)
    {
        if (SuppliersOf(context, commodity).FirstOrDefault() is { } supplier)
        {
            var (from, to) = (context.Programme.Terms.FirstYear, context.Programme.Terms.LastYear);
            string years = from == to ? $"in {from}" : $"from {from} to {to}";
            context.Report(
                "commodity-unsupplied", commodity, "id", commodity.Id,
                $"{first.By} needs {commodity.Id}, and nobody supplies it {years}: {supplier} could, but not then.");
        }
        else
        {
            context.Report("commodity-unreachable", commodity, "id", commodity.Id, $"{first.By} needs {commodity.Id}, and nobody makes, extracts or may import it.");
        }
    }

    /// <summary>Who in the tables could supply a commodity, whatever the year.</summary>
    private static IEnumerable<string> SuppliersOf(RuleContext context, Commodity commodity)
    {
        var programme = context.Programme;
        bool Makes(ProcessId process) => context.Lookups.Processes[process].Recipe.Any(item => item.Commodity == commodity.Id && item.PerActivity > 0m);
        return programme.Projects.Where(project => project.Process is { } process && Makes(process)).Select(project => project.Id.Value)
            .Concat(programme.Facilities.Where(facility => Makes(facility.Process)).Select(facility => facility.Id.Value))
            .Concat(programme.Resources.Where(resource => resource.Commodity == commodity.Id && resource.Available > 0m).Select(resource => resource.Place.Value));
    }

    private static void ReportCutOff(RuleContext context, Commodity commodity, IEnumerable<Need> cutOff)
    {
        foreach (var need in cutOff.DistinctBy(need => (need.By, need.Place)))
        {
            if (need.Row is Demand)
            {
                context.Report("demand-cut-off", need.Row, "place", need.Place, $"No way leads to {need.Place} from anywhere that has {commodity.Id}.");
            }
            else if (need.Row is Site)
            {
                context.Report("project-idle-site", need.Row, "place", need.Place, $"{need.By} takes {commodity.Id}, which cannot reach {need.Place}.");
            }
        }
    }

    private static HashSet<PlaceId> SourcesOf(RuleContext context, Commodity commodity)
    {
        var sources = context.Outlook.SupplyOf(commodity.Id)
            .Where(place => Array.Exists(place.Value, amount => amount > 0.0))
            .Select(place => place.Key)
            .ToHashSet();
        if (context.Outlook.IsImported(commodity))
        {
            sources.UnionWith(context.Programme.Places.Where(place => place.Kind == PlaceKind.World).Select(place => place.Id));
        }

        return sources;
    }

    /// <summary>What demands, facilities and projects at their sites take.</summary>
    private static IEnumerable<Need> Needs(RuleContext context)
    {
        var programme = context.Programme;
        foreach (var demand in programme.Demands.Where(demand => demand.Amount > 0m))
        {
            yield return new Need(demand.Commodity, demand.Place, demand.Place.Value, demand);
        }

        foreach (var facility in programme.Facilities)
        {
            foreach (var item in Taken(context, facility.Process))
            {
                yield return new Need(item.Commodity, facility.Place, facility.Id.Value, facility);
            }
        }

        foreach (var project in programme.Projects.Where(project => project.Process is not null))
        {
            foreach (var item in Taken(context, project.Process!.Value))
            {
                foreach (var site in project.Sites)
                {
                    yield return new Need(item.Commodity, site.Place, project.Id.Value, site);
                }
            }
        }
    }

    private static IEnumerable<RecipeItem> Taken(RuleContext context, ProcessId process) =>
        context.Lookups.Processes[process].Recipe.Where(item => item.PerActivity < 0m);

    private readonly record struct Need(CommodityId Commodity, PlaceId Place, string By, object Row);
}
