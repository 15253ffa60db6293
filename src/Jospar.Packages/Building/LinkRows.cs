using Jospar.Domain;

namespace Jospar.Packages.Building;

/// <summary>Makes links.</summary>
internal static class LinkRows
{
    public static Link Link(RowView row) => new(
        new LinkId(row.Text("id")),
        row.Localised("name_"),
        new PlaceId(row.Text("from")),
        new PlaceId(row.Text("to")),
        row.Text("carrier"),
        row.OptionalNumber("capacity"),
        row.Flag("both_ways"),
        row.Number("cost"),
        row.Number("loss"),
        row.Provenance());
}
