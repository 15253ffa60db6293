using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Replanning;

/// <summary>The promises of the programme, by the plan and now.</summary>
internal static class PromiseList
{
    /// <summary>
    /// One row a promise, in the programme's order; what a cumulative one had reached before counts, also what
    /// <paramref name="earlier"/> had counted before the plan's first year.
    /// </summary>
    public static ImmutableArray<PromiseComparison> Of(History history, Plan plan, Plan now, Replan? earlier)
    {
        var past = new PastMeasures(history, plan);
        var before = plan.Targets.ToDictionary(outcome => outcome.Id);
        var after = now.Targets.ToDictionary(outcome => outcome.Id);
        return [.. history.Programme.Targets.Select(target =>
        {
            decimal planned = before.TryGetValue(target.Id, out var outcome) ? outcome.Reached : 0m;
            var whole = target.Span == Span.Cumulative ? earlier?.FindCarried(target.Id, planned) : null;
            decimal counted = whole is null ? 0m : whole.Now - planned;
            return new PromiseComparison(
                target.Id,
                target.Year,
                whole?.Level ?? target.RequiredLevel,
                planned + counted,
                counted + (after.TryGetValue(target.Id, out var reached) ? reached.Reached + Carried(past, target) : past.Reached(target)),
                target.Year < history.From)
            {
                Name = target.Name,
                Unit = MeasureText.IsMoney(target.Measure) ? "" : MeasureText.UnitOf(history.Programme, target.Measure, target.Filter),
                IsMoney = MeasureText.IsMoney(target.Measure),
            };
        })];
    }

    private static decimal Carried(PastMeasures past, Target target) =>
        target.Span == Span.Cumulative ? past.Before(target.Measure, target.Filter) : 0m;
}
