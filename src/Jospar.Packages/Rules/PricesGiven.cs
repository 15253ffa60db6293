using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>What may cross the border has a price for it.</summary>
internal static class PricesGiven
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["commodities", "prices"], Check);

    /// <summary>Whether a commodity may be imported without an import price in any year.</summary>
    public static bool LacksImport(RuleContext context, Commodity commodity) =>
        commodity.Trade.HasFlag(TradeDirection.Import) && context.Lookups.Prices[commodity.Id].All(price => price.Import is null);

    /// <summary>The same for export.</summary>
    public static bool LacksExport(RuleContext context, Commodity commodity) =>
        commodity.Trade.HasFlag(TradeDirection.Export) && context.Lookups.Prices[commodity.Id].All(price => price.Export is null);

    private static void Check(RuleContext context)
    {
        foreach (var commodity in context.Programme.Commodities)
        {
            bool lacksImport = LacksImport(context, commodity);
            bool lacksExport = LacksExport(context, commodity);
            if (lacksImport || lacksExport)
            {
                string which = lacksImport && lacksExport ? "import_price and export_price" : lacksImport ? "import_price" : "export_price";
                context.Report(
                    "price-missing", commodity, "trade", commodity.Trade.ToString().ToLowerInvariant(), $"{commodity.Id} has no {which} in any year.",
                    MendOf(commodity.Trade, [.. context.Lookups.Prices[commodity.Id]]));
            }
        }
    }

    // Where the price of the other direction alone is given, it mostly stands in the wrong column.
    private static string? MendOf(TradeDirection trade, List<Price> prices) => trade switch
    {
        TradeDirection.Import when prices.Exists(price => price.Export is not null) =>
            "Move its export_price to import_price, or write export in the column trade of commodities.",
        TradeDirection.Export when prices.Exists(price => price.Import is not null) =>
            "Move its import_price to export_price, or write import in the column trade of commodities.",
        _ => null,
    };
}
