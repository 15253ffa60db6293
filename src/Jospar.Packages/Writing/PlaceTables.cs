using Jospar.Domain;
using Jospar.Packages.Building;

namespace Jospar.Packages.Writing;

/// <summary>Writes places, what they have and need, commodities and links.</summary>
internal static class PlaceTables
{
    public static void Write(Programme programme, Dictionary<string, TableRows> tables)
    {
        foreach (var place in programme.Places)
        {
            tables["places"].Add(
                place.Provenance,
                ("id", place.Id), ("kind", Words.Of(Words.PlaceKinds, place.Kind)), ("parent", place.Parent), ("name_", place.Name),
                ("latitude", place.Point?.Latitude), ("longitude", place.Point?.Longitude), ("income_per_head", place.IncomePerHead));
        }

        foreach (var stock in programme.Stocks)
        {
            tables["stocks"].Add(stock.Provenance, ("place", stock.Place), ("commodity", stock.Commodity), ("available", stock.Available));
        }

        WriteCommodities(programme, tables);
        WriteBalances(programme, tables);
        WriteLinks(programme, tables["links"]);
    }

    private static void WriteCommodities(Programme programme, Dictionary<string, TableRows> tables)
    {
        foreach (var commodity in programme.Commodities)
        {
            tables["commodities"].Add(
                commodity.Provenance,
                ("id", commodity.Id), ("name_", commodity.Name), ("unit", commodity.Unit), ("family", commodity.Family),
                ("stage", commodity.Stage), ("carrier", commodity.Carrier), ("trade", Words.Of(Words.TradeDirections, commodity.Trade)),
                ("load", commodity.Load), ("mass", commodity.Mass), ("discard", commodity.Discardable), ("hs", commodity.HsCode));
        }

        foreach (var price in programme.Prices)
        {
            tables["prices"].Add(
                price.Provenance,
                ("commodity", price.Commodity), ("year", price.FromYear), ("import_price", price.Import),
                ("export_price", price.Export), ("domestic_price", price.Domestic));
        }
    }

    private static void WriteBalances(Programme programme, Dictionary<string, TableRows> tables)
    {
        foreach (var resource in programme.Resources)
        {
            tables["resources"].Add(
                resource.Provenance,
                ("place", resource.Place), ("commodity", resource.Commodity), ("year", resource.FromYear),
                ("available", resource.Available), ("cost", resource.Cost));
        }

        foreach (var demand in programme.Demands)
        {
            tables["demands"].Add(
                demand.Provenance,
                ("place", demand.Place), ("commodity", demand.Commodity), ("year", demand.FromYear),
                ("amount", demand.Amount), ("lost_load", demand.LostLoad));
        }
    }

    private static void WriteLinks(Programme programme, TableRows rows)
    {
        foreach (var link in programme.Links)
        {
            rows.Add(
                link.Provenance,
                ("id", link.Id), ("name_", link.Name), ("from", link.From), ("to", link.To), ("carrier", link.Carrier),
                ("capacity", link.Capacity), ("both_ways", link.BothWays), ("cost", link.Cost), ("loss", link.Loss));
        }
    }
}
