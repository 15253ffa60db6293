using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Nobody earns by carrying goods over the border and back.</summary>
internal static class PriceArbitrage
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["commodities", "prices"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var price in context.Programme.Prices)
        {
            if (price.Export > price.Import && context.Lookups.Commodities[price.Commodity].Trade == TradeDirection.Both)
            {
                context.Report("price-arbitrage", price, "export_price", price.Export, $"The export price {Numbers.Text(price.Export.Value)} is above the import price {Numbers.Text(price.Import!.Value)}.");
            }
        }
    }
}
