using System.Text.Json;
using Jospar.Cli;
using Jospar.Cli.Commands;
using Jospar.Cli.Work;
using Jospar.Optimisation;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Explanation;
using Jospar.Queue;
using Jospar.Queue.Collecting;
using Jospar.Queue.InProcess;
using Jospar.Tests.Queue;

namespace Jospar.Tests.Cli.Commands;

/// <summary>Alternatives by workers of a real broker: the bytes of one process.</summary>
[Collection(BrokerCollection.Name)]
public sealed class AlternativesQueueTests(PrivateBroker broker) : IDisposable
{
    // Each direction many times over, so that there is a middle to be killed in.
    private static readonly AlternativesOptions Options = new(0.05m, [.. Enumerable.Repeat(AlternativesOptions.EveryDirection, 6).SelectMany(all => all)]);

    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Alternatives_ByTwoWorkers_WriteTheBytesOfOneProcess()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o base"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("alternatives base --within 5% --out one --json"));
        var expected = _run.Output;
        using var first = new WorkerProcess(broker.Uri, "--parallel", "1");
        using var second = new WorkerProcess(broker.Uri, "--parallel", "1");
        _run.Clock = TimeProvider.System;
        var code = await _run.Jospar($"alternatives base --within 5% --out queue --json --queue {broker.Uri}");
        Assert.True(code == ExitCode.Done, _run.Error);
        Assert.Equal(expected, _run.Output);
        Assert.Equal(FilesIn("one"), FilesIn("queue"));
        Assert.NotEmpty(FilesIn("one"));
        Assert.All(FilesIn("one"), file => Assert.Equal(File.ReadAllBytes(_run.PathOf($"one/{file}")), File.ReadAllBytes(_run.PathOf($"queue/{file}"))));
        Assert.Equal(5, first.Leave() + second.Leave());
    }

    [Fact]
    public async Task Find_WithAWorkerKilledInTheMiddle_IsThatOfOneProcess()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o base"));
        var (found, _) = PlanWithPackage.Read("base", null, json: false, _run.Terminal);
        using var solver = QueueSolver.Open();
        using var killed = new WorkerProcess(broker.Uri, "--parallel", "1");
        WorkerProcess? other = null;
        var watch = new Watch<JobProgress>(progress =>
        {
            if (other is null && progress.Done > 0)
            {
                killed.Kill();
                other = new WorkerProcess(broker.Uri, "--parallel", "1");
            }
        });
        var elsewhere = new QueueDirections(
            new RabbitQueue(broker.Settings, TimeProvider.System, _ => { }), JobKinds.VersionOf(solver), Payload(found!), watch);
        var (here, there) = await Task.Run(() => (Find(null), Find(elsewhere)), TestContext.Current.CancellationToken);
        using (other)
        {
            Assert.Equal(here, there);
            Assert.True(other!.Leave() > 0);
        }

        string Find(IDirections? directions) => ExplanationJson.Text(AlternativesDocument.Of(
            found!.Plan, new AlternativesSearch(solver, TimeProvider.System, directions).Find(found.Input.Programme, found.Plan, Options)));
    }

    [Fact]
    public async Task Run_WhenStoppedAtOnce_AnswersNothing()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o base"));
        var (found, _) = PlanWithPackage.Read("base", null, json: false, _run.Terminal);
        using var solver = QueueSolver.Open();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var directions = new QueueDirections(
            new InProcessQueue(JobKinds.All(solver, TimeProvider.System), 1), JobKinds.VersionOf(solver), Payload(found!), new Watch<JobProgress>(_ => { }));
        var question = new DirectionQuestion(AlternativeDirection.Projects, 0.05m, null, 0, 1);
        var answers = 0;
        await Task.Run(() => directions.Run([question], (_, _) => answers++, stop.Token), TestContext.Current.CancellationToken);
        Assert.Equal(0, answers);
    }

    [Fact]
    public async Task Session_AskedTwice_AnswersTheSameAndRefusesWhatIsNoQuestion()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o base"));
        var (found, _) = PlanWithPackage.Read("base", null, json: false, _run.Terminal);
        using var solver = QueueSolver.Open();
        using var session = new AlternativesKind(solver, TimeProvider.System).Open(Payload(found!), CancellationToken.None);
        byte[] Answer(decimal within, AlternativeDirection direction) =>
            session.Run(AlternativesKind.Job(new DirectionQuestion(direction, within, null, 0, 1)), CancellationToken.None).ToArray();
        var fewest = Answer(0.05m, AlternativeDirection.Projects);
        _ = Answer(0.05m, AlternativeDirection.EarlyJobs);
        _ = Answer(0.5m, AlternativeDirection.Projects);
        Assert.Equal(fewest, Answer(0.05m, AlternativeDirection.Projects));
        Assert.NotEmpty(AlternativesKind.Result(fewest).Taken);
        Assert.Throws<JsonException>(() => session.Run("{}"u8.ToArray(), CancellationToken.None));
    }

    [Theory]
    [InlineData("--queue", ExitCode.Usage, "No queue is named")]
    [InlineData("--queue amqp://planner:secret@127.0.0.1:1/", ExitCode.Environment, "cannot be used: Connection refused")]
    public async Task Alternatives_WithNoBrokerThere_SaySoBeforeTheyRead(string queue, int code, string words)
    {
        Assert.Equal(code, await _run.Jospar($"alternatives no-such-plan --out queue {queue}"));
        Assert.Contains(words, _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.PathOf("queue")));
    }

    private static byte[] Payload(PlanWithPackage found) => PlanPayload.Write(found.Input.Package, found.Folder);

    private string[] FilesIn(string folder) =>
    [
        .. Directory.EnumerateFiles(_run.PathOf(folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_run.PathOf(folder), file)).Order(StringComparer.Ordinal),
    ];
}
