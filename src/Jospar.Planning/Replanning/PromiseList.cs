using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Replanning;

/// <summary>The promises of the programme, by the plan and now.</summary>
internal static class PromiseList
{
    /// <summary>One row a promise, in the programme's order; what a cumulative one had reached before counts.</summary>
    public static ImmutableArray<PromiseComparison> Of(History history, Plan plan, Plan now)
    {
        var past = new PastMeasures(history, plan);
        var before = plan.Targets.ToDictionary(outcome => outcome.Id);
        var after = now.Targets.ToDictionary(outcome => outcome.Id);
        return
        [
            .. history.Programme.Targets.Select(target => new PromiseComparison(
                target.Id,
                target.Year,
                target.RequiredLevel,
                before.TryGetValue(target.Id, out var planned) ? planned.Reached : 0m,
                after.TryGetValue(target.Id, out var reached) ? reached.Reached + Carried(past, target) : past.Reached(target),
                target.Year < history.From)),
        ];
    }

    private static decimal Carried(PastMeasures past, Target target) =>
        target.Span == Span.Cumulative ? past.Before(target.Measure, target.Filter) : 0m;
}
