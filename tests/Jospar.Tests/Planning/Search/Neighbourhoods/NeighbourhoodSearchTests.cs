using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Optimisation.Checking;
using Jospar.Packages.Generation;
using Jospar.Planning;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;
using Jospar.Tests.Optimisation.Mock;
using Jospar.Tests.Planning.Search.BruteForce;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

/// <summary>The search for large programmes, tried on programmes small enough to try every choice.</summary>
public class NeighbourhoodSearchTests
{
    [Fact]
    public void Run_OfRandomProgrammes_FindsAPlanAndABoundAroundTheBestOfEveryChoice()
    {
        int tried = 0;
        for (int seed = 1; seed <= 30; seed++)
        {
            var programme = RandomProgramme.Create(seed);
            using var every = new EveryChoice(programme);
            if (every.Best() is not { } best || programme.Targets.Sum(target => target.Weight) == 0m)
            {
                continue;
            }

            var model = ProgrammeModel.Of(PlanningProblem.Of(programme));
            if (TryRunOf(model, new PlannerOptions(0.001m)) is not { } result)
            {
                // Where what is committed cannot stand alone, the whole model is solved instead.
                continue;
            }

            tried++;

            double scale = model.Problem.Index.MoneyScale;
            var (shortfall, value) = (result.Goals[0], result.Goals[1]);
            Assert.True(PointChecker.Check(model.Model, result.Point!).Largest < 1e-6, $"seed {seed}: the point breaks a row");
            Assert.True(shortfall.Bound <= best.Shortfall + 1e-6, $"seed {seed}: shortfall bound {shortfall.Bound} above {best.Shortfall}");
            Assert.True(shortfall.Best >= best.Shortfall - 1e-6, $"seed {seed}: less shortfall than can be");
            double weights = (double)programme.Targets.Sum(target => target.Weight);
            double given = (0.001 + (double)programme.Terms.ShortfallTolerance) * weights;
            Assert.True(shortfall.Best <= best.Shortfall + given + 1e-6, $"seed {seed}: shortfall {shortfall.Best}, {best.Shortfall} can be had");
            Assert.True(value.Bound / scale >= best.Value - 1e-4 * Math.Max(1.0, Math.Abs(best.Value)), $"seed {seed}: value bound {value.Bound / scale} below {best.Value}");
            Assert.True(value.Best <= value.Bound + 1e-6 * Math.Max(1.0, Math.Abs(value.Bound)), $"seed {seed}: a plan of {value.Best} above its bound {value.Bound}");
        }

        Assert.InRange(tried, 10, 30);
    }

    [Fact]
    public void Run_OfProgrammesTooLargeToRelax_FindsPlansRegionByRegion()
    {
        int launched = 0;
        for (int seed = 1; seed <= 15; seed++)
        {
            var programme = RandomProgramme.Create(seed);
            using var every = new EveryChoice(programme);
            var model = ProgrammeModel.Of(PlanningProblem.Of(programme));
            if (every.Best() is not { } best || programme.Targets.Sum(target => target.Weight) == 0m
                || TryRunOf(model, new PlannerOptions(), mostAmounts: 0) is not { } result)
            {
                continue;
            }

            Assert.True(PointChecker.Check(model.Model, result.Point!).Largest < 1e-6, $"seed {seed}: the point breaks a row");
            Assert.True(result.Goals[0].Best >= best.Shortfall - 1e-6, $"seed {seed}: less shortfall than can be");
            Assert.True(double.IsNaN(result.Goals[1].Bound), "there is no bound of the value");
            launched += model.Problem.Starts.All.Where((start, s) => !start.IsCommitted && result.Point![model.Columns.Launch[s]] > 0.5).Count();
        }

        Assert.True(launched > 0, "nothing was ever launched but what is committed");
    }

    [Fact]
    public void Run_OfAProgrammeTooLargeToRelax_KeepsNearlyAllPromisesByLaunchesAlone()
    {
        var programme = ProgrammeGenerator.Generate(new GeneratorOptions(Projects: 60, Seed: 4));
        var model = ProgrammeModel.Of(PlanningProblem.Of(programme));
        var steps = new SaidSteps();

        var result = TryRunOf(model, new PlannerOptions(TimeLimit: TimeSpan.FromSeconds(6)), mostAmounts: 0, progress: steps);

        Assert.NotNull(result);
        Assert.True(PointChecker.Check(model.Model, result.Point!).Largest < 1e-5);
        double least = LeastShortfall(model);
        Assert.InRange(result.Goals[0].Best, least - 1e-6, least + 0.03 * (double)programme.Targets.Sum(target => target.Weight));
        Assert.Contains("launches for the targets, 0 %", steps.Said);
        Assert.Contains(steps.Said, step => step.StartsWith("amounts, 1 of ", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_OfAProgrammeWithPrices_BeginsWithAPlanThatKeepsNearlyAllThatCanBeKept()
    {
        var programme = ProgrammeGenerator.Generate(new GeneratorOptions(Projects: 60, Seed: 4));
        var model = ProgrammeModel.Of(PlanningProblem.Of(programme));
        double weights = (double)programme.Targets.Sum(target => target.Weight);
        double least = LeastShortfall(model);

        // A busy machine leaves annealing too little of its two seconds now and then.
        double first = Enumerable.Range(0, 3).Min(_ => FirstShortfall(model));

        Assert.InRange(first, least - 1e-6, least + (0.03 * weights));
    }

    [Fact]
    public void Run_WhoseLeastShortfallTakesTooLong_GivesThePlanOfItsLaunchesAndNoBoundButNil()
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(ProgrammeGenerator.Generate(new GeneratorOptions(Projects: 60, Seed: 4))));
        using var solver = new UnhurriedSolver(Optimisation.NativeHighs.Open(), model.Model.ColumnCount);

        var result = TryRunOf(model, new PlannerOptions(TimeLimit: TimeSpan.FromSeconds(3)), with: solver);

        Assert.NotNull(result);
        Assert.Equal(StopReason.TimeLimit, result.Stopped);
        Assert.True(PointChecker.Check(model.Model, result.Point!).Largest < 1e-5);
        Assert.Equal(0.0, result.Goals[0].Bound);
    }

    [Fact]
    public void Run_WhereTheSolverFailsOnTheOtherThreadBeforeThereIsAPlan_ThrowsWhatItThrew()
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(SmallProgramme.Create()));
        using var solver = FailingElsewhere(from: 1);

        var failure = Assert.Throws<SolverFailedException>(() => TryRunOf(model, new PlannerOptions(), with: solver));

        Assert.Equal("There.", failure.Message);
    }

    [Fact]
    public void Run_WhereTheSolverFailsOnTheOtherThreadOnceThereIsAPlan_KeepsItAndSaysWhatFailed()
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(SmallProgramme.Create()));
        using var solver = FailingElsewhere(from: 2);

        var result = TryRunOf(model, new PlannerOptions(), with: solver);

        Assert.NotNull(result?.Point);
        Assert.Equal((StopReason.SolverFailed, "There."), (result.Stopped, result.Trouble));
        Assert.True(PointChecker.Check(model.Model, result.Point).Largest < 1e-5);
    }

    [Fact]
    public void Run_OfAProgrammeTooLargeToRelax_ThatIsOutOfTimeBeforeItsFirstPlan_BeginsNoOther()
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(SmallProgramme.Create()));
        int opened = 0;
        using var highs = Optimisation.NativeHighs.Open();
        using var solver = new WatchedSolver(
            highs,
            asked: (_, cancellation) =>
            {
                Interlocked.Increment(ref opened);
                cancellation.WaitHandle.WaitOne(TimeSpan.FromMinutes(1));
            },
            told: outcome => outcome with { Termination = Termination.Cancelled, Point = PointStatus.None, Primal = [] });

        var result = TryRunOf(model, new PlannerOptions(TimeLimit: TimeSpan.FromSeconds(1)), mostAmounts: 0, with: solver);

        Assert.NotNull(result);
        Assert.Null(result.Point);
        Assert.Equal(StopReason.TimeLimit, result.Stopped);
        Assert.InRange(opened, 1, model.Problem.Index.Years.Length + 1);
    }

    [Fact]
    public void Run_WithoutALimitOfTime_IsRepeatable()
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(SmallProgramme.Create()));

        var first = RunOf(model, new PlannerOptions());
        var second = RunOf(model, new PlannerOptions());

        Assert.Equal(first.Point!, second.Point!);
        Assert.Equal(first.Goals.Select(goal => (goal.Best, goal.Bound)), second.Goals.Select(goal => (goal.Best, goal.Bound)));
    }

    [Fact]
    public void Run_WithoutALimitOfTime_FindsWhatTheWholeModelFinds()
    {
        var programme = SmallProgramme.Create();
        var model = ProgrammeModel.Of(PlanningProblem.Of(programme));

        var result = RunOf(model, new PlannerOptions(0.000_1m));

        var whole = PlannerRun.PlanOf(programme, new PlannerOptions(0.000_1m));
        double weights = (double)programme.Targets.Sum(target => target.Weight);
        Assert.Equal((double)whole.Goals.Single(goal => goal.Goal == Goal.Shortfall).Value, result.Goals[0].Best, 0.002 * weights);
    }

    [Fact]
    public void Run_Cancelled_EndsWithoutAnException()
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(SmallProgramme.Create()));
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var result = RunOf(model, new PlannerOptions(), cancelled.Token);

        Assert.Equal(StopReason.Cancelled, result.Stopped);
    }

    [Fact]
    public void Plan_OfALargeProgrammeWithALimit_GivesAVerifiedPlanBelowItsBound()
    {
        var programme = ProgrammeGenerator.Generate(new GeneratorOptions(Projects: 250, Seed: 4));
        Assert.True(NeighbourhoodSearch.IsFor(PlanningProblem.Of(programme)));
        using var solver = Optimisation.NativeHighs.Open();

        var outcome = new Planner(solver, TimeProvider.System).Plan(programme, new PlannerOptions(TimeLimit: TimeSpan.FromSeconds(8)));

        var planned = Assert.IsType<PlanningOutcome.Planned>(outcome);
        Assert.True(planned.Verification.Holds);
        Assert.True(planned.Plan.Decisions.Launches.Length > programme.Projects.Count(project => project.Commitment is not null));
        Assert.InRange(planned.Plan.Goals[0].Gap!.Value, 0m, 0.02m);
        Assert.True(planned.Plan.Goals[1].Bound is not { } bound || bound >= planned.Plan.Goals[1].Value - 1m);
    }

    [Fact]
    public void IsFor_AFewStarts_IsFalse() => Assert.False(NeighbourhoodSearch.IsFor(PlanningProblem.Of(SmallProgramme.Create())));

    private static double LeastShortfall(ProgrammeModel model)
    {
        using var solver = Optimisation.NativeHighs.Open();
        using var session = solver.Open(model.Model);
        session.SetIntegrality(enforced: false);
        session.ChangeCosts([.. Enumerable.Range(0, model.Shortfall.Costs.Length)], model.Shortfall.Costs);
        session.ChangeObjective(model.Shortfall.Sense, model.Shortfall.Offset);
        return session.Solve(new SolveOptions()).Objective;
    }

    private static WatchedSolver FailingElsewhere(int from)
    {
        int here = Environment.CurrentManagedThreadId;
        int opened = 0;
        return new WatchedSolver(
            Optimisation.NativeHighs.Open(),
            () => Environment.CurrentManagedThreadId != here && Interlocked.Increment(ref opened) >= from ? new SolverFailedException("There.") : null);
    }

    private static SearchResult RunOf(ProgrammeModel model, PlannerOptions options, CancellationToken cancellation = default)
    {
        var result = TryRunOf(model, options, cancellation: cancellation);
        Assert.NotNull(result);
        return result;
    }

    private static SearchResult? TryRunOf(
        ProgrammeModel model,
        PlannerOptions options,
        int mostAmounts = NeighbourhoodDraw.MostAmounts,
        IProgress<SearchProgress>? progress = null,
        ISolver? with = null,
        CancellationToken cancellation = default)
    {
        using var own = Optimisation.NativeHighs.Open();
        var solver = with ?? own;
        var clock = new SearchClock(TimeProvider.System, options.TimeLimit);
        var reporter = new SearchReporter(model.Problem.Programme, progress, clock);
        return new NeighbourhoodSearch(model, options, solver, clock, reporter, mostAmounts).Run(cancellation);
    }

    private static double FirstShortfall(ProgrammeModel model)
    {
        using var enough = new CancellationTokenSource();
        var steps = new SaidSteps(enough.Cancel);
        TryRunOf(model, new PlannerOptions(TimeLimit: TimeSpan.FromMinutes(1)), progress: steps, cancellation: enough.Token);
        return (double)steps.Best[0];
    }

    private sealed class SaidSteps(Action? begun = null) : IProgress<SearchProgress>
    {
        public List<string> Said { get; } = [];

        public List<decimal> Best { get; } = [];

        public void Report(SearchProgress value)
        {
            Said.Add(value.Detail);
            if (value.Best is { } best)
            {
                Best.Add(best);
                begun?.Invoke();
            }
        }
    }
}
