using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Files;
using Jospar.Planning.Stress.Summary;
using Jospar.Tests.Optimisation;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Stress.Summary;

public sealed class StressSummaryWriterTests
{
    [Fact]
    public void Write_Causes_HasTheMostHarmfulOfBothGoalsFirstAndTheUnaskedLast()
    {
        var programme = UncertainProgrammes.Small();
        var subject = new StressSubject(programme, PlannerRun.PlanOf(programme), "hash");
        DrawOutcome Outcome(decimal shortfall, decimal value) => new(shortfall, value, [.. programme.Targets.Select(_ => 0m)], 0, 0, 0, 0);
        ImmutableArray<DrawOutcome> draws = [Outcome(1m, 100m), Outcome(1m, 100m)];
        var switched = ImmutableDictionary<UncertaintyId, ImmutableArray<DrawOutcome>>.Empty
            .Add(new("prices"), [Outcome(0.9m, 100m), Outcome(0.9m, 100m)])
            .Add(new("costs"), [Outcome(0.95m, 300m), Outcome(0.95m, 300m)]);

        var summary = new StressSummaryWriter(subject, new StressOptions(2, 3, 2), draws[0], draws, switched).Write();

        Assert.Equal(["costs", "prices", "cuts", "delays", "drops", "needs", "stops"], summary.Causes.Select(cause => cause.Id));
    }

    [Fact]
    public void Write_OutcomesThatDifferByRounding_GoWithNothing()
    {
        var programme = UncertainProgrammes.Small();
        var subject = new StressSubject(programme, PlannerRun.PlanOf(programme), "hash");
        DrawOutcome Outcome(int draw) => new(1m + (draw * 0.000_000_01m), 100m - (draw * 0.000_001m), [.. programme.Targets.Select(_ => 0m)], 0, 0, 0, 0);

        var summary = new StressSummaryWriter(
            subject, new StressOptions(30, 3, 0), Outcome(0), [.. Enumerable.Range(0, 30).Select(Outcome)], ImmutableDictionary<UncertaintyId, ImmutableArray<DrawOutcome>>.Empty).Write();

        Assert.All(summary.Causes, cause => Assert.Equal((0m, 0m), (cause.ShortfallCorrelation, cause.ValueCorrelation)));
        Assert.Empty(summary.Items);
    }

    [Fact]
    public void Write_OfAPlanWhoseAmountsAreNotTheBest_HasItsOwnFiguresAsPlannedAndWhatTheBestComeTo()
    {
        var programme = UncertainProgrammes.Small();
        var plan = PlannerRun.PlanOf(programme);
        var pushed = plan with { Totals = plan.Totals with { RunningCost = plan.Totals.RunningCost + new Money(1m) } };
        using var solver = NativeHighs.Open();
        StressSummary Summary(Plan tested)
        {
            var subject = new StressSubject(programme, tested, "hash");
            var chunks = new InProcessChunks(ending => new StressEvaluator(subject, solver, cancellation: ending), 1);
            return new StressRun(subject, chunks, TimeProvider.System).Run(new StressOptions(1, 1, 0))!.Summary;
        }

        var (own, best) = (Summary(pushed), Summary(plan));

        Assert.Equal(pushed.Totals.Value.Value, own.Value.Planned, 6);
        Assert.Equal(plan.Totals.Value.Value, own.Value.Undisturbed!.Value, 6);
        Assert.Equal(plan.Targets.Select(target => Math.Round(target.Reached, 9)), own.Targets.Select(target => target.Reached.Planned));
        Assert.All(own.Targets, target => Assert.NotNull(target.Reached.Undisturbed));
        Assert.Equal((null, null), (best.Value.Undisturbed, best.Shortfall.Undisturbed));
        Assert.Contains("\"undisturbed\": null", StressJson.Text(best), StringComparison.Ordinal);
    }

    // Bars bring less than the metal in them, so that the plan gives away of their promise what it may, to the last of a solver's digits.
    [Fact]
    public void Write_OfAPromiseGivenAwayToTheLastOfTheTolerance_CountsItAsMetWhereNothingTurnsOutOtherwise()
    {
        var small = SmallProgramme.Create();
        var programme = small with
        {
            Terms = small.Terms with { ShortfallTolerance = 0.0001m },
            Targets = [small.Targets[0] with { Level = 1m }],
            Obligations = [],
            Prices = [.. small.Prices.Select(price => price.Commodity.Value == "bar" ? price with { Export = 5m } : price)],
            Uncertainties = [UncertainProgrammes.Row("prices", UncertaintyKind.Price, new(Commodity: "bar"), UncertainProgrammes.Discrete([0m], [1m]))],
        };
        var plan = PlannerRun.PlanOf(programme);
        Assert.InRange(plan.Targets[0].Shortfall - programme.Terms.ShortfallTolerance, 0.000_000_000_1m, 0.000_001m);
        using var solver = NativeHighs.Open();
        var subject = new StressSubject(programme, plan, "hash");
        var chunks = new InProcessChunks(ending => new StressEvaluator(subject, solver, cancellation: ending), 1);

        Assert.Equal(1m, new StressRun(subject, chunks, TimeProvider.System).Run(new StressOptions(3, 1, 0))!.Summary.Targets[0].Chance);
    }
}
