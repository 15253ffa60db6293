using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Packages.Generation;

/// <summary>
/// The places of a synthetic country: regions on a jittered grid between 42° and 54° north and 56° and 87° east (so that
/// no point could be another with its coordinates exchanged), each a neighbour of those beside it, every fourth one a
/// border crossing, and zones in each.
/// </summary>
internal sealed class RegionMap
{
    /// <summary>The country.</summary>
    public static readonly PlaceId Country = new("SYN");

    /// <summary>The world market.</summary>
    public static readonly PlaceId World = new("WORLD");

    private const double KilometresPerDegree = 111;
    private readonly int _columns;

    private RegionMap(int columns, ImmutableArray<SyntheticRegion> regions)
    {
        _columns = columns;
        Regions = regions;
        RegionOfZone = regions.SelectMany(region => region.Zones, (region, zone) => (zone, region))
            .ToDictionary(pair => pair.zone, pair => pair.region);
    }

    /// <summary>The regions, in the order of their ids.</summary>
    public ImmutableArray<SyntheticRegion> Regions { get; }

    /// <summary>The region that each zone lies in.</summary>
    public IReadOnlyDictionary<PlaceId, SyntheticRegion> RegionOfZone { get; }

    /// <summary>Pairs of neighbouring regions, west or north first.</summary>
    public IEnumerable<(SyntheticRegion From, SyntheticRegion To)> Borders =>
        Regions.SelectMany(region => Onward(region).Select(next => (region, next)));

    /// <summary>A spanning tree of <see cref="Borders"/>: along each row, and down the first column.</summary>
    public IEnumerable<(SyntheticRegion From, SyntheticRegion To)> Trunk =>
        Borders.Where(pair => pair.To.Index == pair.From.Index + 1 || pair.From.Index % _columns == 0);

    /// <summary>Draws a map.</summary>
    public static RegionMap Of(ProgrammeSizes sizes, int seed)
    {
        var draws = new Draws(seed, "places");
        int columns = Math.Max(1, (int)Math.Round(Math.Sqrt(sizes.Regions * 1.6)));
        int rows = (sizes.Regions + columns - 1) / columns;
        var regions = Enumerable.Range(0, sizes.Regions).Select(index =>
        {
            var id = new PlaceId($"R{index + 1:D3}");
            double latitude = 54 - ((index / columns) + draws.Uniform(0.2, 0.8)) * 12 / rows;
            double longitude = 56 + ((index % columns) + draws.Uniform(0.2, 0.8)) * 31 / columns;
            var point = new GeoPoint((decimal)Math.Round(latitude, 3), (decimal)Math.Round(longitude, 3));
            bool isBorder = index % 4 == 0;
            return new SyntheticRegion(index, id, point, draws.LogNormal(1, 0.5), isBorder, ZonesOf(id, sizes));
        });
        return new RegionMap(columns, [.. regions]);
    }

    /// <summary>Neighbours of a region, in the order of their ids.</summary>
    public IEnumerable<SyntheticRegion> Neighbours(SyntheticRegion region) =>
        Borders.Where(pair => pair.From == region || pair.To == region)
            .Select(pair => pair.From == region ? pair.To : pair.From);

    /// <summary>Distance between two regions' centres, km.</summary>
    public static double Kilometres(SyntheticRegion from, SyntheticRegion to)
    {
        double north = (double)(from.Point.Latitude - to.Point.Latitude) * KilometresPerDegree;
        double meanLatitude = (double)(from.Point.Latitude + to.Point.Latitude) / 2 * Math.PI / 180;
        double east = (double)(from.Point.Longitude - to.Point.Longitude) * KilometresPerDegree * Math.Cos(meanLatitude);
        return Math.Sqrt((north * north) + (east * east));
    }

    /// <summary>The rows of the table of places.</summary>
    public IEnumerable<Place> Places()
    {
        yield return PlaceOf(Country, PlaceKind.Country, null, new("Synthetic country", "Жасанды ел", "Синтетическая страна"), null);
        yield return PlaceOf(World, PlaceKind.World, null, new("World", "Әлем", "Мир"), null);
        foreach (var region in Regions)
        {
            int number = region.Index + 1;
            yield return PlaceOf(region.Id, PlaceKind.Region, Country, Named("region", "өңір", "регион", $"{number}"), region.Point);
        }

        foreach (var (zone, region) in Regions.SelectMany(region => region.Zones, (region, zone) => (zone, region)))
        {
            string number = zone.Value.Replace("R", string.Empty, StringComparison.Ordinal);
            yield return PlaceOf(zone, PlaceKind.Zone, region.Id, Named("zone", "аймақ", "зона", number), PointOf(zone, region));
        }
    }

    private IEnumerable<SyntheticRegion> Onward(SyntheticRegion region)
    {
        if ((region.Index + 1) % _columns != 0 && region.Index + 1 < Regions.Length)
        {
            yield return Regions[region.Index + 1];
        }

        if (region.Index + _columns < Regions.Length)
        {
            yield return Regions[region.Index + _columns];
        }
    }

    private static ImmutableArray<PlaceId> ZonesOf(PlaceId region, ProgrammeSizes sizes) =>
        [.. Enumerable.Range(1, sizes.ZonesPerRegion).Select(zone => new PlaceId($"{region}-Z{zone}"))];

    // Zones stand around their region's centre, so that a map can tell them apart.
    private static GeoPoint PointOf(PlaceId zone, SyntheticRegion region)
    {
        double angle = 2 * Math.PI * region.Zones.IndexOf(zone) / region.Zones.Length;
        return new GeoPoint(
            region.Point.Latitude + (decimal)Math.Round(0.3 * Math.Sin(angle), 3),
            region.Point.Longitude + (decimal)Math.Round(0.4 * Math.Cos(angle), 3));
    }

    private static LocalisedText Named(string en, string kk, string ru, string number) =>
        new($"Synthetic {en} {number}", $"Жасанды {kk} {number}", $"Синтетический объект: {ru} {number}");

    private static Place PlaceOf(PlaceId id, PlaceKind kind, PlaceId? parent, LocalisedText name, GeoPoint? point) =>
        new(id, kind, parent, name, point, Generated.Row);
}
