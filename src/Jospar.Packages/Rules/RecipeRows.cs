namespace Jospar.Packages.Rules;

/// <summary>Every process has a recipe, and every row of it says something.</summary>
internal static class RecipeRows
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["processes", "recipes"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var process in context.Programme.Processes)
        {
            if (process.Recipe.IsEmpty)
            {
                context.Report("recipe-missing", process, "id", process.Id, $"The process {process.Id} has no row in recipes.");
            }

            foreach (var item in process.Recipe.Where(item => item is { PerActivity: 0m, PerCapacity: 0m }))
            {
                context.Report("recipe-idle-row", item, "per_activity", null, $"The process {process.Id} does nothing with {item.Commodity}.");
            }
        }
    }
}
