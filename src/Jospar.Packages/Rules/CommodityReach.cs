using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>
/// What is needed can come from somewhere, and to the place where it is needed. A unit that lacks an input brings nothing to others, so
/// that the rule is repeated until nothing more is cut off.
/// </summary>
internal static class CommodityReach
{
    public static Rule Rule { get; } = new(RuleStage.Whole, [.. SupplyOutlook.Tables], Check);

    private static void Check(RuleContext context)
    {
        var needs = Needs(context).ToLookup(need => need.Commodity);
        var lacking = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var supplied = new List<Commodity>();
        foreach (var commodity in context.Programme.Commodities.Where(commodity => needs[commodity.Id].Any()))
        {
            if (SourcesOf(context, commodity, lacking).Count > 0)
            {
                supplied.Add(commodity);
            }
            else
            {
                ReportWithoutSource(context, commodity, needs[commodity.Id].First());
            }
        }

        lacking.UnionWith(needs.Where(group => !supplied.Exists(commodity => commodity.Id == group.Key)).SelectMany(group => group).Select(need => need.Row));
        ReportCutOff(context, supplied, needs, lacking);
    }

    private static void ReportCutOff(RuleContext context, List<Commodity> supplied, ILookup<CommodityId, Need> needs, HashSet<object> lacking)
    {
        var reported = new HashSet<object>(ReferenceEqualityComparer.Instance);
        (Commodity Commodity, Need Need)[] cutOff;
        do
        {
            cutOff = [.. supplied.SelectMany(commodity => CutOff(context, commodity, needs[commodity.Id], lacking).Select(need => (commodity, need)))
                .Where(pair => reported.Add(pair.need.Row))];
            foreach (var (commodity, need) in cutOff)
            {
                Report(context, commodity, need);
            }

            lacking.UnionWith(reported);
        }
        while (cutOff.Length > 0);
    }

    private static IEnumerable<Need> CutOff(RuleContext context, Commodity commodity, IEnumerable<Need> needs, HashSet<object> lacking)
    {
        var sources = SourcesOf(context, commodity, lacking);
        var reached = commodity.Carrier is null ? sources : context.Networks.Of(commodity.Carrier).ReachableFrom(sources, commodity.Load);
        return needs.Where(need => !reached.Contains(need.Place));
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
            context.Report(
                "commodity-unreachable", commodity, "id", commodity.Id, $"{first.By} needs {commodity.Id}, and nobody makes, extracts or may import it.",
                IsOccupied(context, commodity, first) ? "Places have it as a stock: where it is occupied and not used up, write the amount into per_capacity of recipes, without a sign, and empty per_activity." : null);
        }
    }

    private static bool IsOccupied(RuleContext context, Commodity commodity, Need first) =>
        first.Row is not Demand && context.Programme.Stocks.Any(stock => stock.Commodity == commodity.Id);

    /// <summary>Who in the tables could supply a commodity, whatever the year.</summary>
    private static IEnumerable<string> SuppliersOf(RuleContext context, Commodity commodity)
    {
        var programme = context.Programme;
        bool Makes(ProcessId process) => context.Lookups.Processes[process].Recipe.Any(item => item.Commodity == commodity.Id && item.PerActivity > 0m);
        return programme.Projects.Where(project => project.Process is { } process && Makes(process)).Select(project => project.Id.Value)
            .Concat(programme.Facilities.Where(facility => Makes(facility.Process)).Select(facility => facility.Id.Value))
            .Concat(programme.Resources.Where(resource => resource.Commodity == commodity.Id && resource.Available > 0m).Select(resource => resource.Place.Value));
    }

    private static void Report(RuleContext context, Commodity commodity, Need need)
    {
        if (need.Row is Demand)
        {
            context.Report(
                "demand-cut-off", need.Row, "place", need.Place,
                $"No way leads to {need.Place} from anywhere that has {commodity.Id}.{IdleSources(context, commodity, need.Place)}");
        }
        else if (need.Row is Site)
        {
            context.Report(
                "project-idle-site", need.Row, "place", need.Place,
                $"{need.By} takes {commodity.Id}, which cannot reach {need.Place}.{IdleSources(context, commodity, need.Place)}");
        }
    }

    // Whatever a way leads from, to a place that is cut off, is idle itself.
    private static string IdleSources(RuleContext context, Commodity commodity, PlaceId place)
    {
        var leading = commodity.Carrier is null ? [place] : context.Networks.Of(commodity.Carrier).LeadingTo(place, commodity.Load);
        string[] idle = [.. context.Outlook.SuppliersOf(commodity.Id).Where(supplier => leading.Contains(supplier.Place))
            .Select(supplier => $"{supplier.Name} at {supplier.Place}").Distinct(StringComparer.Ordinal)];
        return idle.Length switch
        {
            0 => string.Empty,
            1 => $" Its only source, {idle[0]}, is idle itself.",
            2 => $" Its sources, {idle[0]} and {idle[1]}, are idle themselves.",
            _ => $" Its sources, {idle[0]} and {idle.Length - 1} more, are idle themselves.",
        };
    }

    private static HashSet<PlaceId> SourcesOf(RuleContext context, Commodity commodity, HashSet<object> lacking)
    {
        var sources = context.Outlook.SuppliersOf(commodity.Id).Where(supplier => !lacking.Contains(supplier.Row))
            .Select(supplier => supplier.Place).ToHashSet();
        if (context.Outlook.IsImported(commodity))
        {
            sources.UnionWith(context.Programme.Places.Where(place => place.Kind == PlaceKind.World).Select(place => place.Id));
        }

        return sources;
    }

    /// <summary>What demands, facilities that run and projects that may run take at their sites; a demand by its first row.</summary>
    private static IEnumerable<Need> Needs(RuleContext context)
    {
        var programme = context.Programme;
        foreach (var demand in programme.Demands.Where(demand => demand.Amount > 0m).DistinctBy(demand => (demand.Place, demand.Commodity)))
        {
            yield return new Need(demand.Commodity, demand.Place, demand.Place.Value, demand);
        }

        foreach (var facility in programme.Facilities.Where(context.Outlook.Runs))
        {
            foreach (var item in Taken(context, facility.Process))
            {
                yield return new Need(item.Commodity, facility.Place, facility.Id.Value, facility);
            }
        }

        foreach (var project in programme.Projects.Where(project => context.Outlook.RunsFrom(project) is not null))
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
