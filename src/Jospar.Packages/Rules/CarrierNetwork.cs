using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>The links of a carrier as ways between places, each with all that projects may add to it.</summary>
internal sealed class CarrierNetwork
{
    private readonly ILookup<PlaceId, (PlaceId To, Link Link)> _ways;
    private readonly Dictionary<LinkId, decimal> _added;

    public CarrierNetwork(Programme programme, string carrier)
    {
        Links = [.. programme.Links.Where(link => link.Carrier == carrier)];
        _added = programme.Projects
            .SelectMany(project => project.Expansions)
            .GroupBy(expansion => expansion.Link)
            .ToDictionary(group => group.Key, group => group.Sum(expansion => expansion.AddedCapacity));
        _ways = Links
            .SelectMany(link => link.BothWays
                ? new[] { (link.From, (link.To, link)), (link.To, (link.From, link)) }
                : [(link.From, (link.To, link))])
            .ToLookup(way => way.Item1, way => way.Item2);
    }

    /// <summary>The links of the carrier.</summary>
    public List<Link> Links { get; }

    /// <summary>The most that a link can carry with every expansion; nothing where it never chokes.</summary>
    public decimal? GreatestCapacity(Link link) => link.Capacity + _added.GetValueOrDefault(link.Id);

    /// <summary>
    /// Every place that something can reach from one of the sources, however little of it; what takes no capacity needs none.
    /// </summary>
    public HashSet<PlaceId> ReachableFrom(IEnumerable<PlaceId> sources, decimal load)
    {
        var reached = sources.ToHashSet();
        var open = new Queue<PlaceId>(reached);
        while (open.TryDequeue(out var place))
        {
            foreach (var (to, link) in _ways[place])
            {
                if ((load == 0m || GreatestCapacity(link) is not 0m) && reached.Add(to))
                {
                    open.Enqueue(to);
                }
            }
        }

        return reached;
    }
}
