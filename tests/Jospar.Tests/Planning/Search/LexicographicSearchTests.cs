using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Optimisation.Highs;
using Jospar.Planning;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search;
using Jospar.Tests.Optimisation.Mock;

namespace Jospar.Tests.Planning.Search;

/// <summary>How the search for goals in their order ends, whatever ends the solver.</summary>
public sealed class LexicographicSearchTests : IDisposable
{
    private readonly ISolver _solver = Optimisation.NativeHighs.Open();
    private readonly ProgrammeModel _model = ProgrammeModel.Of(PlanningProblem.Of(SmallProgramme.Create()));

    [Theory]
    [InlineData(Termination.TimeLimit)]
    [InlineData(Termination.Cancelled)]
    public void Run_WhereGoalsAreWithinTheirGapsWhenSomethingEndsTheSolver_IsNotStopped(Termination termination)
    {
        var result = Run(_solver, outcome => outcome with { Termination = termination });

        Assert.Null(result.Stopped);
        Assert.Equal([Goal.Shortfall, Goal.Value], result.Goals.Select(goal => goal.Goal.Goal));
        Assert.All(result.Goals, goal => Assert.True(goal.IsProven));
    }

    [Fact]
    public void Run_WhereTheTimeIsUpBeforeTheGap_IsStopped()
    {
        var result = Run(_solver, outcome => outcome with { Termination = Termination.TimeLimit, Bound = 2.0 * outcome.Objective + 1.0 });

        Assert.Equal(StopReason.TimeLimit, result.Stopped);
        Assert.NotNull(result.Point);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_WhereTheSolverFailsAtTheSecondGoal_KeepsThePlanOfTheFirstAndSaysWhatFailed(bool hasPoint)
    {
        int solves = 0;
        var result = Run(_solver, outcome => ++solves == 1 ? outcome : hasPoint ? Unknown(outcome) : Failed(outcome));

        Assert.NotNull(result.Point);
        Assert.Equal(StopReason.SolverFailed, result.Stopped);
        Assert.Equal("The solver gave up on the Value goal: numbers.", result.Trouble);
        Assert.Equal([true, false], result.Goals.Select(goal => goal.IsProven));
        Assert.Equal(double.NaN, result.Goals[1].Bound);
    }

    [Fact]
    public void Run_WhereTheSolverFailsAtTheFirstGoal_Throws() =>
        Assert.Throws<SolverFailedException>(() => Run(_solver, Failed));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_WhereTheSolverFailsOnceItHadAPointOfTheFirstGoal_KeepsItAndSaysWhatFailed(bool isCall)
    {
        int solves = 0;
        SolveOutcome Begun(SolveOutcome outcome) => outcome with { Termination = Termination.WorkLimit, Bound = double.NegativeInfinity };
        var result = Run(_solver, outcome => ++solves == 1 ? Begun(outcome) : isCall ? throw new HighsCallException("numbers") : Failed(outcome));

        Assert.NotNull(result.Point);
        Assert.Equal(2, solves);
        Assert.Equal(StopReason.SolverFailed, result.Stopped);
        Assert.Contains("numbers", result.Trouble, StringComparison.Ordinal);
        Assert.All(result.Goals, goal => Assert.False(goal.IsProven));
    }

    [Fact]
    public void Run_WhereTheSolverFindsNothingThatHoldsTheFirstGoalExactly_HoldsItAHairFromThereAndAsksAgain()
    {
        int solves = 0;
        var result = Run(_solver, outcome => ++solves == 2 ? Nothing(outcome) : outcome);

        Assert.True(solves > 2);
        Assert.Null(result.Stopped);
        Assert.All(result.Goals, goal => Assert.True(goal.IsProven));
    }

    [Fact]
    public void Run_WhereTheSolverThrowsAtTheSecondGoal_KeepsThePlanOfTheFirstAndSaysWhatFailed()
    {
        int solved = 0;
        var result = Run(_solver, outcome => solved++ == 0 ? outcome : throw new HighsCallException("numbers"));

        Assert.NotNull(result.Point);
        Assert.Equal((StopReason.SolverFailed, "numbers"), (result.Stopped, result.Trouble));
        Assert.True(result.Goals[0].IsProven);
        Assert.True(double.IsNaN(result.Goals[1].Bound));
    }

    // Only linear programmes with their launches fixed are solved so exactly.
    [Fact]
    public void Run_BetweenGoals_WorksOutTheWorthiestAmountsOnceAndSoThatTheyCanBeStopped()
    {
        var exact = new List<bool>();
        using var solver = new WatchedSolver(Optimisation.NativeHighs.Open(), asked: (options, cancellation) =>
        {
            if (options.FeasibilityTolerance < 1e-8)
            {
                lock (exact)
                {
                    exact.Add(cancellation.CanBeCanceled);
                }
            }
        });

        Run(solver, outcome => outcome);

        Assert.Equal([true], exact);
    }

    public void Dispose() => _solver.Dispose();

    private static SolveOutcome Nothing(SolveOutcome outcome) =>
        outcome with { Termination = Termination.Infeasible, Point = PointStatus.None, Primal = [], Bound = double.NegativeInfinity };

    private static SolveOutcome Unknown(SolveOutcome outcome) => outcome with { Termination = Termination.Unknown, Message = "numbers" };

    private static SolveOutcome Failed(SolveOutcome outcome) =>
        outcome with { Termination = Termination.Failed, Message = "numbers", Point = PointStatus.None, Primal = [], Bound = double.NaN };

    private SearchResult Run(ISolver solver, Func<SolveOutcome, SolveOutcome> told)
    {
        var clock = new SearchClock(TimeProvider.System, limit: null);
        using var session = new WatchedSession(solver.Open(_model.Model), asked: (_, _) => { }, told, disposed: () => { });
        var reporter = new SearchReporter(_model.Problem.Programme, null, clock);
        return new LexicographicSearch(_model, new PlannerOptions(), solver, session, clock, reporter).Run(CancellationToken.None);
    }
}
