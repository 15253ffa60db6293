using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>
/// What a place needs or has of a commodity does not change fiftyfold from one row to the next, nor does one shortage of it
/// cost fifty times another: such a step is mostly a change of unit.
/// </summary>
internal static class UnlikelyAmounts
{
    private const decimal Fold = 50m;

    public static Rule Demands { get; } = new(RuleStage.Part, ["demands"], CheckDemands);

    public static Rule Resources { get; } = new(RuleStage.Part, ["resources"], CheckResources);

    private static void CheckDemands(RuleContext context)
    {
        var demands = context.Programme.Demands;
        foreach (var series in demands.Where(demand => demand.Amount > 0m).GroupBy(demand => (demand.Place, demand.Commodity)))
        {
            CheckSteps(context, [.. series.Select(demand => new Step(demand, demand.FromYear, demand.Amount))], "amount", $"{series.Key.Place} needs of {series.Key.Commodity}");
        }

        foreach (var losses in demands.Where(demand => demand.LostLoad > 0m).GroupBy(demand => demand.Commodity))
        {
            decimal median = Apart.Median(losses.Select(demand => demand.LostLoad));
            foreach (var demand in losses.Where(demand => Apart.IsBeyond(demand.LostLoad, median, Fold)))
            {
                context.Report(
                    "amount-unlikely", demand, "lost_load", demand.LostLoad,
                    $"Each unit of {demand.Commodity} not served at {demand.Place} costs {Numbers.Text(demand.LostLoad)}: {Apart.Times(demand.LostLoad, median)} {Numbers.Text(median)}, the median of its demands.");
            }
        }
    }

    private static void CheckResources(RuleContext context)
    {
        foreach (var series in context.Programme.Resources.GroupBy(resource => (resource.Place, resource.Commodity)))
        {
            string what = $"{series.Key.Place} has of {series.Key.Commodity}";
            CheckSteps(context, [.. series.Where(row => row.Available > 0m).Select(row => new Step(row, row.FromYear, row.Available))], "available", what);
            CheckSteps(context, [.. series.Where(row => row.Cost > 0m).Select(row => new Step(row, row.FromYear, row.Cost))], "cost", $"The cost of what {what}");
        }
    }

    // Growth over many years is no slip, however far it goes; only a step is. Of its two ends the one farther from the rest is named.
    private static void CheckSteps(RuleContext context, List<Step> steps, string column, string what)
    {
        steps.Sort((left, right) => left.Year.CompareTo(right.Year));
        var told = new HashSet<Step>();
        for (int i = 1; i < steps.Count; i++)
        {
            var (before, after) = (steps[i - 1], steps[i]);
            if (!Apart.IsBeyond(before.Value, after.Value, Fold))
            {
                continue;
            }

            decimal median = Apart.Median(steps.Select(step => step.Value));
            var (odd, other) = Apart.IsBeyond(before.Value, median, Fold) ? (before, after) : (after, before);
            if (told.Add(odd))
            {
                context.Report(
                    "amount-unlikely", odd.Row, column, odd.Value,
                    $"{what} from {odd.Year} on: {Numbers.Text(odd.Value)}, {Apart.Times(odd.Value, other.Value)} the {Numbers.Text(other.Value)} from {other.Year} on.");
            }
        }
    }

    private sealed record Step(object Row, Year Year, decimal Value);
}
