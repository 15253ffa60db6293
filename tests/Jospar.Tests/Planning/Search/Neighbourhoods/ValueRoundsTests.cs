using Jospar.Optimisation;
using Jospar.Planning;
using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;
using Jospar.Tests.Optimisation.Mock;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

public class ValueRoundsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(1.0)]
    public void Run_WhereTheSolverFailsOnTheOtherThread_ThrowsWhatItThrew(double? seconds)
    {
        int here = Environment.CurrentManagedThreadId;
        using var solver = new WatchedSolver(
            Optimisation.NativeHighs.Open(), () => Environment.CurrentManagedThreadId == here ? null : new SolverFailedException("There."));

        var failure = Assert.Throws<SolverFailedException>(() => Run(solver, seconds));

        Assert.Equal("There.", failure.Message);
    }

    [Fact]
    public void Run_WhereTheSolverFailsHere_ThrowsWhatItThrewAndGivesTheOtherThreadsSessionsBack()
    {
        int here = Environment.CurrentManagedThreadId;
        int opened = 0;
        using var solver = new WatchedSolver(
            Optimisation.NativeHighs.Open(),
            () => Environment.CurrentManagedThreadId == here && Interlocked.Increment(ref opened) > 1 ? new SolverFailedException("Here.") : null);

        var failure = Assert.Throws<SolverFailedException>(() => Run(solver, seconds: null));

        Assert.Equal("Here.", failure.Message);
        Assert.True(SpinWait.SpinUntil(() => solver.OpenSessions == 0, TimeSpan.FromMinutes(1)), $"{solver.OpenSessions} sessions are still open");
    }

    private static void Run(ISolver solver, double? seconds)
    {
        var small = SmallSetting.Of(Enumerable.Range(1, 15)).First(each => each.Small.Plans().Any()).Small;
        TimeSpan? limit = seconds is { } given ? TimeSpan.FromSeconds(given) : null;
        var options = new PlannerOptions(TimeLimit: limit);
        var clock = new SearchClock(TimeProvider.System, limit);
        var reporter = new SearchReporter(small.Model.Problem.Programme, progress: null, clock);
        using var plans = Optimisation.NativeHighs.Open();
        var best = new BestPlan(small.Model, small.Setting.Held, leastShortfall: 0.0, options, plans, elsewhere: null, clock, reporter);
        best.Complete(small.Plans().First().Point, CancellationToken.None);
        new ValueRounds(small.Setting with { Solver = solver, Options = options }, best).Run(CancellationToken.None);
    }
}
