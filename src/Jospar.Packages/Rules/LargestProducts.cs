using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>
/// The largest amount of a commodity, at the most that one of it costs or brings, leaves room for the sums that accounts make of such
/// products; and so does the largest capacity at its running cost. They are bounds, not amounts of record, so binary numbers serve.
/// </summary>
internal static class LargestProducts
{
    // A decimal holds up to 7.9e28: this leaves room for the sum of ten thousand of them.
    private const double Largest = 1e24;

    public static Rule Rule { get; } = new(RuleStage.Whole, [.. SupplyOutlook.Tables], Check);

    private static void Check(RuleContext context)
    {
        foreach (var amounts in Amounts(context).GroupBy(amount => amount.Commodity))
        {
            var most = amounts.MaxBy(amount => amount.Value)!;
            double worth = Worth(context, context.Lookups.Commodities[amounts.Key]);
            if (most.Value * worth > Largest)
            {
                Report(context, most.Row, most.Column, $"{most.By}: {most.Value:G6} of {most.Commodity}, one of which costs or brings up to {worth:G6}, is more than can be calculated with.");
            }
        }

        foreach (var unit in Units(context).Where(unit => (double)unit.Capacity * (double)unit.Process.RunningCost > Largest))
        {
            Report(context, unit.Row, "capacity", $"{unit.By}: a capacity of {unit.Capacity:G6} at a running cost of {unit.Process.RunningCost:G6} is more than can be calculated with.");
        }
    }

    private static void Report(RuleContext context, object row, string column, FormattableString message) =>
        context.Report("number-overflow", row, column, context.CellOf(row, column), FormattableString.Invariant(message));

    /// <summary>The most that one of a commodity costs or brings, wherever; at least one of money, so that amounts are bounded, too.</summary>
    private static double Worth(RuleContext context, Commodity commodity)
    {
        var programme = context.Programme;
        var prices = context.Lookups.Prices[commodity.Id].SelectMany(price => new[] { price.Import, price.Export, price.Domestic }).Select(price => price ?? 0m);
        var losses = programme.Demands.Where(demand => demand.Commodity == commodity.Id).Select(demand => demand.LostLoad);
        var costs = programme.Resources.Where(resource => resource.Commodity == commodity.Id).Select(resource => resource.Cost);
        var hauls = programme.Links.Where(link => link.Carrier == commodity.Carrier).Select(link => (double)link.Cost * (double)commodity.Load);
        return prices.Concat(losses).Concat(costs).Select(worth => (double)worth).Concat(hauls).Append(1.0).Max();
    }

    private static IEnumerable<Amount> Amounts(RuleContext context)
    {
        var programme = context.Programme;
        return
        [
            .. programme.Demands.Select(demand => new Amount(demand.Commodity, demand, "amount", demand.Place.Value, (double)demand.Amount)),
            .. programme.Resources.Select(resource => new Amount(resource.Commodity, resource, "available", resource.Place.Value, (double)resource.Available)),
            .. Units(context).SelectMany(unit => unit.Process.Recipe.Select(item => new Amount(
                item.Commodity, unit.Row, "capacity", unit.By, (double)unit.Capacity * Math.Max(Math.Abs((double)item.PerActivity), (double)item.PerCapacity)))),
        ];
    }

    private static IEnumerable<(object Row, string By, Process Process, decimal Capacity)> Units(RuleContext context)
    {
        foreach (var facility in context.Programme.Facilities)
        {
            yield return (facility, facility.Id.Value, context.Lookups.Processes[facility.Process], facility.Capacity);
        }

        foreach (var project in context.Programme.Projects.Where(project => project.Process is not null))
        {
            yield return (project, project.Id.Value, context.Lookups.Processes[project.Process!.Value], project.Capacity);
        }
    }

    /// <summary>An amount of a commodity that a cell leads to, and whose it is.</summary>
    private sealed record Amount(CommodityId Commodity, object Row, string Column, string By, double Value);
}
