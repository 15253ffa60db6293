using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Accounts;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Drawing;

namespace Jospar.Planning.Stress.Summary;

/// <summary>Says what draws show.</summary>
/// <param name="subject">The plan.</param>
/// <param name="options">What was asked for.</param>
/// <param name="undisturbed">The draw in which nothing changes.</param>
/// <param name="draws">The draws done.</param>
/// <param name="switched">Those repeated with an uncertainty switched off.</param>
internal sealed class StressSummaryWriter(
    StressSubject subject,
    StressOptions options,
    DrawOutcome undisturbed,
    ImmutableArray<DrawOutcome> draws,
    ImmutableDictionary<UncertaintyId, ImmutableArray<DrawOutcome>> switched)
{
    private readonly decimal _shortfall = Statistics.Rounded(TargetAccount.Shortfall(subject.Programme, subject.Plan.Targets));
    private readonly decimal _value = Statistics.Rounded(subject.Plan.Totals.Value.Value);
    private readonly GoalRounding _rounding = GoalRounding.Of(subject.Programme, subject.Plan.Totals.Value.Value);

    /// <summary>The summary.</summary>
    public StressSummary Write()
    {
        var causes = new CauseSearch(subject, options.Seed, draws, _rounding);
        var summary = new StressSummary(
            draws.Length == options.Draws && switched.Count == (options.SwitchedDraws == 0 ? 0 : subject.Draws.Rows.Length) ? StressSummary.Complete : StressSummary.Stopped,
            subject.PackageHash,
            subject.PlanDigest,
            options.Seed,
            draws.Length,
            options.Draws,
            MetTarget.Tolerance(subject.Programme.Terms),
            [.. subject.Programme.Targets.Select(ChanceOf)],
            SpreadOf(_shortfall, draw => draw.Shortfall, isLowWorse: false),
            SpreadOf(_value, draw => draw.Value, isLowWorse: true),
            Fortunes(),
            [
                .. subject.Draws.Rows
                    .Select((row, at) => EffectOf(row.Uncertainty.Id, causes, at) with { AverageFactor = DeltaQuantile.AverageFactor(row.Uncertainty.Distribution) }),
            ],
            causes.Strongest());
        return summary with { Causes = MostHarmfulFirst(summary) };
    }

    // A plan that was pushed towards something else, or stopped early, may have other amounts than the best for its goals.
    private bool HasBestAmounts => GoalRounding.Without(_rounding.Shortfall, undisturbed.Shortfall - _shortfall) == 0m
        && GoalRounding.Without(_rounding.Value, undisturbed.Value - _value) == 0m;

    private Spread SpreadOf(decimal planned, Func<DrawOutcome, decimal> number, bool isLowWorse) =>
        Statistics.SpreadOf(planned, draws.Select(number), isLowWorse) with { Undisturbed = HasBestAmounts ? null : number(undisturbed) };

    // What was not asked stands last.
    private ImmutableArray<CauseEffect> MostHarmfulFirst(StressSummary summary) =>
    [
        .. CauseLoss.Of(summary, subject.Programme).Select(found => found.Cause),
        .. summary.Causes.Where(cause => cause.SwitchedDraws == 0).OrderBy(cause => cause.Id, StringComparer.Ordinal),
    ];

    private TargetChance ChanceOf(Target target, int g)
    {
        int met = draws.Count(draw => IsMet(target, draw.Reached[g]));
        var (low, high) = Statistics.WilsonInterval(met, draws.Length);
        return new TargetChance(
            target.Id.Value, target.Year.Value, target.RequiredLevel, Statistics.Rounded((decimal)met / draws.Length), low, high,
            SpreadOf(Statistics.Rounded(subject.Plan.Targets[g].Reached), draw => draw.Reached[g], target.Bound == Bound.AtLeast));
    }

    private bool IsMet(Target target, decimal reached)
    {
        decimal missing = target.Bound == Bound.AtLeast ? target.RequiredLevel - reached : reached - target.RequiredLevel;
        return MetTarget.IsWithin(subject.Programme.Terms, target, missing);
    }

    private LaunchFortunes Fortunes() => new(
        subject.Plan.Decisions.Launches.Length,
        Mean(draws.Select(draw => (decimal)draw.Dropped)),
        Mean(draws.Select(draw => (decimal)draw.Late)),
        Mean(draws.Select(draw => (decimal)draw.Unpaid)),
        Mean(draws.Select(draw => draw.BrokenLimits > 0 ? 1m : 0m)));

    private CauseEffect EffectOf(UncertaintyId id, CauseSearch causes, int row)
    {
        var (shortfall, value) = causes.CorrelationsOf(row);
        if (!switched.TryGetValue(id, out var without))
        {
            return new CauseEffect(id.Value, causes.ThingsOf(row), shortfall, value, 0, null, null, null);
        }

        var with = draws.Take(without.Length).ToList();
        return new CauseEffect(
            id.Value,
            causes.ThingsOf(row),
            shortfall,
            value,
            without.Length,
            Mean(with.Zip(without).Select(pair => pair.First.Shortfall - pair.Second.Shortfall)),
            Mean(with.Zip(without).Select(pair => pair.Second.Value - pair.First.Value)),
            [
                .. subject.Programme.Targets.Select((target, g) =>
                    Mean(with.Zip(without).Select(pair => Met(target, pair.Second.Reached[g]) - Met(target, pair.First.Reached[g])))),
            ]);
    }

    private decimal Met(Target target, decimal reached) => IsMet(target, reached) ? 1m : 0m;

    private static decimal Mean(IEnumerable<decimal> numbers) => Statistics.Rounded(numbers.Average());
}
