using Jospar.Cli;
using Jospar.Cli.Commands;
using Jospar.Cli.Work;
using Jospar.Optimisation;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Files;
using Jospar.Queue;
using Jospar.Queue.Collecting;
using Jospar.Queue.InProcess;
using Jospar.Tests.Queue;

namespace Jospar.Tests.Cli.Commands;

/// <summary>Stress tests by workers of a real broker: the bytes of one process.</summary>
[Collection(BrokerCollection.Name)]
public sealed class StressQueueTests(PrivateBroker broker) : IDisposable
{
    private const string Draws = "plan-two-regions --draws 300 --seed 3";

    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Stress_ByTwoWorkers_WritesTheBytesOfOneProcess()
    {
        await WriteExpectedAsync();
        using var first = new WorkerProcess(broker.Uri, "--parallel", "1");
        using var second = new WorkerProcess(broker.Uri, "--parallel", "1");
        _run.Clock = TimeProvider.System;
        var code = await _run.Jospar($"stress {Run.Small} {Draws} --out queue --queue {broker.Uri}");
        Assert.True(code == ExitCode.Done, _run.Error);
        Assert.Contains("Hurts", _run.Output, StringComparison.Ordinal);
        AssertSameFiles("queue");
        Assert.True(first.Leave() + second.Leave() > 0);
    }

    [Fact]
    public async Task Stress_WithAWorkerKilledInTheMiddle_WritesTheBytesOfOneProcess()
    {
        await WriteExpectedAsync();
        using var solver = QueueSolver.Open();
        var (subject, payload) = Prepare();
        using var killed = new WorkerProcess(broker.Uri, "--parallel", "1");
        WorkerProcess? other = null;
        var watch = new Watch<StressProgress>(progress =>
        {
            if (other is null && progress.Done > progress.Total / 3)
            {
                killed.Kill();
                other = new WorkerProcess(broker.Uri, "--parallel", "1");
            }
        });
        var chunks = new QueueChunks(new RabbitQueue(broker.Settings, TimeProvider.System, _ => { }), JobKinds.VersionOf(solver), payload);
        var result = await Task.Run(
            () => new StressRun(subject, chunks, TimeProvider.System).Run(StressOptions.Of(300, 3), watch, TestContext.Current.CancellationToken));
        using (other)
        {
            StressFiles.Write(_run.PathOf("queue"), subject.Programme, result!);
            AssertSameFiles("queue");
            Assert.True(other!.Leave() > 0);
        }
    }

    [Fact]
    public async Task Run_WhenCancelled_ReturnsWithWhatWasThere()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        using var solver = QueueSolver.Open();
        var (subject, payload) = Prepare();
        using var stop = new CancellationTokenSource();
        var watch = new Watch<StressProgress>(progress => { if (progress.Done > 100) { stop.Cancel(); } });
        var chunks = new QueueChunks(new InProcessQueue(JobKinds.All(solver, TimeProvider.System), 1), JobKinds.VersionOf(solver), payload);
        var result = await Task.Run(() => new StressRun(subject, chunks, TimeProvider.System).Run(StressOptions.Of(300, 3), watch, stop.Token), TestContext.Current.CancellationToken);
        Assert.InRange(result!.Draws.Length, 90, 299);
    }

    [Fact]
    public async Task Session_OfAnotherPlansJobOrOfNoPayload_Fails()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        using var solver = QueueSolver.Open();
        var (subject, payload) = Prepare();
        var kind = new StressKind(solver);
        using var session = kind.Open(payload, CancellationToken.None);
        var other = new StressChunk(subject.PackageHash, "another", 1, 0, 1, []);
        Assert.Throws<ArgumentException>(() => session.Run(StressKind.Job(other), CancellationToken.None));
        Assert.Throws<System.Text.Json.JsonException>(() => session.Run("{}"u8.ToArray(), CancellationToken.None));
        Assert.Throws<InvalidDataException>(() => kind.Open("nothing"u8.ToArray(), CancellationToken.None));
        Assert.Equal(payload, Prepare().Payload);
    }

    [Fact]
    public async Task IsAnswer_ToAnotherChunkOrOfJunk_IsNot()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        using var solver = QueueSolver.Open();
        var (subject, payload) = Prepare();
        using var session = new StressKind(solver).Open(payload, CancellationToken.None);
        var job = StressKind.Job(ChunkOf(subject, 0, 2));
        var answer = session.Run(job, CancellationToken.None);
        Assert.True(StressKind.IsAnswer(job, answer));
        Assert.False(StressKind.IsAnswer(StressKind.Job(ChunkOf(subject, 2, 4)), answer));
        Assert.All(
            (string[])["junk", "null", "{}", """{"Chunk":null,"Draws":[]}"""],
            junk => Assert.False(StressKind.IsAnswer(job, System.Text.Encoding.UTF8.GetBytes(junk))));
    }

    [Theory]
    [InlineData("--queue", ExitCode.Usage, "No queue is named")]
    [InlineData("--queue http://planner:secret@broker", ExitCode.Usage, "no address of a broker")]
    [InlineData("--queue amqp://planner:secret@127.0.0.1:1/", ExitCode.Environment, "The broker at amqp://planner@127.0.0.1:1/ cannot be used: Connection refused")]
    public async Task Stress_WithNoBrokerThere_SaysSoBeforeItReads(string queue, int code, string words)
    {
        Assert.Equal(code, await _run.Jospar($"stress no-such-package {Draws} --out queue {queue}"));
        Assert.Contains(words, _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.PathOf("queue")));
    }

    private async Task WriteExpectedAsync()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"stress {Run.Small} {Draws} --out one --workers 1"));
    }

    private (StressSubject Subject, byte[] Payload) Prepare()
    {
        var input = PackageInput.Read(Run.Small, json: false, _run.Terminal)!;
        var plan = PlanInput.Read("plan-two-regions", input, json: false, _run.Terminal)!;
        return (new StressSubject(input.Programme, plan, input.Hash), PlanPayload.Write(input.Package, _run.PathOf("plan-two-regions")));
    }

    private static StressChunk ChunkOf(StressSubject subject, int first, int end) => new(subject.PackageHash, subject.PlanDigest, 1, first, end, []);

    private void AssertSameFiles(string folder)
    {
        string[] names = [StressFiles.SummaryFile, StressFiles.TargetsFile, StressFiles.DrawsFile];
        Assert.Equal(names.Order(StringComparer.Ordinal), Directory.EnumerateFiles(_run.PathOf(folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(_run.PathOf($"one/{name}")), File.ReadAllBytes(_run.PathOf($"{folder}/{name}"))));
    }
}
