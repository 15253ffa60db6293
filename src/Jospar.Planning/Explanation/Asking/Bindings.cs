using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>What binds a whole plan most.</summary>
internal static class Bindings
{
    /// <summary>Every scarce thing that has a price or a queue, by what one percent more of it would add, then by its queue.</summary>
    public static ImmutableArray<Binding> Of(ExplainedModel explained, WaitingList waiting)
    {
        var counts = waiting.CountByThing();
        var never = waiting.CountNeverByThing();
        var amounts = AmountsOf(explained);
        var meanings = explained.Model.Meanings.GroupBy(meaning => (meaning.Constraint, meaning.Subject)).ToDictionary(rows => rows.Key, rows => rows.First());
        bool IsMinimum((string Kind, string Subject) thing) => meanings.GetValueOrDefault(thing) is { IsMinimum: true };
        Money? OnePercentOf(ScarcityPriceRow row) => amounts.TryGetValue((row.Constraint, row.Subject, row.Year), out decimal amount)
            ? new Money(SolverNumber.Of((double)(row.Price * amount * 0.01m)))
            : null;
        var priced = explained.Plan.Tables.ScarcityPrices
            .Where(row => row.Price > 0m && row.Constraint != ScarceKinds.TargetShortfall)
            .GroupBy(row => (row.Constraint, row.Subject))
            .Select(rows => rows.MaxBy(row => (OnePercentOf(row)?.Value ?? 0m, row.Price))!)
            .Select(row => new Binding(
                new ScarceThing(row.Constraint, row.Subject, row.Constraint == ScarceKinds.OccupiedStock ? null : row.Year, row.Unit, IsMinimum((row.Constraint, row.Subject))),
                new Money(row.Price),
                OnePercentOf(row),
                counts.GetValueOrDefault((row.Constraint, row.Subject)),
                never.GetValueOrDefault((row.Constraint, row.Subject))))
            .ToArray();
        var queued = counts.Keys.Union(never.Keys).Except(priced.Select(binding => (binding.Thing.Kind, binding.Thing.Subject)))
            .Select(thing => new Binding(
                new ScarceThing(thing.Kind, thing.Subject, null, meanings.GetValueOrDefault(thing)?.Unit ?? UnitWithoutRow(explained, thing), IsMinimum(thing)),
                Money.Zero, null, counts.GetValueOrDefault(thing), never.GetValueOrDefault(thing)));
        return
        [
            .. priced.Concat(queued)
                .OrderByDescending(binding => binding.OnePercent?.Value ?? 0m)
                .ThenByDescending(binding => binding.Waiting + binding.Never)
                .ThenByDescending(binding => binding.Price.Value)
                .ThenBy(binding => binding.Thing.Subject, StringComparer.Ordinal),
        ];
    }

    // What nobody who may start could take of has no row in the model.
    private static string UnitWithoutRow(ExplainedModel explained, (string Kind, string Subject) thing) => thing.Kind switch
    {
        ScarceKinds.OccupiedStock => explained.Programme.Commodities.FirstOrDefault(commodity => thing.Subject.EndsWith($",{commodity.Id}", StringComparison.Ordinal))?.Unit ?? "",
        ScarceKinds.FundBalance => explained.Programme.Terms.MoneyName,
        _ => "",
    };

    // What there is of each thing in each year; of a fund, what comes into it, with what it opens with.
    private static Dictionary<(string Kind, string Subject, Year? Year), decimal> AmountsOf(ExplainedModel explained)
    {
        var tables = explained.Plan.Tables;
        var amounts = new Dictionary<(string, string, Year?), decimal>();
        foreach (var row in tables.StockUse)
        {
            amounts[(ScarceKinds.OccupiedStock, $"{row.Place},{row.Commodity}", row.Year)] = row.Available;
        }

        foreach (var row in tables.LinkUse.Where(row => row.Capacity is not null))
        {
            amounts[(ScarceKinds.LinkCapacity, row.Link.Value, row.Year)] = row.Capacity!.Value;
        }

        foreach (var row in tables.FundCashFlows)
        {
            var opening = row.Year == explained.Programme.Terms.FirstYear ? row.Opening : Money.Zero;
            amounts[(ScarceKinds.FundBalance, row.Fund.Value, row.Year)] = row.Inflow.Value + opening.Value;
        }

        foreach (var row in tables.Extraction)
        {
            amounts[(ScarceKinds.Resource, $"{row.Place},{row.Commodity}", row.Year)] = row.Available;
        }

        foreach (var limit in explained.Model.Meanings.Where(meaning => meaning.Constraint == ScarceKinds.ProgrammeLimit))
        {
            amounts[(limit.Constraint, limit.Subject, limit.Year)] = SolverNumber.Of(limit.AmountIn(explained.Model.Model.Rows));
        }

        return amounts;
    }
}
