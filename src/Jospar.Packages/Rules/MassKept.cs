using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>
/// Recipes keep mass, over the commodities that state one. Raw materials (stage 0) may come out of the ground. What
/// is made may never weigh more than what is taken, unless something is taken whose mass nobody states (goods counted in
/// money or pieces; energy and land have none). What is lost is asked about only from stage 2 on, because ores,
/// concentrates and oxides rightly leave tailings, gas and slag behind that nobody lists.
/// </summary>
internal static class MassKept
{
    private const decimal Rounding = 1.001m;
    private const decimal LeastKept = 0.8m;
    private const int FirstRefinedStage = 2;

    public static Rule Rule { get; } = new(RuleStage.Part, ["commodities", "processes", "recipes"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var process in context.Programme.Processes)
        {
            var items = process.Recipe
                .Select(item => (Item: item, Commodity: context.Lookups.Commodities[item.Commodity]))
                .Where(pair => pair.Commodity.Mass > 0m && pair.Item.PerActivity != 0m)
                .ToList();
            var made = items.FindAll(pair => pair.Item.PerActivity > 0m);
            var taken = items.FindAll(pair => pair.Item.PerActivity < 0m);
            if (made.Count > 0 && !process.Recipe.Any(item => TakesUnknownMass(context, item)))
            {
                Check(context, process, made, taken);
            }
        }
    }

    private static bool TakesUnknownMass(RuleContext context, RecipeItem item)
    {
        var commodity = context.Lookups.Commodities[item.Commodity];
        return item.PerActivity < 0m
            && commodity.Mass is null
            && MeasureUnit.Find(commodity.Unit)?.Dimension is not ("energy" or "area");
    }

    private static void Check(RuleContext context, Process process, List<(RecipeItem Item, Commodity Commodity)> made, List<(RecipeItem Item, Commodity Commodity)> taken)
    {
        decimal outgoing = Tonnes(made);
        decimal incoming = Tonnes(taken);
        var first = made[0].Item;
        if (taken.Count == 0)
        {
            if (made.Any(pair => pair.Commodity.Stage > 0))
            {
                context.Report("recipe-from-nothing", first, "per_activity", first.PerActivity, $"{process.Id} makes {Numbers.Text(outgoing)} t of {first.Commodity} and others, and takes nothing that has mass.");
            }
        }
        else if (outgoing > incoming * Rounding)
        {
            context.Report("recipe-gains-mass", first, "per_activity", first.PerActivity, $"{process.Id} makes {Numbers.Text(outgoing)} t of {Numbers.Text(incoming)} t.");
        }
        else if (outgoing < incoming * LeastKept && made.Concat(taken).All(pair => pair.Commodity.Stage >= FirstRefinedStage))
        {
            context.Report("recipe-loses-mass", first, "per_activity", first.PerActivity, $"{process.Id} makes {Numbers.Text(outgoing)} t of {Numbers.Text(incoming)} t, less than four fifths.");
        }
    }

    private static decimal Tonnes(List<(RecipeItem Item, Commodity Commodity)> items) =>
        items.Sum(pair => Math.Abs(pair.Item.PerActivity) * pair.Commodity.Mass!.Value);
}
