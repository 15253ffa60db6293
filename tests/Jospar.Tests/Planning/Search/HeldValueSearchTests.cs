using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Optimisation.Highs;
using Jospar.Packages.Generation;
using Jospar.Planning;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search;
using Jospar.Tests.Optimisation.Mock;

namespace Jospar.Tests.Planning.Search;

/// <summary>A programme of a size that the solver does not prove at once: twenty projects.</summary>
public sealed class HeldValueSearchTests : IDisposable
{
    private const double Gap = 0.02;

    private readonly Programme _programme = ProgrammeGenerator.Generate(new GeneratorOptions(Projects: 20, Seed: 1));
    private readonly ISolver _solver = Optimisation.NativeHighs.Open();
    private readonly ProgrammeModel _model;

    public HeldValueSearchTests() => _model = ProgrammeModel.Of(PlanningProblem.Of(_programme));

    [Fact]
    public void Run_ThatBeginsAgainFromLaunches_IsProvenWithinTheGapAndTheSameEachTime()
    {
        var (point, level) = Begun();

        var once = Run(point, level, aloneNodes: 0, CancellationToken.None);
        var again = Run(point, level, aloneNodes: 0, CancellationToken.None);

        Assert.Equal(Termination.Optimal, once.Termination);
        Assert.True(once.Bound - once.Objective <= Gap * Math.Abs(once.Objective) + 1e-6);
        Assert.True(once.Objective >= _model.Value.At(point));
        Assert.True(_model.Shortfall.At(once.Primal) <= level + 1e-6);
        Assert.Equal(once.Objective, _model.Value.At(once.Primal), 1e-6 * Math.Abs(once.Objective));
        Assert.Equal(once.Primal, again.Primal);
    }

    [Fact]
    public void Run_WithALimitOfTime_HoldsAPointNoWorseThanItBeganWithAndABoundNoPointBeats()
    {
        var (point, level) = Begun();
        var closest = Run(point, level, aloneNodes: 0, CancellationToken.None);

        var outcome = Run(point, level, aloneNodes: 0, CancellationToken.None, TimeSpan.FromSeconds(4), gap: 1e-6);

        Assert.True(outcome.Objective >= _model.Value.At(point));
        Assert.Equal(outcome.Objective, _model.Value.At(outcome.Primal), 1e-6 * Math.Abs(outcome.Objective));
        Assert.True(_model.Shortfall.At(outcome.Primal) <= level + 1e-6);
        Assert.True(outcome.Bound >= Math.Max(outcome.Objective, closest.Objective) - 1e-6);
    }

    [Fact]
    public void Run_ThatIsCancelled_HoldsTheBestPointOfEither()
    {
        var (point, level) = Begun();
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        var outcome = Run(point, level, aloneNodes: 0, soon.Token);

        Assert.Equal(PointStatus.Feasible, outcome.Point);
        Assert.True(_model.Value.At(outcome.Primal) >= _model.Value.At(point) - 1e-6);
        Assert.True(_model.Shortfall.At(outcome.Primal) <= level + 1e-6);
    }

    [Fact]
    public void Run_ThatIsEndedByNobodyWhenTheTimeIsUp_SaysThatTheTimeWasUp()
    {
        var (point, level) = Begun();
        var limit = TimeSpan.FromSeconds(1);

        var outcome = Run(point, level, aloneNodes: 0, CancellationToken.None, limit, with: session => new WatchedSession(
            session,
            asked: (_, _) => Thread.Sleep(limit),
            told: outcome => outcome with { Termination = Termination.Cancelled, Bound = double.PositiveInfinity },
            disposed: () => { }));

        Assert.Equal(Termination.TimeLimit, outcome.Termination);
    }

    [Fact]
    public void Run_WhereTheSolverFails_StillHasWhatLaunchesFound()
    {
        var (point, level) = Begun();
        using var session = new WatchedSession(Held(level), (_, _) => { }, _ => throw new HighsCallException("numbers"), () => { });
        HeldValueSearch? search = null;
        bool HasFound() => search!.Found is not null;
        using var slow = new WatchedSession(session, (_, _) => SpinWait.SpinUntil(HasFound, TimeSpan.FromMinutes(1)), outcome => outcome, () => { });
        search = SearchOf(slow, _solver, limit: null, aloneNodes: 0);

        Assert.Throws<HighsCallException>(() => search.Run(point, level, new SolveOptions(RelativeGap: Gap), CancellationToken.None));

        Assert.NotNull(search.Found);
        Assert.True(_model.Value.At(search.Found) >= _model.Value.At(point) - 1e-6);
        Assert.True(_model.Shortfall.At(search.Found) <= level + 1e-6);
    }

    [Fact]
    public void Run_WhereLaunchesFail_GoesOnWithTheSolverAlone()
    {
        var (point, level) = Begun();
        using var failing = new WatchedSolver(_solver, trouble: () => new HighsCallException("numbers"));
        using var session = Held(level);

        var outcome = SearchOf(session, failing, limit: null, aloneNodes: 1000).Run(point, level, new SolveOptions(RelativeGap: 0.1), CancellationToken.None);

        Assert.Equal(PointStatus.Feasible, outcome.Point);
        Assert.True(outcome.Objective >= _model.Value.At(point) - 1e-6);
    }

    public void Dispose() => _solver.Dispose();

    // Nothing but what is committed, and as much shortfall as that leaves: what is held is kept by many launches.
    private (double[] Point, double Level) Begun()
    {
        double[] launches = new double[_model.Model.ColumnCount];
        var starts = _model.Problem.Starts.All;
        for (int start = 0; start < starts.Length; start++)
        {
            launches[_model.Columns.Launch[start]] = starts[start].IsCommitted ? 1.0 : 0.0;
        }

        var held = HeldModel.Of(_model, level: 0.0, HeldModel.PenaltyIn(_model));
        var made = new Jospar.Planning.Search.Neighbourhoods.Completion(held, _solver, new PlannerOptions(), elsewhere: null).Of([.. launches, 0.0], limit: null, CancellationToken.None);
        Assert.NotNull(made);
        return (made.Point, made.Shortfall + 1e-9);
    }

    private SolveOutcome Run(
        double[] point,
        double level,
        long aloneNodes,
        CancellationToken cancellation,
        TimeSpan? limit = null,
        double gap = Gap,
        Func<ISolverSession, ISolverSession>? with = null)
    {
        var own = Held(level);
        using var session = with is null ? own : with(own);
        return SearchOf(session, _solver, limit, aloneNodes).Run(point, level, new SolveOptions(RelativeGap: gap, TimeLimit: 0.9 * limit), cancellation);
    }

    private ISolverSession Held(double level)
    {
        var session = _solver.Open(_model.Model);
        session.ChangeCosts([.. Enumerable.Range(0, _model.Value.Costs.Length)], _model.Value.Costs);
        session.ChangeObjective(_model.Value.Sense, _model.Value.Offset);
        GoalRow.Add(session, _model.Shortfall, level);
        return session;
    }

    private HeldValueSearch SearchOf(ISolverSession session, ISolver solver, TimeSpan? limit, long aloneNodes)
    {
        var clock = new SearchClock(TimeProvider.System, limit);
        return new HeldValueSearch(
            _model, new PlannerOptions(TimeLimit: limit), solver, session, clock, new SearchReporter(_programme, null, clock), aloneNodes);
    }
}
