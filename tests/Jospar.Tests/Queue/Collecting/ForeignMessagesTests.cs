using Jospar.Queue;
using Jospar.Queue.Broker;
using Jospar.Queue.Collecting;
using Jospar.Queue.Trial;
using Jospar.Queue.Working;
using RabbitMQ.Client;

namespace Jospar.Tests.Queue.Collecting;

/// <summary>What anyone may send to a run over a real broker, and what comes twice or spoilt.</summary>
[Collection(BrokerCollection.Name)]
public sealed class ForeignMessagesTests(PrivateBroker broker)
{
    private readonly Watching _collector = new();
    private readonly Watching _worker = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_WithResultsThatComeTwiceOrSpoilt_CountsEachJobOnce()
    {
        var run = TrialJobs.Run("twice", 2);
        var collecting = Queue().RunAsync(run, _collector.Take, _collector, Stop);
        await using var connection = await broker.TakeAsync(run);
        await connection.AnswerAsync(run, 0, [9], hash: "spoilt");
        await connection.AnswerAsync(run, 0, [1]);
        await connection.AnswerAsync(run, 0, [1]);
        await connection.AnswerAsync(run, 0, [2]);
        await connection.AnswerAsync(run, 7, [7]);
        await connection.AnswerAsync(run, 1, [3]);
        await collecting;
        Assert.Equal(new Dictionary<int, int> { [0] = 1, [1] = 1 }, _collector.Results);
        Assert.Single(_collector.Lines, line => line.Contains("came spoilt", StringComparison.Ordinal));
        Assert.Single(_collector.Lines, line => line.Contains("done twice with different results", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_WithWordsOfNobody_SaysNoneOfThem()
    {
        var run = TrialJobs.Run("nobody", 1);
        var collecting = Queue().RunAsync(run, _collector.Take, _collector, Stop);
        await using var connection = await broker.TakeAsync(run);
        await connection.AnswerAsync(run, 0, [], type: Protocol.Failure, worker: null);
        await connection.AnswerAsync(run, 0, [], type: Protocol.Refusal, worker: null);
        await connection.AnswerAsync(run, 0, [1]);
        await collecting;
        Assert.DoesNotContain(_collector.Lines, line => line.Contains("tried again", StringComparison.Ordinal) || line.Contains("takes no part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_WithMessagesOfSomeoneElse_LeavesThemAlone()
    {
        var run = TrialJobs.Run("foreign", 1);
        var collecting = Queue(attempts: 2).RunAsync(run, _collector.Take, _collector, Stop);
        await using var connection = await broker.TakeAsync(run);
        foreach (var type in (string?[])[null, null, "hello", "hello"])
        {
            await connection.AnswerAsync(run, 0, [2], type: type);
        }

        await connection.AnswerAsync(run with { Id = "other" }, 0, [2], to: run);
        await connection.AnswerAsync(run, 0, [1]);
        await collecting;
        Assert.Equal(1, _collector.Results[0]);
        Assert.DoesNotContain(_collector.Lines, line => line.StartsWith("Job 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_WithBytesThatAreNoAnswer_AsksForTheJobAgain()
    {
        var run = TrialJobs.Run("junk", 1) with { IsAnswer = TrialKind.IsAnswer };
        using var stop = new CancellationTokenSource();
        var collecting = Queue().CollectAsync(run, _collector, Stop);
        await using (var connection = await broker.TakeAsync(run))
        {
            await connection.AnswerAsync(run, 0, "junk"u8.ToArray());
        }

        var working = WorkAsync(stop.Token);
        Assert.Equal(await TrialJobs.ExpectedAsync(run), TrialJobs.Texts(await collecting));
        Assert.Single(_collector.Lines, line => line.Contains("came spoilt", StringComparison.Ordinal));
        Assert.DoesNotContain(_collector.Lines, line => line.Contains("different results", StringComparison.Ordinal));
        await stop.CancelAsync();
        await working;
    }

    [Fact]
    public async Task Worker_HearingOfRunsThatCannotBe_GoesOn()
    {
        using var stop = new CancellationTokenSource();
        var working = WorkAsync(stop.Token);
        await using (var connection = await broker.ConnectAsync())
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: Stop);
            await RunQueues.DeclareSharedAsync(channel, Stop);
            var headers = new Dictionary<string, object?> { [Protocol.ProtocolHeader] = 1, [Protocol.RunHeader] = "x", [Protocol.ResultsHeader] = new string('r', 300) };
            await Watching.UntilAsync(() => Announced(channel, headers) && _worker.Said.Contains("names no run", StringComparison.Ordinal), "the worker's word");
        }

        var run = TrialJobs.Run("after", 2);
        Assert.Equal(await TrialJobs.ExpectedAsync(run), TrialJobs.Texts(await Queue().CollectAsync(run, _collector, Stop)));
        await stop.CancelAsync();
        await working;
    }

    private static bool Announced(IChannel channel, Dictionary<string, object?> headers) =>
        channel.BasicPublishAsync(Protocol.Runs, "", mandatory: false, new BasicProperties { Headers = headers }, ReadOnlyMemory<byte>.Empty, Stop).AsTask().Wait(TimeSpan.FromSeconds(5));

    private RabbitQueue Queue(int attempts = 5) =>
        new(broker.Settings with { Attempts = attempts }, TimeProvider.System, _collector.Say);

    private Task<int> WorkAsync(CancellationToken stop) =>
        new Worker(broker.Settings, new WorkerOptions("here", "one", 2, 3, null), [new TrialKind()], TimeProvider.System, _worker.Say).RunAsync(stop);
}
