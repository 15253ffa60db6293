using System.Diagnostics;
using Jospar.Optimisation;
using Jospar.Optimisation.Locating;
using Jospar.Optimisation.WebAssembly;

namespace Jospar.Tests.Optimisation.WebAssembly;

public sealed class WebAssemblySessionTests
{
    private static SolveOptions Exact { get; } = new(RelativeGap: 0, AbsoluteGap: 0);

    [Fact]
    public void Solve_ProcessKilledMeanwhile_FailsInWordsAndTheNextSolveHasANewOne()
    {
        using ISolver solver = Open();
        using ISolverSession session = solver.Open(Small.Hard(150, 40, 1));
        int? killed = null;

        SolveOutcome outcome = session.Solve(
            Exact with { TimeLimit = TimeSpan.FromSeconds(60) },
            new SolveHooks(Incumbent: (_, _) => killed ??= Kill(session)));
        session.ChangeCosts([0], [1e6]);
        SolveOutcome again = session.Solve(Exact with { RelativeGap = 0.9 });

        Assert.NotNull(killed);
        Assert.Equal(Termination.Failed, outcome.Termination);
        Assert.Equal(PointStatus.None, outcome.Point);
        Assert.Contains("WebAssembly", outcome.Message, StringComparison.Ordinal);
        Assert.Equal(Termination.Optimal, again.Termination);
        Assert.Equal(1, again.Primal[0], 6);
        Assert.NotEqual(killed, ((WebAssemblySession)session).ProcessId);
    }

    [Fact]
    public void Solve_ProcessKilledBetweenSolves_FailsOnceAndRecovers()
    {
        using ISolver solver = Open();
        using ISolverSession session = solver.Open(Small.Production());
        session.Solve(Exact);
        Kill(session);
        session.ChangeColumnBounds([0], [0], [2]);

        Assert.Equal(Termination.Failed, session.Solve(Exact).Termination);
        Assert.Equal(20, session.Solve(Exact).Objective, 6);
    }

    [Fact]
    public void Dispose_SolverAndSession_LeavesNoProcess()
    {
        ISolver solver = Open();
        ISolverSession session = solver.Open(Small.Production());
        session.Solve(Exact);
        using var process = Process.GetProcessById(((WebAssemblySession)session).ProcessId!.Value);
        session.Dispose();
        solver.Dispose();

        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Host_InputClosed_EndsByItself()
    {
        using ISolver solver = Open();
        using ISolverSession session = solver.Open(Small.Production());
        session.Solve(Exact);
        string host = Path.Combine(AppContext.BaseDirectory, "highs", "highs-host.mjs");
        using Process process = Process.Start(new ProcessStartInfo("node", [host, Path.Combine(AppContext.BaseDirectory, "highs", "highs.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

        process.StandardInput.Close();

        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(20)), "A process whose parent is gone must end.");
    }

    [Fact]
    public void Solver_ModuleThatIsNone_SaysWhyItDidNotStart()
    {
        string host = Path.Combine(AppContext.BaseDirectory, "highs", "highs-host.mjs");

        var error = Assert.Throws<WebAssemblyException>(() => new WebAssemblySolver(new WebAssemblyFiles("node", host, "/no/such/highs.mjs")));
        Assert.Contains("/no/such/highs.mjs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Solver_NodeThatIsNone_SaysSo()
    {
        var error = Assert.Throws<WebAssemblyException>(() => new WebAssemblySolver(new WebAssemblyFiles("/no/such/node", "x", "y")));
        Assert.Contains("/no/such/node", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Start_NodeThatHangs_IsEndedWhenPatienceIs()
    {
        string node = Path.Combine(Directory.CreateTempSubdirectory("jospar-node").FullName, "node");
        File.WriteAllText(node, "#!/bin/sh\nsleep 60\n");
        File.SetUnixFileMode(node, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<WebAssemblyException>(() => HostProcess.Start(new WebAssemblyFiles(node, "x", "y"), TimeSpan.FromSeconds(1)));

        Assert.EndsWith("gave no answer within 1 seconds.", error.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
        Directory.Delete(Path.GetDirectoryName(node)!, recursive: true);
    }

    private static ISolver Open() =>
        new SolverLocator(SolverPlaces.OfThisProcess() with { ForcedKind = SolverLocator.WebAssembly }).Find().Open();

    private static int Kill(ISolverSession session)
    {
        int id = ((WebAssemblySession)session).ProcessId!.Value;
        using var process = Process.GetProcessById(id);
        process.Kill();
        process.WaitForExit();
        return id;
    }
}
