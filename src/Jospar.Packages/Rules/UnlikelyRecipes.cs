using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>
/// What a process takes does not cost twenty times what it makes. What is taken counts at its lowest price and what is made at
/// its highest, so that a slip of one price among several is not told of every recipe.
/// </summary>
internal static class UnlikelyRecipes
{
    private const decimal Fold = 20m;

    // Products of larger numbers may leave what a decimal bears.
    private const decimal Largest = 1e12m;

    public static Rule Rule { get; } = new(RuleStage.Part, ["commodities", "prices", "processes", "recipes"], Check);

    private static void Check(RuleContext context)
    {
        var prices = context.Programme.Prices
            .GroupBy(price => price.Commodity)
            .ToDictionary(rows => rows.Key, rows => rows.SelectMany(PricesOf).DefaultIfEmpty(0m).ToList());
        foreach (var process in context.Programme.Processes)
        {
            var made = process.Recipe.Where(item => item.PerActivity > 0m).ToList();
            var taken = process.Recipe.Where(item => item.PerActivity < 0m && prices.ContainsKey(item.Commodity)).ToList();
            bool isKnown = made.Count > 0 && taken.Count > 0 && made.TrueForAll(item => prices.ContainsKey(item.Commodity));
            if (isKnown && made.Concat(taken).All(item => Math.Abs(item.PerActivity) <= Largest && prices[item.Commodity].Max() <= Largest))
            {
                Check(context, process, made.Sum(item => item.PerActivity * prices[item.Commodity].Max()), taken, item => -item.PerActivity * prices[item.Commodity].Min());
            }
        }
    }

    private static void Check(RuleContext context, Process process, decimal earned, List<RecipeItem> taken, Func<RecipeItem, decimal> cost)
    {
        decimal spent = taken.Sum(cost);
        if (earned > 0m && spent >= earned * Fold)
        {
            var dearest = taken.MaxBy(cost)!;
            context.Report(
                "recipe-unlikely", dearest, "per_activity", dearest.PerActivity,
                $"What {process.Id} takes costs {Numbers.Text(spent)} at the prices given, {Numbers.Text(cost(dearest))} of it for {dearest.Commodity}, and what it makes is worth {Numbers.Text(earned)}.");
        }
    }

    private static IEnumerable<decimal> PricesOf(Price price) =>
        new[] { price.Import, price.Export, price.Domestic }.OfType<decimal>().Where(value => value > 0m);
}
