using Jospar.Cli;
using Jospar.Cli.Commands;
using Jospar.Cli.Work;
using Jospar.Queue;
using Jospar.Queue.Collecting;
using Jospar.Tests.Cli;

namespace Jospar.Tests.Queue.Working;

/// <summary>The built program as workers: killed, stopped, and left without a broker.</summary>
[Collection(BrokerCollection.Name)]
public sealed class WorkerProcessTests(PrivateBroker broker)
{
    private readonly Watching _collector = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_WithAWorkerKilledAndTheBrokerEndedInTheMiddle_LosesNothingAndCountsNothingTwice()
    {
        var run = TrialJobs.Run("storm", 80, milliseconds: 60, version: Version());
        using var killed = new WorkerProcess(broker.Uri, "--parallel", "1");
        using var left = new WorkerProcess(broker.Uri, "--parallel", "1");
        Task? restarting = null;
        _collector.At(20, killed.Kill);
        _collector.At(40, () => restarting = Task.Run(broker.Restart));
        var results = new string[run.Jobs.Count];
        await new RabbitQueue(broker.Settings, TimeProvider.System, _collector.Say).RunAsync(
            run, (index, result) => Take(results, index, result), _collector, Stop);
        await restarting!;
        Assert.Equal(await TrialJobs.ExpectedAsync(run), results);
        Assert.Equal(Enumerable.Repeat(1, 80), _collector.Results.Values);
        Assert.Contains("is away", _collector.Said, StringComparison.Ordinal);
        Assert.Contains("is back", _collector.Said, StringComparison.Ordinal);
        left.Terminate();
        var (code, output, error) = left.End();
        Assert.Equal(ExitCode.Done, code);
        Assert.Matches("Left after [0-9]+ jobs", output);
        Assert.Contains("is away", error, StringComparison.Ordinal);
        Assert.Contains("is back", error, StringComparison.Ordinal);
        Assert.DoesNotContain(Password(), output + error + _collector.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_ToldToLeave_FinishesItsJobAndLeavesTheRestToOthers()
    {
        var run = TrialJobs.Run("leaving", 20, milliseconds: 100, version: Version());
        using var leaving = new WorkerProcess(broker.Uri, "--parallel", "1", "--prefetch", "10");
        using var staying = new WorkerProcess(broker.Uri, "--parallel", "2", "--idle", "3s");
        _collector.At(8, leaving.Terminate);
        await new RabbitQueue(broker.Settings with { Attempts = 2 }, TimeProvider.System, _collector.Say).RunAsync(run, _collector.Take, _collector, Stop);
        Assert.Equal(Enumerable.Repeat(1, 20), _collector.Results.Values);
        var (left, _, said) = leaving.End();
        Assert.Equal(ExitCode.Done, left);
        Assert.Contains("finished or handed back", said, StringComparison.Ordinal);
        Assert.DoesNotContain("best result", said, StringComparison.Ordinal);
        var (code, output, _) = staying.End();
        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith("Left after ", output, StringComparison.Ordinal);
    }

    private static string Version()
    {
        using var solver = SolverChoice.Open(null, new RecordingTerminal().Terminal with { Variable = Environment.GetEnvironmentVariable });
        return JobKinds.VersionOf(solver!);
    }

    private string Password() => new Uri(broker.Uri).UserInfo.Split(':')[1];

    private void Take(string[] results, int index, ReadOnlyMemory<byte> result)
    {
        results[index] = Convert.ToHexStringLower(result.Span);
        _collector.Take(index, result);
    }
}
