using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Each place lies in a place of a kind that can hold it.</summary>
internal static class PlaceParents
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["places"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var place in context.Programme.Places)
        {
            PlaceKind? outer = place.Parent is { } parent ? context.Lookups.Places[parent].Kind : null;
            if (!CanLieIn(place.Kind, outer))
            {
                string kind = Word(place.Kind);
                string message = outer is { } found ? $"A {kind} cannot lie in a {Word(found)}." : $"A {kind} must lie in another place.";
                context.Report("place-parent", place, "parent", place.Parent, message);
            }
        }
    }

    private static bool CanLieIn(PlaceKind inner, PlaceKind? outer) => inner switch
    {
        PlaceKind.Country or PlaceKind.World => outer is null,
        PlaceKind.Region => outer is PlaceKind.Country,
        PlaceKind.City => outer is PlaceKind.Country or PlaceKind.Region,
        _ => outer is PlaceKind.Country or PlaceKind.Region or PlaceKind.City,
    };

    private static string Word(PlaceKind kind) => kind.ToString().ToLowerInvariant();
}
