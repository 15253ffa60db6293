using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Highs;

public sealed class HighsThreadsTests
{
    private static SolveOptions Exact { get; } = new(RelativeGap: 0, AbsoluteGap: 0, NodeLimit: 500);

    [Fact]
    public async Task Solve_OnTwoThreadsAtOnce_GivesWhatEachGivesAlone()
    {
        using ISolver solver = NativeHighs.Open();
        Model[] models = [Small.Hard(30, 4, 11), Small.Hard(30, 4, 12)];
        double[] alone = [.. models.Select(model => Solve(solver, model, Exact))];

        for (int round = 0; round < 3; round++)
        {
            double[] together = await Task.WhenAll(models.Select(model => OnItsOwnThread(() => Solve(solver, model, Exact))));
            Assert.Equal(alone, together);
        }
    }

    [Fact]
    public void Solve_WithAnotherNumberOfThreads_IsNotRefused()
    {
        using ISolver solver = NativeHighs.Open();
        Model model = Small.Hard(20, 3, 13);
        double one = Solve(solver, model, Exact with { Threads = 1 });

        Assert.Equal(one, Solve(solver, model, Exact with { Threads = 2 }));
        Assert.Equal(one, Solve(solver, model, Exact with { Threads = 1 }));
    }

    [Fact]
    public async Task Solve_OneSessionFromThreadToThread_KeepsItsModel()
    {
        using ISolver solver = NativeHighs.Open();
        using ISolverSession session = solver.Open(Small.Production());
        for (int round = 0; round < 4; round++)
        {
            int threads = 1 + (round % 2);
            double objective = await OnItsOwnThread(() => session.Solve(Exact with { Threads = threads }).Objective);
            Assert.Equal(21, objective, 6);
        }
    }

    [Fact]
    public void Solve_WhileTheCollectorRuns_HearsEveryCallback()
    {
        using ISolver solver = NativeHighs.Open();
        using ISolverSession session = solver.Open(Small.Hard(60, 10, 5));
        int heard = 0;
        SolveOutcome outcome = session.Solve(
            Exact with { NodeLimit = 50 },
            new SolveHooks(Incumbent: (_, values) =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                heard += values.Length;
            }));

        Assert.True(heard >= 60);
        Assert.Equal(PointStatus.Feasible, outcome.Point);
    }

    private static Task<double> OnItsOwnThread(Func<double> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static double Solve(ISolver solver, Model model, SolveOptions options)
    {
        using ISolverSession session = solver.Open(model);
        return session.Solve(options).Objective;
    }
}
