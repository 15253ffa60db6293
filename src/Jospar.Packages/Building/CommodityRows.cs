using Jospar.Domain;

namespace Jospar.Packages.Building;

/// <summary>Makes commodities and their prices.</summary>
internal static class CommodityRows
{
    public static Commodity Commodity(RowView row) => new(
        new CommodityId(row.Text("id")),
        row.Localised("name_"),
        row.Text("unit"),
        row.Text("family"),
        row.Integer("stage"),
        row.OptionalText("carrier"),
        Words.TradeDirections[row.Text("trade")],
        row.Number("load"),
        row.OptionalNumber("mass"),
        row.Flag("discard"),
        row.OptionalText("hs"),
        row.Provenance());

    public static Price Price(RowView row) => new(
        new CommodityId(row.Text("commodity")),
        row.Year("year"),
        row.OptionalNumber("import_price"),
        row.OptionalNumber("export_price"),
        row.OptionalNumber("domestic_price"),
        row.Provenance());
}
