using Jospar.Domain;

namespace Jospar.Planning.Report.Charts;

/// <summary>Where things lie on the map: a place without a point of its own lies where the place around it does.</summary>
internal sealed class MapPoints(IEnumerable<Place> places)
{
    private readonly Dictionary<PlaceId, Place> _places = places.ToDictionary(place => place.Id);

    /// <summary>The point of a place or of the nearest one around it; nothing for the world and for a country.</summary>
    public GeoPoint? Find(PlaceId id)
    {
        for (PlaceId? at = id; at is { } here && _places.TryGetValue(here, out var place); at = place.Parent)
        {
            if (place.Kind is PlaceKind.World or PlaceKind.Country)
            {
                return null;
            }

            if (place.Point is { } point)
            {
                return point;
            }
        }

        return null;
    }

    /// <summary>Longitude and latitude, as pictures take them.</summary>
    public static decimal[] Pair(GeoPoint point) => [point.Longitude, point.Latitude];
}
