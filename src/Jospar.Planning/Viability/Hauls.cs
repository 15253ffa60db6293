using Jospar.Domain;

namespace Jospar.Planning.Viability;

/// <summary>
/// The cheapest way of each carrier between every place and the world: the least sum of link costs in a direction that
/// the links allow, whatever their capacity, losses left out. Unit: money per unit of load.
/// </summary>
internal sealed class Hauls
{
    private readonly Dictionary<string, (Dictionary<PlaceId, decimal> Out, Dictionary<PlaceId, decimal> In)> _byCarrier;
    private readonly HashSet<PlaceId> _world;

    /// <summary>The hauls of a programme, every carrier's both ways.</summary>
    public Hauls(Programme programme)
    {
        _world = [.. programme.Places.Where(place => place.Kind == PlaceKind.World).Select(place => place.Id)];
        _byCarrier = programme.Links
            .GroupBy(link => link.Carrier, StringComparer.Ordinal)
            .ToDictionary(
                links => links.Key,
                links => (CheapestFromWorld(Steps(links).Select(step => (step.To, step.From, step.Cost))),
                          CheapestFromWorld(Steps(links))),
                StringComparer.Ordinal);
    }

    /// <summary>From the place to the world; nothing when no way leads there.</summary>
    public decimal? Out(string? carrier, PlaceId place) => Find(carrier, place, isOut: true);

    /// <summary>From the world to the place; nothing when no way leads there.</summary>
    public decimal? In(string? carrier, PlaceId place) => Find(carrier, place, isOut: false);

    private decimal? Find(string? carrier, PlaceId place, bool isOut)
    {
        if (_world.Contains(place))
        {
            return 0m;
        }

        if (carrier is null || !_byCarrier.TryGetValue(carrier, out var ways))
        {
            return null;
        }

        return (isOut ? ways.Out : ways.In).TryGetValue(place, out decimal cost) ? cost : null;
    }

    private static IEnumerable<(PlaceId From, PlaceId To, decimal Cost)> Steps(IEnumerable<Link> links)
    {
        foreach (var link in links)
        {
            yield return (link.From, link.To, link.Cost);
            if (link.BothWays)
            {
                yield return (link.To, link.From, link.Cost);
            }
        }
    }

    // Dijkstra's algorithm from every place of the world at once. Ties do not matter: only costs are kept.
    private Dictionary<PlaceId, decimal> CheapestFromWorld(IEnumerable<(PlaceId From, PlaceId To, decimal Cost)> steps)
    {
        var next = steps.ToLookup(step => step.From);
        var cheapest = new Dictionary<PlaceId, decimal>();
        var queue = new PriorityQueue<PlaceId, decimal>(_world.Select(place => (place, 0m)));
        while (queue.TryDequeue(out var place, out decimal cost))
        {
            if (!cheapest.TryAdd(place, cost))
            {
                continue;
            }

            foreach (var step in next[place].Where(step => !cheapest.ContainsKey(step.To)))
            {
                queue.Enqueue(step.To, cost + step.Cost);
            }
        }

        return cheapest;
    }
}
