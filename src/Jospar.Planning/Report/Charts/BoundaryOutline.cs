using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jospar.Planning.Report.Charts;

/// <summary>
/// A country's outline from GeoJSON (RFC 7946, longitude first): polygons only, to three decimals of a degree, without
/// their properties.
/// </summary>
internal sealed class BoundaryOutline
{
    private BoundaryOutline(JsonArray? polygons, bool isBroken) => (Polygons, IsBroken) = (polygons, isBroken);

    /// <summary>The coordinates of each polygon; nothing where there is no outline.</summary>
    public JsonArray? Polygons { get; }

    /// <summary>Whether a text was given that holds no outline.</summary>
    public bool IsBroken { get; }

    /// <summary>Reads a text; a broken one gives no outline and says so.</summary>
    public static BoundaryOutline Read(string? geoJson)
    {
        if (string.IsNullOrWhiteSpace(geoJson))
        {
            return new BoundaryOutline(null, isBroken: false);
        }

        try
        {
            var polygons = new JsonArray();
            Collect(JsonNode.Parse(geoJson), polygons);
            return polygons.Count > 0 ? new BoundaryOutline(polygons, false) : new BoundaryOutline(null, true);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            // A key that stands twice and a point of one number are faults of arguments.
            return new BoundaryOutline(null, isBroken: true);
        }
    }

    private static void Collect(JsonNode? node, JsonArray polygons)
    {
        switch ((string?)node?["type"])
        {
            case "FeatureCollection": CollectAll(node["features"], polygons); break;
            case "GeometryCollection": CollectAll(node["geometries"], polygons); break;
            case "Feature": Collect(node["geometry"], polygons); break;
            case "Polygon": polygons.Add(Polygon(node["coordinates"])); break;
            case "MultiPolygon": CollectPolygons(node["coordinates"], polygons); break;
            default: break;
        }
    }

    private static void CollectAll(JsonNode? nodes, JsonArray polygons)
    {
        foreach (var node in nodes?.AsArray() ?? [])
        {
            Collect(node, polygons);
        }
    }

    private static void CollectPolygons(JsonNode? coordinates, JsonArray polygons)
    {
        foreach (var polygon in coordinates?.AsArray() ?? [])
        {
            polygons.Add(Polygon(polygon));
        }
    }

    private static JsonArray Polygon(JsonNode? rings) => [.. Items(rings).Select(ring => (JsonNode)new JsonArray([.. Items(ring).Select(Point)]))];

    private static JsonNode Point(JsonNode? point) => new JsonArray(Degrees(Items(point)[0], 180m), Degrees(Items(point)[1], 90m));

    private static JsonArray Items(JsonNode? list) => list?.AsArray() ?? throw new FormatException("There is nothing where a list of points should be.");

    private static JsonValue Degrees(JsonNode? number, decimal most)
    {
        decimal degrees = decimal.Round(number?.GetValue<decimal>() ?? throw new FormatException("A point lacks a number."), 3);
        return Math.Abs(degrees) <= most ? JsonValue.Create(degrees) : throw new FormatException($"{degrees} are no degrees on the earth.");
    }
}
