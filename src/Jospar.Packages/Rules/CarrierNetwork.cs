using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>
/// The links of a carrier as ways between places, each with all that projects may add to it. What goes out to the world does not come
/// in again, so no way leads there.
/// </summary>
internal sealed class CarrierNetwork
{
    private readonly ILookup<PlaceId, LinkWay> _onward;
    private readonly ILookup<PlaceId, LinkWay> _back;
    private readonly ILookup<PlaceId, LinkWay> _abroad;
    private readonly Dictionary<LinkId, decimal> _added;

    public CarrierNetwork(Programme programme, string carrier)
    {
        Links = [.. programme.Links.Where(link => link.Carrier == carrier)];
        _added = programme.Projects
            .SelectMany(project => project.Expansions)
            .GroupBy(expansion => expansion.Link)
            .ToDictionary(group => group.Key, group => group.Sum(expansion => expansion.AddedCapacity));
        var worlds = programme.Places.Where(place => place.Kind == PlaceKind.World).Select(place => place.Id).ToHashSet();
        LinkWay[] all = [.. Links.SelectMany(WaysOf)];
        Ways = [.. all.Where(way => !worlds.Contains(way.To))];
        _abroad = all.Where(way => worlds.Contains(way.To)).ToLookup(way => way.From);
        _onward = Ways.ToLookup(way => way.From);
        _back = Ways.ToLookup(way => way.To);
    }

    /// <summary>The links of the carrier.</summary>
    public List<Link> Links { get; }

    /// <summary>The directions of the links that lead to a place of the country.</summary>
    public List<LinkWay> Ways { get; }

    /// <summary>The most that a link can carry with every expansion; nothing where it never chokes.</summary>
    public decimal? GreatestCapacity(Link link) => link.Capacity + _added.GetValueOrDefault(link.Id);

    /// <summary>
    /// Every place that something can reach from one of the sources, however little of it; what takes no capacity needs none.
    /// </summary>
    public HashSet<PlaceId> ReachableFrom(IEnumerable<PlaceId> sources, decimal load) => Spread(sources, load, _onward, way => way.To);

    /// <summary>Every place from which something can reach a place, however little of it.</summary>
    public HashSet<PlaceId> LeadingTo(PlaceId place, decimal load) => Spread([place], load, _back, way => way.From);

    /// <summary>Whether something can leave a place for another in the country, however little of it.</summary>
    public bool LeadsOn(PlaceId place, decimal load) => _onward[place].Any(way => way.To != place && IsOpen(way, load));

    /// <summary>Whether something can go from a place straight to the world, however little of it.</summary>
    public bool LeadsAbroad(PlaceId place, decimal load) => _abroad[place].Any(way => IsOpen(way, load));

    private bool IsOpen(LinkWay way, decimal load) => load == 0m || GreatestCapacity(way.Link) is not 0m;

    private static LinkWay[] WaysOf(Link link) =>
        link.BothWays ? [new(link.From, link.To, link), new(link.To, link.From, link)] : [new(link.From, link.To, link)];

    private HashSet<PlaceId> Spread(IEnumerable<PlaceId> from, decimal load, ILookup<PlaceId, LinkWay> ways, Func<LinkWay, PlaceId> ahead)
    {
        var reached = from.ToHashSet();
        var open = new Queue<PlaceId>(reached);
        while (open.TryDequeue(out var place))
        {
            foreach (var way in ways[place].Where(way => IsOpen(way, load)))
            {
                if (reached.Add(ahead(way)))
                {
                    open.Enqueue(ahead(way));
                }
            }
        }

        return reached;
    }
}
