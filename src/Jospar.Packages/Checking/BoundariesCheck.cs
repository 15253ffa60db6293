using System.Globalization;
using System.Text.Json;
using Jospar.Packages.Findings;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Checking;

/// <summary>
/// Checks the outline of places, which maps draw: that it is GeoJSON (RFC 7946) with polygons, lies on the earth, and
/// names places of the package.
/// </summary>
internal sealed class BoundariesCheck(Package package, FindingCollector findings, Suggestions suggestions)
{
    // Outlines that were cut at the date line lie beyond it by what rounding makes of it.
    private const decimal Slack = 0.0005m;

    private readonly HashSet<string> _known = [.. IdsOf(package.Get("places"))];
    private readonly HashSet<string> _unknown = [];
    private int _polygons;
    private int _outside;
    private string? _firstOutside;

    /// <summary>Reports what is wrong with the outline, where there is one.</summary>
    public void Check()
    {
        if (package.FindBoundariesText() is not { } text)
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            CheckNode(document.RootElement, "");
            ReportPolygons();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Half a letter in a text is found only when the text is asked for.
            Report("boundaries-unreadable", (int?)(fault as JsonException)?.LineNumber + 1, null, null, "The file is not JSON, or breaks off.");
        }
        catch (FormatException fault)
        {
            Report("boundaries-unreadable", null, null, null, fault.Message);
        }
    }

    private void ReportPolygons()
    {
        if (_polygons == 0)
        {
            Report("boundaries-unreadable", null, null, null, "The file holds no polygon, so that there is nothing to draw.");
        }

        if (_firstOutside is { } first)
        {
            string points = _outside == 1 ? "1 point lies" : $"{_outside} points lie";
            Report("boundaries-outside", null, null, first, $"{points} outside of −180 to 180 degrees of longitude and −90 to 90 of latitude, first {first}.");
        }
    }

    private void CheckNode(JsonElement node, string path)
    {
        switch (TypeOf(node, path))
        {
            case "FeatureCollection": CheckAll(node, path, "features"); break;
            case "GeometryCollection": CheckAll(node, path, "geometries"); break;
            case "Feature": CheckFeature(node, path); break;
            case "Polygon": CheckPolygon(Member(node, path, "coordinates"), path); break;
            case "MultiPolygon": CheckPolygons(Member(node, path, "coordinates"), path); break;
            default: break;
        }
    }

    private static string? TypeOf(JsonElement node, string path) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString()
            : throw new FormatException($"{Named(path)} is no GeoJSON: it has no type.");

    private void CheckAll(JsonElement node, string path, string list)
    {
        int number = 0;
        foreach (var item in Items(Member(node, path, list), path))
        {
            CheckNode(item, $"{path}{list}[{number++}].");
        }
    }

    private void CheckFeature(JsonElement feature, string path)
    {
        if (feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty("place", out var place) && place.ValueKind == JsonValueKind.String)
        {
            CheckPlace(place.GetString()!, path + "properties.place");
        }

        var geometry = Member(feature, path, "geometry");
        if (geometry.ValueKind != JsonValueKind.Null)
        {
            CheckNode(geometry, path + "geometry.");
        }
    }

    private void CheckPlace(string id, string path)
    {
        if (!findings.IsBroken("places") && !_known.Contains(id) && _unknown.Add(id))
        {
            Report("boundaries-place", null, path, id, $"There is no place “{id}” in {findings.FileOf("places")}.", suggestions.Mend(id, _known));
        }
    }

    private void CheckPolygons(JsonElement polygons, string path)
    {
        foreach (var polygon in Items(polygons, path))
        {
            CheckPolygon(polygon, path);
        }
    }

    private void CheckPolygon(JsonElement polygon, string path)
    {
        _polygons++;
        foreach (var point in Items(polygon, path).SelectMany(ring => Items(ring, path)))
        {
            CheckPoint([.. Items(point, path).Take(2).Select(number => Degrees(number, path))], path);
        }
    }

    private void CheckPoint(decimal[] degrees, string path)
    {
        if (degrees is not [var longitude, var latitude])
        {
            throw new FormatException($"{Named(path)} has a point without longitude or latitude.");
        }

        if (Math.Abs(longitude) > 180m + Slack || Math.Abs(latitude) > 90m + Slack)
        {
            _outside++;
            _firstOutside ??= string.Create(CultureInfo.InvariantCulture, $"[{longitude}, {latitude}]");
        }
    }

    private static decimal Degrees(JsonElement number, string path) =>
        (number.ValueKind == JsonValueKind.Number ? CellText.ParseNumber(number.GetRawText()) ?? CellText.FindExtreme(number.GetRawText()) : null)
        ?? throw new FormatException($"{Named(path)} has a point that is not made of numbers.");

    private static JsonElement Member(JsonElement node, string path, string name) => node.TryGetProperty(name, out var member)
        ? member
        : throw new FormatException($"{Named(path)} has no {name}.");

    private static JsonElement.ArrayEnumerator Items(JsonElement list, string path) => list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray()
        : throw new FormatException($"{Named(path)} has something other than a list where its parts or points should be.");

    private static IEnumerable<string> IdsOf(PackageTable places)
    {
        int column = places.Definition.GetIndex("id");
        return places.Rows.Select(row => row.Values[column]);
    }

    private static string Named(string path) => path.Length == 0 ? "The file" : path.TrimEnd('.');

    private void Report(string code, int? row, string? column, string? value, string message, string? mend = null) =>
        findings.Add(code, PackageFormat.BoundariesSheet, row, column, value, message, mend);
}
