using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Points have both coordinates, and lie among the others rather than where they would with the two exchanged.</summary>
internal static class PlacePoints
{
    private const decimal FarAway = 15m;

    public static Rule Rule { get; } = new(RuleStage.Part, ["places"], Check);

    private static void Check(RuleContext context)
    {
        var points = context.Programme.Places.Where(place => place.Point is not null).Select(place => place.Point!.Value).ToList();
        var middle = points.Count == 0 ? default : new GeoPoint(Apart.Median(points.Select(point => point.Latitude)), Apart.Median(points.Select(point => point.Longitude)));
        foreach (var place in context.Programme.Places)
        {
            CheckPlace(context, place, middle, isAlone: points.Count < 3);
        }
    }

    private static void CheckPlace(RuleContext context, Place place, GeoPoint middle, bool isAlone)
    {
        string latitude = context.CellOf(place, "latitude");
        string longitude = context.CellOf(place, "longitude");
        if (latitude.Length > 0 != longitude.Length > 0)
        {
            string missing = latitude.Length > 0 ? "longitude" : "latitude";
            context.Report("place-point", place, missing, null, $"The place has one coordinate and no {missing}.");
        }
        else if (!isAlone && place.Point is { } point && IsExchanged(point, middle))
        {
            context.Report("place-point", place, "latitude", latitude, $"The point lies far from all others, and among them with latitude and longitude exchanged.", $"Write {longitude} as latitude and {latitude} as longitude.");
        }
    }

    private static bool IsExchanged(GeoPoint point, GeoPoint middle) =>
        Distance(point, middle) > FarAway
        && Distance(new GeoPoint(point.Longitude, point.Latitude), middle) * 2m < Distance(point, middle);

    private static decimal Distance(GeoPoint left, GeoPoint right) =>
        Math.Max(Math.Abs(left.Latitude - right.Latitude), Math.Abs(left.Longitude - right.Longitude));
}
