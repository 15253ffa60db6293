using System.Text.Json.Nodes;
using Jospar.Cli;
using Jospar.Cli.Work;
using Jospar.Optimisation;
using Jospar.Optimisation.Submodels;
using Jospar.Planning;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;
using Jospar.Queue;
using Jospar.Queue.Collecting;
using Jospar.Tests.Planning;
using Jospar.Tests.Queue;

namespace Jospar.Tests.Cli.Commands;

/// <summary>Parts of a plan by workers of a real broker: the bytes of one process.</summary>
[Collection(BrokerCollection.Name)]
public sealed class PlanQueueTests(PrivateBroker broker) : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Plan_InPartsByTwoWorkersOfWhomOneIsKilled_WritesTheBytesOfOneProcess()
    {
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
        using var second = new WorkerProcess(broker.Uri, "--parallel", "1");
        var elsewhere = new QueueSubmodels(
            new RabbitQueue(broker.Settings, TimeProvider.System, _ => { }), JobKinds.VersionOf(solver), "hash", watch);
        await Task.Run(() => PlanInParts(solver, null, "one"), TestContext.Current.CancellationToken);
        await Task.Run(() => PlanInParts(solver, elsewhere, "queue"), TestContext.Current.CancellationToken);
        using (other)
        {
            AssertSameFiles("one", "queue");
            Assert.True(second.Leave() > 0);
        }
    }

    [Fact]
    public async Task Plan_OfASmallProgramme_SaysThatItNeededNoWorkers()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o one"));
        _run.Clock = TimeProvider.System;
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o queue --queue {broker.Uri}"));
        Assert.Contains("planned in this process", _run.Error, StringComparison.Ordinal);
        AssertSameFiles("one", "queue");
    }

    [Theory]
    [InlineData("--queue", ExitCode.Usage, "No queue is named")]
    [InlineData("--queue amqp://planner:secret@127.0.0.1:1/", ExitCode.Environment, "cannot be used: Connection refused")]
    public async Task Plan_WithNoBrokerThere_SaysSoBeforeItReads(string queue, int code, string words)
    {
        Assert.Equal(code, await _run.Jospar($"plan no-such-package -o queue {queue}"));
        Assert.Contains(words, _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.PathOf("queue")));
    }

    [Fact]
    public void Run_WhenStoppedAtOnce_AsksNobody()
    {
        using var solver = QueueSolver.Open();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var elsewhere = new QueueSubmodels(
            new RabbitQueue(broker.Settings, TimeProvider.System, _ => { }), JobKinds.VersionOf(solver), "hash", new Watch<JobProgress>(_ => { }));
        elsewhere.Run(1, _ => throw new InvalidOperationException("asked"), (_, _) => throw new InvalidOperationException("answered"), stop.Token);
        Assert.False(elsewhere.WasUsed);
    }

    [Fact]
    public void Session_OfWhatIsNoSubmodel_Fails()
    {
        using var solver = QueueSolver.Open();
        using var session = new SubmodelKind(solver).Open(ReadOnlyMemory<byte>.Empty, CancellationToken.None);
        Assert.Throws<InvalidDataException>(() => session.Run("{}"u8.ToArray(), CancellationToken.None));
    }

    // As if the programme were too large to relax.
    private void PlanInParts(ISolver solver, ISubmodels? elsewhere, string folder)
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(SmallProgramme.Create()));
        var options = new PlannerOptions();
        var clock = new SearchClock(TimeProvider.System, null);
        var reporter = new SearchReporter(model.Problem.Programme, null, clock);
        var result = new NeighbourhoodSearch(model, options, solver, clock, reporter, mostAmounts: 0, elsewhere).Run(CancellationToken.None);
        var plan = new PlanAssembly(model, options, solver.Identity).Of(result!, result!.Point!, exact: null);
        PlanFolderWriter.Write(_run.PathOf(folder), plan, model.Problem.Programme);
    }

    private void AssertSameFiles(string one, string other)
    {
        string[] names = [.. Directory.EnumerateFiles(_run.PathOf(one)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.Contains(PlanFormat.PlanFile, names);
        Assert.Equal(names, Directory.EnumerateFiles(_run.PathOf(other)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(names.Except([PlanFormat.PlanFile, "report.html"]), name => Assert.Equal(File.ReadAllBytes(_run.PathOf($"{one}/{name}")), File.ReadAllBytes(_run.PathOf($"{other}/{name}"))));
        Assert.Equal(WithoutSeconds(one), WithoutSeconds(other));
    }

    private string WithoutSeconds(string folder)
    {
        var plan = JsonNode.Parse(File.ReadAllText(_run.PathOf($"{folder}/{PlanFormat.PlanFile}")))!.AsObject();
        plan.Remove("seconds");
        return plan.ToJsonString();
    }
}
