using System.Text.Json;
using Jospar.Tests.House;

namespace Jospar.Tests.Examples;

/// <summary>That the example's points and outline lie where the country does: longitude and latitude swapped is schema-valid and wrong.</summary>
public sealed class KazakhstanMapTests
{
    [Fact]
    public void Points_OfAllPlaces_LieWithinTheCountrysBox()
    {
        var placed = ExampleTable.Rows("places").Where(place => place["id"] != "world").ToList();
        Assert.All(placed, place => Assert.InRange(place.Number("latitude"), 40.5m, 55.5m));
        Assert.All(placed, place => Assert.InRange(place.Number("longitude"), 46.4m, 87.4m));
    }

    [Fact]
    public void Points_OfTheRegions_LieWithinTheOutline()
    {
        var rings = OuterRings();
        var regions = ExampleTable.Rows("places").Where(place => place["kind"] == "region");
        Assert.All(regions, region => Assert.Contains(rings, ring => Contains(ring, (double)region.Number("longitude"), (double)region.Number("latitude"))));
    }

    [Fact]
    public void Outline_Rings_AreClosedAndTurnLeft()
    {
        var rings = OuterRings();
        Assert.NotEmpty(rings);
        Assert.All(rings, ring => Assert.Equal(ring[0], ring[^1]));
        Assert.All(rings, ring => Assert.True(TwiceArea(ring) > 0));
        Assert.All(rings.SelectMany(ring => ring), point => Assert.Equal(Math.Round(point.X, 5), point.X));
    }

    private static List<(double X, double Y)[]> OuterRings()
    {
        using var document = JsonDocument.Parse(Repository.Read(ExampleTable.Folder + "boundaries.geojson"));
        var geometry = Assert.Single(document.RootElement.GetProperty("features").EnumerateArray()).GetProperty("geometry");
        Assert.Equal("MultiPolygon", geometry.GetProperty("type").GetString());
        return [.. geometry.GetProperty("coordinates").EnumerateArray().Select(polygon => polygon[0].EnumerateArray()
            .Select(point => (point[0].GetDouble(), point[1].GetDouble())).ToArray())];
    }

    private static bool Contains((double X, double Y)[] ring, double x, double y)
    {
        bool inside = false;
        for (int i = 1; i < ring.Length; i++)
        {
            var (a, b) = (ring[i - 1], ring[i]);
            if ((a.Y > y) != (b.Y > y) && x < ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    private static double TwiceArea((double X, double Y)[] ring) =>
        ring.Zip(ring.Skip(1)).Sum(edge => (edge.First.X * edge.Second.Y) - (edge.Second.X * edge.First.Y));
}
