using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>What binds a whole plan most.</summary>
internal static class Bindings
{
    /// <summary>Every scarce thing that has a price or a queue, by what one percent more of it would add, then by its queue.</summary>
    public static ImmutableArray<Binding> Of(ExplainedModel explained, WaitingList waiting)
    {
        var counts = waiting.CountByThing();
        var amounts = AmountsOf(explained);
        var priced = explained.Plan.Tables.ScarcityPrices
            .Where(row => row.Price > 0m && row.Constraint != "target_shortfall")
            .GroupBy(row => (row.Constraint, row.Subject))
            .Select(rows => rows.MaxBy(row => row.Price)!)
            .Select(row => new Binding(
                new ScarceThing(row.Constraint, row.Subject, row.Constraint == "occupied_stock" ? null : row.Year, row.Unit),
                new Money(row.Price),
                amounts.TryGetValue((row.Constraint, row.Subject), out decimal amount) ? new Money(SolverNumber.Of((double)(row.Price * amount * 0.01m))) : null,
                counts.GetValueOrDefault((row.Constraint, row.Subject))))
            .ToArray();
        var units = explained.Model.Meanings.GroupBy(meaning => (meaning.Constraint, meaning.Subject)).ToDictionary(rows => rows.Key, rows => rows.First().Unit ?? "");
        var queued = counts.Where(entry => !priced.Any(binding => (binding.Thing.Kind, binding.Thing.Subject) == entry.Key))
            .Select(entry => new Binding(new ScarceThing(entry.Key.Kind, entry.Key.Subject, null, units.GetValueOrDefault(entry.Key, "")), Money.Zero, null, entry.Value));
        return
        [
            .. priced.Concat(queued)
                .OrderByDescending(binding => binding.OnePercent?.Value ?? 0m)
                .ThenByDescending(binding => binding.Waiting)
                .ThenByDescending(binding => binding.Price.Value)
                .ThenBy(binding => binding.Thing.Subject, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<(string Kind, string Subject), decimal> AmountsOf(ExplainedModel explained)
    {
        var tables = explained.Plan.Tables;
        var amounts = new Dictionary<(string, string), decimal>();
        foreach (var row in tables.StockUse)
        {
            amounts[("occupied_stock", $"{row.Place},{row.Commodity}")] = row.Available;
        }

        foreach (var row in tables.LinkUse.Where(row => row.Capacity is not null))
        {
            amounts[("link_capacity", row.Link.Value)] = row.Capacity!.Value;
        }

        foreach (var rows in tables.FundCashFlows.GroupBy(row => row.Fund))
        {
            amounts[("fund_balance", rows.Key.Value)] = rows.Max(row => row.Inflow.Value);
        }

        foreach (var row in explained.Programme.Resources)
        {
            amounts[("resource", $"{row.Place},{row.Commodity}")] = row.Available;
        }

        return amounts;
    }
}
