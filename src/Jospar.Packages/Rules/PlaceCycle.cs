using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>No place may lie in itself, directly or through others.</summary>
internal static class PlaceCycle
{
    public static Rule Rule { get; } = new(RuleStage.Foundation, ["places"], Check);

    private static void Check(RuleContext context)
    {
        var parents = context.Programme.Places.ToDictionary(place => place.Id, place => place.Parent);
        var done = new HashSet<PlaceId>();
        foreach (var place in context.Programme.Places)
        {
            var path = new List<PlaceId>();
            for (PlaceId? at = place.Id; at is { } here && done.Add(here); at = parents[here])
            {
                path.Add(here);
                if (parents[here] is { } next && path.IndexOf(next) is >= 0 and var start)
                {
                    Report(context, [.. path.Skip(start)]);
                }
            }
        }
    }

    private static void Report(RuleContext context, List<PlaceId> cycle)
    {
        var first = context.Programme.Places.First(place => cycle.Contains(place.Id));
        string round = string.Join(" → ", cycle.Append(cycle[0]));
        context.Report("place-cycle", first, "parent", first.Parent, $"The place lies in itself: {round}.");
    }
}
