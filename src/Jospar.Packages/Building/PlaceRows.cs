using Jospar.Domain;

namespace Jospar.Packages.Building;

/// <summary>Makes places and what they have and need.</summary>
internal static class PlaceRows
{
    public static Place Place(RowView row) => new(
        new PlaceId(row.Text("id")),
        Words.PlaceKinds[row.Text("kind")],
        row.OptionalText("parent") is { } parent ? new PlaceId(parent) : null,
        row.Localised("name_"),
        Point(row),
        row.Provenance())
    {
        IncomePerHead = row.OptionalNumber("income_per_head"),
    };

    public static OccupiedStock Stock(RowView row) => new(
        new PlaceId(row.Text("place")), new CommodityId(row.Text("commodity")), row.Number("available"), row.Provenance());

    public static Resource Resource(RowView row) => new(
        new PlaceId(row.Text("place")),
        new CommodityId(row.Text("commodity")),
        row.Year("year"),
        row.Number("available"),
        row.Number("cost"),
        row.Provenance());

    public static Demand Demand(RowView row) => new(
        new PlaceId(row.Text("place")),
        new CommodityId(row.Text("commodity")),
        row.Year("year"),
        row.Number("amount"),
        row.Number("lost_load"),
        row.Provenance());

    private static GeoPoint? Point(RowView row) =>
        row.OptionalNumber("latitude") is { } latitude && row.OptionalNumber("longitude") is { } longitude
            ? new GeoPoint(latitude, longitude)
            : null;
}
