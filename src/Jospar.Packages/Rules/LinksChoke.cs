using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>
/// Where there is supply enough, the links can bring it to where it is needed. Each commodity and year is a greatest
/// flow with every expansion built, losses and other goods left out: what it cannot bring no plan can.
/// </summary>
internal static class LinksChoke
{
    private const double Rounding = 1e-6;
    private const double Endless = 1e18;

    public static Rule Rule { get; } = new(RuleStage.Whole, [.. SupplyOutlook.Tables], Check);

    private static void Check(RuleContext context)
    {
        foreach (var commodity in context.Programme.Commodities.Where(commodity => commodity.Carrier is not null))
        {
            var demand = context.Outlook.DemandOf(commodity.Id);
            if (demand.Count > 0 && SupplyCoversDemand.FirstShortYear(context, commodity) is null)
            {
                CheckYears(context, commodity, demand);
            }
        }
    }

    private static void CheckYears(RuleContext context, Commodity commodity, Dictionary<PlaceId, double[]> demand)
    {
        var reported = new HashSet<PlaceId>();
        for (int t = 0; t < context.Programme.Years.Length; t++)
        {
            foreach (var area in ShortAreas(context, commodity, demand, t))
            {
                if (area.All(reported.Add))
                {
                    Report(context, commodity, demand, area, t);
                }
            }
        }
    }

    /// <summary>The connected areas behind the narrowest cut in which more is needed than can be brought.</summary>
    private static IEnumerable<HashSet<PlaceId>> ShortAreas(RuleContext context, Commodity commodity, Dictionary<PlaceId, double[]> demand, int t)
    {
        var network = context.Networks.Of(commodity.Carrier!);
        var nodes = context.Programme.Places.Select((place, i) => (place.Id, Node: i + 2)).ToDictionary(pair => pair.Id, pair => pair.Node);
        var flow = FlowOf(context, commodity, network, nodes, demand, t);
        double needed = demand.Values.Sum(years => years[t]);
        if (flow.Send() >= needed * (1.0 - Rounding))
        {
            yield break;
        }

        var behind = context.Programme.Places.Where(place => place.Kind != PlaceKind.World && !flow.IsSupplied(nodes[place.Id]))
            .Select(place => place.Id).ToHashSet();
        foreach (var area in Areas(network, behind))
        {
            double wanted = area.Sum(place => demand.GetValueOrDefault(place)?[t] ?? 0.0);
            double own = Own(context, commodity, area, t);
            double most = own + Inward(context, commodity, area).Sum(pair => pair.Most);

            // An area that nothing can be brought to at all is reported as cut off.
            if (most > 0.0 && wanted > most * (1.0 + Rounding))
            {
                yield return area;
            }
        }
    }

    private static GreatestFlow FlowOf(
        RuleContext context, Commodity commodity, CarrierNetwork network, Dictionary<PlaceId, int> nodes, Dictionary<PlaceId, double[]> demand, int t)
    {
        var flow = new GreatestFlow(nodes.Count + 2);
        foreach (var (place, years) in context.Outlook.SupplyOf(commodity.Id))
        {
            flow.Add(0, nodes[place], years[t]);
        }

        foreach (var world in context.Programme.Places.Where(place => place.Kind == PlaceKind.World && context.Outlook.IsImported(commodity)))
        {
            flow.Add(0, nodes[world.Id], Endless);
        }

        foreach (var way in network.Ways)
        {
            flow.Add(nodes[way.From], nodes[way.To], MostOf(network, commodity, way.Link));
        }

        foreach (var (place, years) in demand)
        {
            flow.Add(nodes[place], 1, years[t]);
        }

        return flow;
    }

    private static double MostOf(CarrierNetwork network, Commodity commodity, Link link) =>
        network.GreatestCapacity(link) is { } capacity && commodity.Load > 0m ? (double)capacity / (double)commodity.Load : Endless;

    private static IEnumerable<HashSet<PlaceId>> Areas(CarrierNetwork network, HashSet<PlaceId> behind)
    {
        var neighbours = network.Links
            .Where(link => behind.Contains(link.From) && behind.Contains(link.To))
            .SelectMany(link => new[] { (link.From, link.To), (link.To, link.From) })
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        var seen = new HashSet<PlaceId>();
        foreach (var start in behind.OrderBy(place => place).Where(place => !seen.Contains(place)))
        {
            var area = new HashSet<PlaceId> { start };
            var open = new Queue<PlaceId>(area);
            while (open.TryDequeue(out var place))
            {
                foreach (var next in neighbours[place].Where(area.Add))
                {
                    open.Enqueue(next);
                }
            }

            seen.UnionWith(area);
            yield return area;
        }
    }

    private static double Own(RuleContext context, Commodity commodity, HashSet<PlaceId> area, int t)
    {
        var supply = context.Outlook.SupplyOf(commodity.Id);
        return area.Sum(place => supply.GetValueOrDefault(place)?[t] ?? 0.0);
    }

    /// <summary>The links that lead into an area from where the commodity may come, and the most that each can bring.</summary>
    private static IEnumerable<(Link Link, double Most)> Inward(RuleContext context, Commodity commodity, HashSet<PlaceId> area)
    {
        var network = context.Networks.Of(commodity.Carrier!);
        bool isImported = context.Outlook.IsImported(commodity);
        return network.Ways
            .Where(way => area.Contains(way.To) && !area.Contains(way.From))
            .Where(way => isImported || context.Lookups.Places[way.From].Kind != PlaceKind.World)
            .Select(way => (way.Link, MostOf(network, commodity, way.Link)));
    }

    private static void Report(RuleContext context, Commodity commodity, Dictionary<PlaceId, double[]> demand, HashSet<PlaceId> area, int t)
    {
        var inward = Inward(context, commodity, area).ToList();
        string links = inward.Count == 0 ? "no link" : string.Join(", ", inward.Select(pair => $"{pair.Link.Id} ({Text(pair.Most)})"));
        string places = string.Join(", ", area.Where(demand.ContainsKey).Select(place => place.Value).Order(StringComparer.Ordinal));
        double needed = area.Sum(place => demand.GetValueOrDefault(place)?[t] ?? 0.0);
        var row = context.Programme.Demands.First(row => row.Commodity == commodity.Id && area.Contains(row.Place));
        context.Report(
            "link-choke", row, "amount", Text(needed),
            $"In {context.Programme.Years[t]} {places} need {Text(needed)} {commodity.Unit} of {commodity.Id}, have at most {Text(Own(context, commodity, area, t))}, and can be brought what {links} can carry.");
    }

    private static string Text(double value) => Numbers.Text((decimal)Math.Min(value, Endless));
}
