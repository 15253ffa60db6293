using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>A price of the border is paid or received: the commodity may cross it in that direction.</summary>
internal static class PricesUnused
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["commodities", "prices"], Check);

    private static void Check(RuleContext context)
    {
        // Where a price is missing as well, it may stand in the wrong column, and that is said there.
        foreach (var commodity in context.Programme.Commodities.Where(commodity => !PricesGiven.LacksImport(context, commodity) && !PricesGiven.LacksExport(context, commodity)))
        {
            var prices = context.Lookups.Prices[commodity.Id];
            bool losesImport = !commodity.Trade.HasFlag(TradeDirection.Import) && prices.Any(price => price.Import is not null);
            bool losesExport = !commodity.Trade.HasFlag(TradeDirection.Export) && prices.Any(price => price.Export is not null);
            if (losesImport || losesExport)
            {
                Report(context, commodity, losesImport, losesExport);
            }
        }
    }

    private static void Report(RuleContext context, Commodity commodity, bool losesImport, bool losesExport)
    {
        string trade = commodity.Trade.ToString().ToLowerInvariant();
        string unused = losesImport && losesExport ? "import_price and an export_price" : losesImport ? "import_price" : "export_price";
        string needed = commodity.Trade != TradeDirection.None || (losesImport && losesExport) ? "both" : losesImport ? "import" : "export";
        context.Report(
            "price-unused", commodity, "trade", trade, $"{commodity.Id} has an {unused}, and its trade is {trade}: it is never traded at that price.",
            $"Write {needed} in the column trade if it is traded; else empty the price, or give it as domestic_price where it only values the commodity.");
    }
}
