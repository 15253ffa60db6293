using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Cold;
using Jospar.Planning.Stress.Drawing;
using Jospar.Planning.Stress.Response;
using Jospar.Planning.Verification;
using Jospar.Tests.Optimisation.Mock;
using Jospar.Tests.Planning.Search;
using Jospar.Tests.Queue;

namespace Jospar.Tests.Planning.Stress;

public sealed class StressEvaluatorTests
{
    private const string Hash = "package";

    [Fact]
    public void Evaluate_EverythingOff_GivesThePlansOwnFigures()
    {
        int compared = 0;
        foreach (int seed in Enumerable.Range(0, 12))
        {
            var programme = RandomProgramme.Create(seed) with { Uncertainties = UncertainProgrammes.OfEachKind };
            if (PlannerRun.Of(programme) is not PlanningOutcome.Planned { Plan: var plan })
            {
                continue;
            }

            using var solver = Optimisation.NativeHighs.Open();
            using var evaluator = new StressEvaluator(new StressSubject(programme, plan, Hash), solver);
            var draw = Assert.Single(evaluator.Evaluate(ChunkOf(plan, 0, 1, StressChunk.Everything)).Draws);

            Assert.Equal((double)plan.Totals.Value.Value, (double)draw.Value, 1e-6 * Math.Max(1.0, Math.Abs((double)plan.Totals.Value.Value)));
            Assert.Equal((double)plan.Goals.First(goal => goal.Goal == Goal.Shortfall).Value, (double)draw.Shortfall, 1e-6);
            Assert.Equal((0, 0, 0, 0), (draw.Dropped, draw.Late, draw.Unpaid, draw.BrokenLimits));
            compared++;
        }

        Assert.InRange(compared, 7, 12);
    }

    [Fact]
    public void Evaluate_Draws_AgreeWithTheChangedProgrammeSolvedFromColdWhichVerifies()
    {
        int compared = 0;
        foreach (int seed in Enumerable.Range(0, 12))
        {
            var programme = RandomProgramme.Create(seed) with { Uncertainties = UncertainProgrammes.OfEachKind };
            if (PlannerRun.Of(programme) is not PlanningOutcome.Planned { Plan: var plan })
            {
                continue;
            }

            using var solver = Optimisation.NativeHighs.Open();
            var subject = new StressSubject(programme, plan, Hash);
            using var warm = new WarmResponse(subject, solver);
            var cold = new ColdResponse(subject, solver);
            for (int draw = 0; draw < 8; draw++)
            {
                Compare(subject, warm, cold, DrawnWorld.Of(subject.Draws, seed, draw, _ => false));
                compared++;
            }
        }

        Assert.True(compared >= 60);
    }

    [Fact]
    public void Evaluate_DrawsOfWhatIsShortOfEverything_AgreeWithTheChangedProgrammeSolvedFromCold()
    {
        var (compared, broken) = (0, 0);
        foreach (int seed in Enumerable.Range(0, 30))
        {
            var programme = UncertainProgrammes.ShortOfEverything(seed);
            if (PlannerRun.Of(programme) is not PlanningOutcome.Planned { Plan: var plan })
            {
                continue;
            }

            using var solver = Optimisation.NativeHighs.Open();
            var subject = new StressSubject(programme, plan, Hash);
            using var warm = new WarmResponse(subject, solver);
            var cold = new ColdResponse(subject, solver);
            for (int draw = 0; draw < 4; draw++)
            {
                // What is owed by what began before the plan overdraws a fund, and limits give way.
                var world = DrawnWorld.Of(subject.Draws, seed, draw, _ => false);
                broken += Compare(subject, warm, cold, world, "fund_balance", "limit").BrokenLimits;
                compared++;
            }
        }

        Assert.True(compared >= 8 && broken > 0, $"{compared} compared, {broken} limits broken");
    }

    [Fact]
    public void Evaluate_AChunk_DoesNotDependOnWhatWasEvaluatedBefore()
    {
        var programme = UncertainProgrammes.Small();
        var plan = PlannerRun.PlanOf(programme);
        using var solver = Optimisation.NativeHighs.Open();
        var subject = new StressSubject(programme, plan, Hash);
        using var one = new StressEvaluator(subject, solver);
        using var other = new StressEvaluator(subject, solver);
        var inOrder = Enumerable.Range(0, 60).Select(draw => one.Evaluate(ChunkOf(plan, draw, draw + 1)).Draws[0]).ToList();
        var backwards = Enumerable.Range(0, 60).Reverse().Select(draw => other.Evaluate(ChunkOf(plan, draw, draw + 1)).Draws[0]).Reverse().ToList();

        Assert.Equal(inOrder.Select(Text), backwards.Select(Text));
    }

    [Fact]
    public void Open_CancelledWhileTheOperationsAreSolvedAsPlanned_EndsThere()
    {
        var programme = UncertainProgrammes.Small();
        using var solver = Optimisation.NativeHighs.Open();
        var subject = new StressSubject(programme, PlannerRun.PlanOf(programme), Hash);
        using var stop = new CancellationTokenSource();
        var told = new List<StressOpening>();
        var opened = new Watch<StressOpening>(opening =>
        {
            told.Add(opening);
            stop.Cancel();
        });

        Assert.Throws<OperationCanceledException>(() => new StressEvaluator(subject, solver, opened, stop.Token));
        Assert.Equal([new StressOpening(0, subject.Operations.Blocks.Length)], told);
    }

    [Fact]
    public void Open_WhereTheSolverFailsOnceOperationsAreSolved_GivesItsSessionsBack()
    {
        var programme = ValueFirst();
        var subject = new StressSubject(programme, PlannerRun.PlanOf(programme), Hash);
        int opened = 0;
        using var solver = new WatchedSolver(
            Optimisation.NativeHighs.Open(), () => ++opened > subject.Operations.Blocks.Length ? new SolverFailedException("No more.") : null);

        Assert.Throws<SolverFailedException>(() => new StressEvaluator(subject, solver));

        Assert.True(opened > 1);
        Assert.Equal(0, solver.OpenSessions);
    }

    [Fact]
    public void Evaluate_ADrawThatIsBuiltAnew_EndsWhereItIsCancelled()
    {
        var programme = ValueFirst();
        var plan = PlannerRun.PlanOf(programme);
        using var stop = new CancellationTokenSource();
        bool isOpened = false;
        using var solver = new WatchedSolver(Optimisation.NativeHighs.Open(), () =>
        {
            if (isOpened)
            {
                stop.Cancel();
            }

            return null;
        });
        using var evaluator = new StressEvaluator(new StressSubject(programme, plan, Hash), solver);
        isOpened = true;

        Assert.Throws<OperationCanceledException>(() => evaluator.Evaluate(ChunkOf(plan, 0, 1), stop.Token));
    }

    [Fact]
    public void To_WhereOperationsCannotKeepALimitInSeveralYears_CountsItOnce()
    {
        var metal = new Limit(
            new("metal"), new("Metal"), Measure.Output, new MeasureFilter(Commodity: new("metal")), Bound.AtLeast, null, Span.Year, 8m, Provenance.None);
        var programme = SmallProgramme.Create() with
        {
            Limits = [metal],
            Uncertainties = [UncertainProgrammes.Row("stops", UncertaintyKind.Output, new(), UncertainProgrammes.Discrete([-0.9m], [1m]))],
        };
        using var solver = Optimisation.NativeHighs.Open();
        var subject = new StressSubject(programme, PlannerRun.PlanOf(programme), Hash);
        using var warm = new WarmResponse(subject, solver);
        var world = DrawnWorld.Of(subject.Draws, 1, 0, _ => false);

        Assert.Equal(0, warm.To(DrawnWorld.AsPlanned).BrokenLimits);
        Assert.Equal(1, warm.To(world).BrokenLimits);
        Assert.Equal(1, new ColdResponse(subject, solver).To(world, warm.Slacks).Outcome.BrokenLimits);
    }

    [Fact]
    public void Evaluate_AChunkOfAnotherPlan_IsRefused()
    {
        var programme = UncertainProgrammes.Small();
        var plan = PlannerRun.PlanOf(programme);
        using var solver = Optimisation.NativeHighs.Open();
        using var evaluator = new StressEvaluator(new StressSubject(programme, plan, Hash), solver);

        Assert.Throws<ArgumentException>(() => evaluator.Evaluate(ChunkOf(plan, 0, 1) with { PlanDigest = "other" }));
        Assert.Throws<ArgumentException>(() => evaluator.Evaluate(ChunkOf(plan, 0, 1) with { PackageHash = "other" }));
        Assert.Throws<ArgumentException>(() => evaluator.Evaluate(ChunkOf(plan, 2, 1)));
        Assert.Throws<OperationCanceledException>(() => evaluator.Evaluate(ChunkOf(plan, 0, 1), new CancellationToken(canceled: true)));
    }

    private static Programme ValueFirst()
    {
        var programme = UncertainProgrammes.Small();
        return programme with { Terms = programme.Terms with { Goals = [Goal.Value, Goal.Shortfall] } };
    }

    [Fact]
    public void Evaluate_DemandThatNothingCanServe_IsMissedByAllOfIt()
    {
        var small = SmallProgramme.Create();
        var heat = new MeasureFilter(Commodity: new("heat"));
        var programme = small with
        {
            Commodities = [.. small.Commodities, SmallProgramme.Commodity("heat", "GWh", "energy", 0, null, TradeDirection.None)],
            Demands = [.. small.Demands, new(new("north"), new("heat"), new(2025), 5m, 3m, SmallProgramme.None)],
            Targets = [.. small.Targets, small.Targets.Single(target => target.Id.Value == "power-cuts") with { Id = new("heat-cuts"), Filter = heat }],
            Limits = [new(new("heat"), new("Heat"), Measure.UnservedDemand, heat, Bound.AtMost, null, Span.Year, 5.5m, SmallProgramme.None)],
            Uncertainties = [UncertainProgrammes.Row("needs", UncertaintyKind.Demand, new(Commodity: "heat"), UncertainProgrammes.Shape(DistributionShape.Uniform, -0.3m, null, 0.3m))],
        };
        var subject = new StressSubject(programme, PlannerRun.PlanOf(programme), Hash);
        using var solver = Optimisation.NativeHighs.Open();
        using var warm = new WarmResponse(subject, solver);
        var cold = new ColdResponse(subject, solver);
        Assert.Equal(20m, warm.To(DrawnWorld.AsPlanned).Reached[^1]);
        var draws = Enumerable.Range(0, 12).Select(draw => Compare(subject, warm, cold, DrawnWorld.Of(subject.Draws, 1, draw, _ => false), "limit")).ToList();
        Assert.Equal([0, 1], draws.Select(draw => draw.BrokenLimits).Distinct().Order());
    }

    private static DrawOutcome Compare(StressSubject subject, WarmResponse warm, ColdResponse cold, DrawnWorld world, params string[] except)
    {
        var quick = warm.To(world);
        var (plain, changed, decisions) = cold.To(world, warm.Slacks);
        var verification = PlanVerifier.Verify(changed, SmallPlan.Of(changed, decisions) with { Status = PlanStatus.Stopped });

        Assert.DoesNotContain(verification.Families, family => !except.Contains(family.Family) && !verification.Keeps(family));
        Assert.Equal((double)plain.Shortfall, (double)quick.Shortfall, 1e-5);
        Assert.Equal(plain.BrokenLimits, quick.BrokenLimits);
        Assert.Equal((double)plain.Value, (double)quick.Value, 1e-5 * Math.Max(1.0, Math.Abs((double)plain.Value)));
        return quick;
    }

    private static string Text(DrawOutcome draw) => $"{draw.Shortfall} {draw.Value} {string.Join(' ', draw.Reached)} {draw.Late} {draw.Unpaid}";

    private static StressChunk ChunkOf(Plan plan, int first, int end, params string[] off) =>
        new(Hash, DecisionDigest.Of(plan.Decisions), 1, first, end, [.. off]);
}
