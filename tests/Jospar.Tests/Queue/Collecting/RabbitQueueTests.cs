using Jospar.Queue;
using Jospar.Queue.Broker;
using Jospar.Queue.Collecting;
using Jospar.Queue.Dead;
using Jospar.Queue.Trial;
using Jospar.Queue.Working;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Jospar.Tests.Queue.Collecting;

/// <summary>A run over a real broker, whatever happens on the way.</summary>
[Collection(BrokerCollection.Name)]
public sealed class RabbitQueueTests(PrivateBroker broker)
{
    private readonly Watching _collector = new();
    private readonly Watching _worker = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_WithLateWorkersAndALargePayload_GivesWhatOneProcessDoes()
    {
        var run = TrialJobs.Run("large", 20, payloadLength: 9 << 20);
        using var stop = new CancellationTokenSource();
        var collecting = Queue().CollectAsync(run, _collector, Stop);
        await _collector.HeardAsync("No worker is there");
        Task[] workers = [WorkAsync(stop.Token), WorkAsync(stop.Token)];
        Assert.Equal(await TrialJobs.ExpectedAsync(run), TrialJobs.Texts(await collecting));
        await _worker.HeardAsync("Run large is over");
        await stop.CancelAsync();
        await Task.WhenAll(workers);
        await AssertGoneAsync(run);
    }

    [Fact]
    public async Task RunAsync_WithAPoisonJob_NamesItAndKeepsItWithTheReason()
    {
        var run = TrialJobs.Run("poison", 5);
        run = run with { Jobs = [.. run.Jobs.Take(4), new byte[3]] };
        using var stop = new CancellationTokenSource();
        var working = WorkAsync(stop.Token);
        var failure = await Assert.ThrowsAsync<JobFailedException>(() => Queue(attempts: 3).CollectAsync(run, _collector, Stop));
        await stop.CancelAsync();
        await working;
        Assert.Equal(4, failure.Index);
        Assert.Contains("FormatException: A trial job has 16 bytes", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(2, _collector.Lines.Count(line => line.StartsWith("Job 5 of 5 failed on", StringComparison.Ordinal)));
        Assert.Equal(3, _worker.Lines.Count(line => line.Contains("of 3 failed: FormatException", StringComparison.Ordinal)));
        var dead = Assert.Single(await new DeadJobs(broker.Settings, TimeProvider.System).ReadAsync(forget: true, Stop), job => job.Run == run.Id);
        Assert.Equal(new DeadJob(run.Id, 4, TrialKind.KindName, "one", failure.Reason, "here"), dead);
        await AssertGoneAsync(run);
    }

    [Fact]
    public async Task RunAsync_WithAJobThatEndsEveryWorker_SendsItOnceMoreThenGivesItUpAndKeepsIt()
    {
        var run = TrialJobs.Run("deadly", 1);
        var collecting = Queue(attempts: 2).CollectAsync(run, _collector, Stop);
        for (var attempt = 0; attempt < 4; attempt++)
        {
            // Gone with the connection, and not a word about the job.
            await (await broker.TakeAsync(run)).DisposeAsync();
        }

        var failure = await Assert.ThrowsAsync<JobFailedException>(() => collecting);
        Assert.Contains("every worker that took it ended", failure.Reason, StringComparison.Ordinal);
        Assert.Single(_collector.Lines, line => line.StartsWith("Job 1 of 1 came back 2 times from workers that ended or lost their connections", StringComparison.Ordinal));
        Assert.Single(await new DeadJobs(broker.Settings, TimeProvider.System).ReadAsync(forget: true, Stop), job => job.Run == run.Id && job.Reason == failure.Reason);
    }

    [Fact]
    public async Task RunAsync_WhoseConnectionsAreLostTooOften_SendsTheJobOnceMore()
    {
        var run = TrialJobs.Run("flapping", 1);
        using var stop = new CancellationTokenSource();
        var collecting = Queue(attempts: 2).CollectAsync(run, _collector, Stop);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await (await broker.TakeAsync(run)).DisposeAsync();
        }

        var working = WorkAsync(stop.Token);
        Assert.Equal(await TrialJobs.ExpectedAsync(run), TrialJobs.Texts(await collecting));
        Assert.DoesNotContain(await new DeadJobs(broker.Settings, TimeProvider.System).ReadAsync(forget: false, Stop), job => job.Run == run.Id);
        await stop.CancelAsync();
        await working;
    }

    [Fact]
    public async Task RunAsync_WithAWorkerWhoseDiskIsFull_LeavesItsJobsToOthers()
    {
        var run = TrialJobs.Run("full", 6);
        using var stop = new CancellationTokenSource();
        var collecting = Queue(attempts: 2).CollectAsync(run, _collector, Stop);
        var full = WorkAsync(stop.Token, kind: new FullDisk());
        await Task.WhenAny(collecting, _collector.HeardAsync("A worker on here takes no part any more, as its machine cannot do these jobs: IOException: No space left on device"));
        var right = WorkAsync(stop.Token);
        Assert.Equal(await TrialJobs.ExpectedAsync(run), TrialJobs.Texts(await collecting));
        Assert.DoesNotContain(_collector.Lines, line => line.Contains("failed on", StringComparison.Ordinal));
        Assert.Single(_worker.Lines, line => line.StartsWith("Run full is left to other workers", StringComparison.Ordinal));
        await stop.CancelAsync();
        await Task.WhenAll(full, right);
    }

    [Fact]
    public async Task RunAsync_WhereTheBrokerIsAwayAfterTheCheck_WaitsForIt()
    {
        var run = TrialJobs.Run("checked", 3);
        using var stop = new CancellationTokenSource();
        var queue = Queue();
        await queue.CheckAsync(Stop);
        broker.End();
        var collecting = queue.CollectAsync(run, _collector, Stop);
        try
        {
            await Task.WhenAny(collecting, _collector.HeardAsync("is away"));
        }
        finally
        {
            broker.StartAgain();
        }

        var working = WorkAsync(stop.Token);
        var results = await collecting;
        await stop.CancelAsync();
        await working;
        Assert.Equal(await TrialJobs.ExpectedAsync(run), TrialJobs.Texts(results));
        Assert.Contains("is back", _collector.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhoseResultsCannotBeKept_LeavesNothingBehind()
    {
        var run = TrialJobs.Run("faulty", 3);
        using var stop = new CancellationTokenSource();
        var working = WorkAsync(stop.Token);
        await Assert.ThrowsAsync<InvalidDataException>(() => Queue().RunAsync(run, (_, _) => throw new InvalidDataException(), _collector, Stop));
        await AssertGoneAsync(run);
        await stop.CancelAsync();
        await working;
    }

    [Fact]
    public async Task RunAsync_WithAWorkerOfAnotherVersion_IsLeftAloneByIt()
    {
        var run = TrialJobs.Run("versions", 3);
        using var stop = new CancellationTokenSource();
        var collecting = Queue().CollectAsync(run, _collector, Stop);
        var other = WorkAsync(stop.Token, "another");
        await _collector.HeardAsync("A worker on here takes no part: it is another (protocol 1), and this run needs one.");
        Assert.Equal(0, _collector.Done);
        Assert.Single(_worker.Lines, line => line.Contains("needs one (protocol 1); this worker is another (protocol 1)", StringComparison.Ordinal));
        var right = WorkAsync(stop.Token);
        Assert.Equal(3, (await collecting).Count);
        await stop.CancelAsync();
        await Task.WhenAll(other, right);
    }

    [Fact]
    public async Task RunAsync_WhenStopped_LeavesNothingBehindAndWorkersGoOn()
    {
        var run = TrialJobs.Run("stopped", 50, milliseconds: 50);
        using var stop = new CancellationTokenSource();
        using var cancel = new CancellationTokenSource();
        _collector.At(3, cancel.Cancel);
        var working = WorkAsync(stop.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Queue().CollectAsync(run, _collector, cancel.Token));
        await AssertGoneAsync(run);
        await _worker.HeardAsync("Run stopped is over");
        Assert.Equal(4, (await Queue().CollectAsync(TrialJobs.Run("next", 4), _collector, Stop)).Count);
        await stop.CancelAsync();
        await working;
    }

    [Fact]
    public async Task RunAsync_WhoseQueuesAreLost_SendsAgainWhatHasNoResult()
    {
        var run = TrialJobs.Run("lost", 30, milliseconds: 20);
        using var stop = new CancellationTokenSource();
        _collector.At(5, () => DeleteAsync(run).GetAwaiter().GetResult());
        var working = WorkAsync(stop.Token);
        Assert.Equal(await TrialJobs.ExpectedAsync(run), TrialJobs.Texts(await Queue().CollectAsync(run, _collector, Stop)));
        await stop.CancelAsync();
        await working;
    }

    [Fact]
    public async Task RunAsync_WhoseJobsAreTakenOutOfTheQueue_SendsThemAgainAfterASilence()
    {
        var run = TrialJobs.Run("emptied", 30, milliseconds: 20);
        using var stop = new CancellationTokenSource();
        _collector.At(5, () => PurgeAsync(run).GetAwaiter().GetResult());
        var working = WorkAsync(stop.Token);
        var queue = new RabbitQueue(broker.Settings with { Quiet = TimeSpan.FromSeconds(1) }, TimeProvider.System, _collector.Say);
        Assert.Equal(await TrialJobs.ExpectedAsync(run), TrialJobs.Texts(await queue.CollectAsync(run, _collector, Stop)));
        Assert.Contains(_collector.Lines, line => line.Contains("are sent again, in case they were lost", StringComparison.Ordinal));
        await stop.CancelAsync();
        await working;
    }

    [Fact]
    public async Task RunAsync_WhoseWorkersLeaveOneAfterAnother_CountsNoJobAsFailed()
    {
        var run = TrialJobs.Run("left", 12, milliseconds: 200);
        var collecting = Queue(attempts: 2).CollectAsync(run, _collector, Stop);
        for (var worker = 1; worker <= 3; worker++)
        {
            using var leave = new CancellationTokenSource();
            var done = worker;
            var working = WorkAsync(leave.Token, parallel: 1, prefetch: 12);
            await Watching.UntilAsync(() => _collector.Done >= done || collecting.IsCompleted, "a job done");
            await leave.CancelAsync();
            await working;
        }

        using var stop = new CancellationTokenSource();
        var last = WorkAsync(stop.Token);
        Assert.Equal(await TrialJobs.ExpectedAsync(run), TrialJobs.Texts(await collecting));
        await stop.CancelAsync();
        await last;
    }

    [Fact]
    public async Task RunAsync_WhereTheBrokerTakesNothingForAWhile_SaysSoAndLetsWorkersLeave()
    {
        var run = TrialJobs.Run("alarmed", 200, milliseconds: 100);
        using var leave = new CancellationTokenSource();
        using var stop = new CancellationTokenSource();
        var collecting = Queue().CollectAsync(run, _collector, Stop);
        var leaving = WorkAsync(leave.Token);
        await Watching.UntilAsync(() => _collector.Done > 3, "some jobs done");
        await broker.ControlAsync("set_vm_memory_high_watermark", "absolute", "1MB");
        try
        {
            await _collector.HeardAsync("takes no messages (low on memory)");
            await _worker.HeardAsync("takes no messages (low on memory)");
            await leave.CancelAsync();
            await leaving.WaitAsync(TimeSpan.FromSeconds(45), Stop);
        }
        finally
        {
            await broker.ControlAsync("set_vm_memory_high_watermark", "0.4");
        }

        var working = WorkAsync(stop.Token);
        var results = await collecting;
        await stop.CancelAsync();
        await working;
        Assert.Equal(await TrialJobs.ExpectedAsync(run), TrialJobs.Texts(results));
        Assert.Single(_collector.Lines, line => line.EndsWith("takes messages again.", StringComparison.Ordinal));
        Assert.DoesNotContain("is away", _collector.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithAJobBeyondTheBrokersTimeForOne_HearsOfThatFromTheWorker()
    {
        var run = TrialJobs.Run("late", 1, milliseconds: 8_000);
        using var stop = new CancellationTokenSource();
        await LimitJobsAsync(milliseconds: 2_000, look: 1_000);
        var collecting = Queue(attempts: 100).CollectAsync(run, _collector, Stop);
        var working = WorkAsync(stop.Token);
        try
        {
            await _worker.HeardAsync("Run late: the broker took a job for lost");
        }
        finally
        {
            await LimitJobsAsync(milliseconds: 1_800_000, look: 60_000);
        }

        Assert.Equal(await TrialJobs.ExpectedAsync(run), TrialJobs.Texts(await collecting));
        await stop.CancelAsync();
        await working;
    }

    private Task LimitJobsAsync(int milliseconds, int look) => broker.ControlAsync(
        "eval", $"application:set_env(rabbit, consumer_timeout, {milliseconds}), application:set_env(rabbit, channel_tick_interval, {look}).");

    private RabbitQueue Queue(int attempts = 5) =>
        new(broker.Settings with { Attempts = attempts }, TimeProvider.System, _collector.Say);

    private Task<int> WorkAsync(CancellationToken stop, string version = "one", int parallel = 2, int prefetch = 3, IJobKind? kind = null) =>
        new Worker(broker.Settings, new WorkerOptions("here", version, parallel, prefetch, null) { Grace = TimeSpan.FromSeconds(2) }, [kind ?? new TrialKind()], TimeProvider.System, _worker.Say).RunAsync(stop);

    private async Task PurgeAsync(JobRun run)
    {
        await using var connection = await broker.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Stop);
        Assert.NotEqual(0u, await channel.QueuePurgeAsync(new RunQueues(run.Id).Jobs, Stop));
    }

    private async Task DeleteAsync(JobRun run)
    {
        await using var connection = await broker.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Stop);
        await new RunQueues(run.Id).DeleteAsync(channel, 1, TimeSpan.Zero, Stop);
    }

    private async Task AssertGoneAsync(JobRun run)
    {
        await using var connection = await broker.ConnectAsync();
        var queues = new RunQueues(run.Id);
        foreach (var queue in (string[])[queues.Jobs, queues.Results, queues.Payload(0)])
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: Stop);
            var missing = await Assert.ThrowsAsync<OperationInterruptedException>(() => channel.QueueDeclarePassiveAsync(queue, Stop));
            Assert.Equal((ushort?)404, missing.ShutdownReason?.ReplyCode);
        }
    }

    /// <summary>Trial jobs on a machine that has no room to make ready for them.</summary>
    private sealed class FullDisk : IJobKind
    {
        public string Name => TrialKind.KindName;

        public IJobSession Open(ReadOnlyMemory<byte> payload, CancellationToken stop) => throw new IOException("No space left on device");
    }
}
