using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>
/// Flows there and back, or round over several places, on links that lose some of what they move. The balance allows them:
/// a surplus that nobody takes and that may not be discarded can be sent round until it is gone. A plan that does so says it.
/// </summary>
public static class CircledFlows
{
    // Less than this share of what is sent is rounding.
    private const decimal Rounding = 0.000_001m;

    /// <summary>What is lost in circles, by commodity and year; flows over the world are trade, and none.</summary>
    public static ImmutableArray<CircledLoss> Of(Programme programme, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        var world = programme.Places.Where(place => place.Kind == PlaceKind.World).Select(place => place.Id).ToHashSet();
        return
        [
            .. from flow in plan.Tables.Flows
               where !world.Contains(flow.From) && !world.Contains(flow.To)
               group flow by (flow.Commodity, flow.Year) into flows
               where flows.Any(flow => flow.Arrived < flow.Sent)
               let lost = LostIn([.. flows])
               where lost > 0m
               orderby flows.Key.Commodity, flows.Key.Year
               select new CircledLoss(flows.Key.Commodity, flows.Key.Year, lost),
        ];
    }

    private static decimal LostIn(FlowRow[] flows)
    {
        var links = flows.Select(flow => new Link(flow)).ToArray();
        var leaving = links.ToLookup(link => link.Flow.From).ToDictionary(group => group.Key, group => new Queue<Link>(group));
        decimal lost = flows.Select(flow => flow.From).Distinct().Sum(place => LostFrom(place, leaving));
        return lost > Rounding * flows.Sum(flow => flow.Sent) ? lost : 0m;
    }

    // Walks along flows from a place. Where the walk meets itself it has found a circle, and as much as its least flow carries is
    // taken off all of them; where it ends, nothing that leads there lies on a circle.
    private static decimal LostFrom(PlaceId start, Dictionary<PlaceId, Queue<Link>> leaving)
    {
        decimal lost = 0m;
        var way = new List<Link>();
        while (true)
        {
            var place = way.Count == 0 ? start : way[^1].Flow.To;
            int met = way.FindIndex(link => link.Flow.From == place);
            if (met >= 0)
            {
                lost += TakeOff(way[met..]);
                way.RemoveRange(met, way.Count - met);
            }
            else if (Next(place, leaving) is { } next)
            {
                way.Add(next);
            }
            else if (way.Count == 0)
            {
                return lost;
            }
            else
            {
                way[^1].Left = 0m;
                way.RemoveAt(way.Count - 1);
            }
        }
    }

    private static Link? Next(PlaceId place, Dictionary<PlaceId, Queue<Link>> leaving)
    {
        if (!leaving.TryGetValue(place, out var links))
        {
            return null;
        }

        while (links.TryPeek(out var link) && link.Left <= 0m)
        {
            links.Dequeue();
        }

        return links.TryPeek(out var first) ? first : null;
    }

    private static decimal TakeOff(List<Link> circle)
    {
        decimal round = circle.Min(link => link.Left);
        circle.ForEach(link => link.Left -= round);
        return circle.Sum(link => round * (1m - link.Flow.Arrived / link.Flow.Sent));
    }

    private sealed class Link(FlowRow flow)
    {
        public FlowRow Flow { get; } = flow;

        public decimal Left { get; set; } = flow.Sent;
    }
}
