using System.Diagnostics;
using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Contract;

public abstract partial class SolverContract
{
    /// <summary>A model that keeps the solver busy for longer than any of these tests waits.</summary>
    private protected virtual Model Endless() => Small.Hard(150, 40, 1);

    [Fact]
    public void Solve_TimeLimit_EndsWithTheBestPointAndItsBound()
    {
        var clock = Stopwatch.StartNew();
        SolveOutcome outcome = Solve(Endless(), Exact with { TimeLimit = TimeSpan.FromSeconds(1) });

        Assert.Equal(Termination.TimeLimit, outcome.Termination);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"{clock.Elapsed}");
        Assert.Equal(PointStatus.Feasible, outcome.Point);
        Assert.True(outcome.Bound > outcome.Objective);
        Assert.True(double.IsFinite(outcome.RelativeGap));
    }

    [Fact]
    public void Solve_SecondTimeLimit_CountsFromItsOwnStart()
    {
        using ISolverSession session = Solver.Open(Endless());
        SolveOptions options = Exact with { TimeLimit = TimeSpan.FromSeconds(0.5) };
        session.Solve(options);
        SolveOutcome second = session.Solve(options);

        Assert.Equal(Termination.TimeLimit, second.Termination);
        Assert.True(second.Elapsed > TimeSpan.FromSeconds(0.3), $"{second.Elapsed}");
    }

    [Fact]
    public void Solve_Cancelled_EndsSoonWithTheBestPointAndItsBound()
    {
        using var cancellation = new CancellationTokenSource();
        using ISolverSession session = Solver.Open(Endless());
        var sinceCancelled = new Stopwatch();
        using CancellationTokenRegistration mark = cancellation.Token.Register(sinceCancelled.Start);
        double incumbent = double.NaN;

        // Cancelled only once there is a point: how long a solver takes to its first is its own.
        void Hear(double objective)
        {
            incumbent = objective;
            cancellation.CancelAfter(TimeSpan.FromMilliseconds(100));
        }

        SolveOutcome outcome = session.Solve(
            Exact with { TimeLimit = TimeSpan.FromSeconds(60) },
            new SolveHooks(Incumbent: (objective, _) => Hear(objective)),
            cancellation.Token);

        Assert.Equal(Termination.Cancelled, outcome.Termination);
        Assert.True(sinceCancelled.Elapsed < TimeSpan.FromSeconds(10), $"{sinceCancelled.Elapsed}");
        Assert.Equal(PointStatus.Feasible, outcome.Point);
        Assert.Equal(incumbent, outcome.Objective, 4);
        Assert.True(outcome.Bound > outcome.Objective);
    }

    [Fact]
    public void Solve_CancelledBefore_EndsAtOnceAndCanBeSolvedAgain()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        using ISolverSession session = Solver.Open(Endless());
        SolveOutcome outcome = session.Solve(Exact, null, cancellation.Token);
        Assert.Equal(Termination.Cancelled, outcome.Termination);

        SolveOutcome again = session.Solve(Exact with { RelativeGap = 0.5 });
        Assert.Equal(Termination.Optimal, again.Termination);
    }

    [Fact]
    public void Solve_LinearCancelledBefore_EndsAtOnceAndCanBeSolvedAgain()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        using ISolverSession session = Solver.Open(Small.Production());

        Assert.Equal(Termination.Cancelled, session.Solve(Exact, null, cancellation.Token).Termination);
        Assert.Equal(21, session.Solve(Exact).Objective, 6);
    }

    [Fact]
    public void Progress_WhileSolving_ReportsBestAndBoundOfTheModelsOwnSense()
    {
        var heard = new List<SolveProgress>();
        using ISolverSession session = Solver.Open(Endless());
        SolveOutcome outcome = session.Solve(
            Exact with { TimeLimit = TimeSpan.FromSeconds(1.5) },
            new SolveHooks(Progress: heard.Add));

        Assert.NotEmpty(heard);
        SolveProgress last = heard[^1];
        Assert.NotNull(last.Best);
        Assert.True(last.Bound >= last.Best);
        Assert.True(last.Best <= outcome.Objective + 1e-6);
        Assert.True(last.Bound >= outcome.Bound - 1e-6);
        Assert.Equal(heard.Select(one => one.Elapsed).Order(), heard.Select(one => one.Elapsed));
    }

    [Fact]
    public void Hook_ThatThrows_EndsTheSolveWithItsException()
    {
        using ISolverSession session = Solver.Open(Endless());

        var error = Assert.Throws<InvalidOperationException>(() => session.Solve(
            Exact with { TimeLimit = TimeSpan.FromSeconds(60) },
            new SolveHooks(Incumbent: (_, _) => throw new InvalidOperationException("of the hook"))));

        Assert.Equal("of the hook", error.Message);
        Assert.Equal(Termination.Optimal, session.Solve(Exact with { RelativeGap = 0.9 }).Termination);
    }
}
