using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>What may cross the border has a price for it.</summary>
internal static class PricesGiven
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["commodities", "prices"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var commodity in context.Programme.Commodities)
        {
            var prices = context.Lookups.Prices[commodity.Id];
            bool lacksImport = commodity.Trade.HasFlag(TradeDirection.Import) && prices.All(price => price.Import is null);
            bool lacksExport = commodity.Trade.HasFlag(TradeDirection.Export) && prices.All(price => price.Export is null);
            if (lacksImport || lacksExport)
            {
                string which = lacksImport && lacksExport ? "import_price and export_price" : lacksImport ? "import_price" : "export_price";
                context.Report("price-missing", commodity, "trade", commodity.Trade.ToString().ToLowerInvariant(), $"{commodity.Id} has no {which} in any year.");
            }
        }
    }
}
