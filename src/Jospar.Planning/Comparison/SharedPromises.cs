using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Comparison;

/// <summary>Which promises two programmes make alike, so that what two plans miss of them may be weighed against each other.</summary>
/// <param name="Differences">Why each of the others is not weighed.</param>
/// <param name="Weights">What a unit missing of each promise made alike weighs in the second programme. Unit: weight per unit of the measure.</param>
/// <param name="Reweighed">Those made alike that weigh something else in the first programme.</param>
public sealed record SharedPromises(
    ImmutableDictionary<TargetId, PromiseDifference> Differences, ImmutableDictionary<TargetId, decimal> Weights, ImmutableHashSet<TargetId> Reweighed)
{
    private const int Digits = 9;

    /// <summary>Those of one programme: all are alike.</summary>
    public static SharedPromises All { get; } =
        new(ImmutableDictionary<TargetId, PromiseDifference>.Empty, ImmutableDictionary<TargetId, decimal>.Empty, []);

    /// <summary>Whether every promise is made alike and weighs the same, so that the plans' own shortfalls compare.</summary>
    public bool AreAll => Differences.IsEmpty && Reweighed.IsEmpty;

    /// <summary>Whether there is a shortfall to compare.</summary>
    public bool AreAny => AreAll || !Weights.IsEmpty;

    /// <summary>
    /// Compares the promises of two programmes. Where one was <paramref name="isPlannedAgain"/> from the other, what a
    /// promise over years had reached before is taken off its level, so that the same is missing of both.
    /// </summary>
    public static SharedPromises Of(Programme before, Programme after, bool isPlannedAgain = false)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var first = before.Targets.ToDictionary(target => target.Id);
        var second = after.Targets.ToDictionary(target => target.Id);
        var pairs = first.Keys.Union(second.Keys).Select(id => (Id: id, Was: first.GetValueOrDefault(id), Now: second.GetValueOrDefault(id)))
            .Select(pair => (pair.Id, pair.Was, pair.Now, Difference: DifferenceOf(before.Terms, after.Terms, pair.Was, pair.Now, isPlannedAgain)))
            .ToLookup(pair => pair.Difference is null);
        return new SharedPromises(
            pairs[false].ToImmutableDictionary(pair => pair.Id, pair => pair.Difference!.Value),
            pairs[true].ToImmutableDictionary(pair => pair.Id, pair => WeightOf(pair.Now!)),
            [.. pairs[true].Where(pair => !WeighTheSame(pair.Was!, pair.Now!)).Select(pair => pair.Id)]);
    }

    /// <summary>Why a promise is not weighed; empty where it is.</summary>
    public PromiseDifference? DifferenceOf(TargetId id) => Differences.TryGetValue(id, out var difference) ? difference : null;

    /// <summary>What is missing of the promises made alike, in weight of the second programme; empty where the plan weighs none.</summary>
    public decimal? ShortfallOf(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        decimal? own = plan.Goals.FirstOrDefault(goal => goal.Goal == Goal.Shortfall)?.Value;
        return AreAll || own is null
            ? own
            : Math.Round(plan.Targets.Sum(outcome => outcome.Shortfall * Weights.GetValueOrDefault(outcome.Id)), Digits);
    }

    /// <summary>What a unit missing of a promise weighs. Unit: weight per unit of the measure.</summary>
    internal static decimal WeightOf(Target target) => target.Weight / (target.Scale == 0m ? 1m : target.Scale);

    private static PromiseDifference? DifferenceOf(ProgrammeTerms before, ProgrammeTerms after, Target? was, Target? now, bool isPlannedAgain) => (was, now) switch
    {
        (_, null) => PromiseDifference.OnlyInFirst,
        (null, _) => PromiseDifference.OnlyInSecond,
        _ when MeaningOf(was) != MeaningOf(now) => PromiseDifference.Meaning,
        _ when now.Span == Span.Cumulative && before.FirstYear != after.FirstYear && !isPlannedAgain => PromiseDifference.Years,
        _ when MeasureText.IsMoney(now.Measure) && before.PriceYear != after.PriceYear => PromiseDifference.Prices,
        _ when was.RequiredLevel != now.RequiredLevel && !WeighTheSame(was, now) => PromiseDifference.Level,
        _ => null,
    };

    private static (Measure, MeasureFilter, Bound, Year, Span) MeaningOf(Target target) =>
        (target.Measure, target.Filter, target.Bound, target.Year, target.Span);

    // Tables hold twelve digits of a weight that was scaled with its level.
    private static bool WeighTheSame(Target was, Target now) =>
        Math.Abs(WeightOf(was) - WeightOf(now)) <= 1e-9m * Math.Max(WeightOf(was), WeightOf(now));
}
