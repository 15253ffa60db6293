using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>A process that takes something makes something; and what it makes is of use, which land that is only occupied is not.</summary>
internal static class RecipeProducts
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["commodities", "processes", "recipes", "stocks", "demands"], Check);

    private static void Check(RuleContext context)
    {
        var stocks = OnlyStocks(context.Programme);
        foreach (var process in context.Programme.Processes)
        {
            if (process.Recipe.Any(item => item.PerActivity < 0m) && process.Recipe.All(item => item.PerActivity <= 0m))
            {
                string taken = string.Join(", ", process.Recipe.Where(item => item.PerActivity < 0m).Select(item => item.Commodity));
                context.Report("recipe-makes-nothing", process, "id", process.Id, $"The process {process.Id} takes {taken} and makes nothing.");
            }

            foreach (var item in process.Recipe.Where(item => item.PerActivity > 0m && stocks.Contains(item.Commodity)))
            {
                context.Report("recipe-makes-stock", item, "per_activity", item.PerActivity, $"The process {process.Id} makes {item.Commodity}, which places have as a stock and nobody takes.");
            }
        }
    }

    /// <summary>What places have to be occupied, and nobody takes, needs, carries or trades.</summary>
    private static HashSet<CommodityId> OnlyStocks(Programme programme)
    {
        var used = programme.Processes.SelectMany(process => process.Recipe).Where(item => item.PerActivity < 0m).Select(item => item.Commodity)
            .Concat(programme.Demands.Select(demand => demand.Commodity))
            .Concat(programme.Commodities.Where(commodity => commodity.Trade != TradeDirection.None || commodity.Carrier is not null).Select(commodity => commodity.Id))
            .ToHashSet();
        return [.. programme.Stocks.Select(stock => stock.Commodity).Where(commodity => !used.Contains(commodity))];
    }
}
