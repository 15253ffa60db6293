using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Files;
using Jospar.Tests.Cli;
using Jospar.Tests.Planning.Search;
using Jospar.Tests.Queue;

namespace Jospar.Tests.Planning.Stress;

public sealed class StressRunTests
{
    private static readonly StressOptions Options = new(45, 3, 25);

    [Fact]
    public void Run_WithOneTwoAndThreeWorkersInAnyOrder_WritesTheSameBytes()
    {
        var programme = UncertainProgrammes.Small();
        var subject = new StressSubject(programme, PlannerRun.PlanOf(programme), "hash");
        using var solver = Optimisation.NativeHighs.Open();
        StressEvaluator Open(CancellationToken ending) => new(subject, solver, cancellation: ending);
        IStressChunks[] ways = [new InProcessChunks(Open, 1), new InProcessChunks(Open, 2), new InProcessChunks(Open, 3), new Backwards(() => Open(default))];
        var results = ways.Select(way => new StressRun(subject, way, TimeProvider.System).Run(Options)!).ToList();

        Assert.Single(results.Select(result => StressJson.Text(result.Summary)).Distinct());
        Assert.Single(results.Select(result => string.Join(';', result.Draws.Select(draw => $"{draw.Shortfall},{draw.Value},{string.Join(',', draw.Reached)}"))).Distinct());
        Assert.Equal("complete", results[0].Summary.Status);
        Assert.Equal(7, results[0].Summary.Causes.Length);
        Assert.All(results[0].Summary.Causes, cause => Assert.Equal(25, cause.SwitchedDraws));
    }

    [Fact]
    public void Run_Cancelled_KeepsTheDrawsDoneUntilThen()
    {
        var programme = UncertainProgrammes.Small();
        var subject = new StressSubject(programme, PlannerRun.PlanOf(programme), "hash");
        using var solver = Optimisation.NativeHighs.Open();
        using var stop = new CancellationTokenSource();
        var progress = new StopAt(stop, done: 21);
        var result = new StressRun(subject, new InProcessChunks(_ => new StressEvaluator(subject, solver), 1), TimeProvider.System)
            .Run(Options, progress, stop.Token);

        Assert.Equal(("stopped", 20, 45), (result!.Summary.Status, result.Summary.Draws, result.Summary.DrawsAsked));
        Assert.Equal(20, result.Draws.Length);
        Assert.All(result.Summary.Causes, cause => Assert.Equal((0, null, null, null), (cause.SwitchedDraws, cause.ShortfallAdded, cause.ValueTaken, cause.ChanceTaken)));
        Assert.Contains("\"shortfall_added\": null", StressJson.Text(result.Summary), StringComparison.Ordinal);
        Assert.Null(new StressRun(subject, new InProcessChunks(_ => new StressEvaluator(subject, solver), 2), TimeProvider.System)
            .Run(Options, null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Run_TellsTimeLeft_AtThePaceSinceTheFirstResult()
    {
        var programme = UncertainProgrammes.Small();
        var subject = new StressSubject(programme, PlannerRun.PlanOf(programme), "hash");
        using var solver = Optimisation.NativeHighs.Open();
        var clock = new ManualClock();
        var told = new List<StressProgress>();
        StressEvaluator Open(CancellationToken ending)
        {
            clock.Advance(3600);
            return new StressEvaluator(subject, solver, cancellation: ending);
        }

        var progress = new Watch<StressProgress>(value =>
        {
            told.Add(value);
            clock.Advance(value.Done);
        });
        new StressRun(subject, new InProcessChunks(Open, 1), clock).Run(new StressOptions(30, 1, 0), progress);

        Assert.Equal([(0, null), (1, null), (11, 2.0), (21, 6.0), (31, 0.0)], told.Select(value => (value.Done, value.Left?.TotalSeconds)));
    }

    [Fact]
    public void Run_AFailingWorker_IsHeardOf()
    {
        var programme = UncertainProgrammes.Small();
        var subject = new StressSubject(programme, PlannerRun.PlanOf(programme), "hash");

        Assert.Throws<InvalidOperationException>(() => new StressRun(
            subject, new InProcessChunks(_ => throw new InvalidOperationException("no"), 2), TimeProvider.System).Run(Options));
    }

    // Every chunk by an evaluator of its own, the last first.
    private sealed class Backwards(Func<IStressEvaluator> open) : IStressChunks
    {
        public void Run(IReadOnlyList<StressChunk> chunks, Action<StressChunkResult> done, CancellationToken cancellation)
        {
            foreach (var chunk in chunks.Reverse())
            {
                using var evaluator = open();
                done(evaluator.Evaluate(chunk, cancellation));
            }
        }
    }

    private sealed class StopAt(CancellationTokenSource stop, int done) : IProgress<StressProgress>
    {
        public void Report(StressProgress value)
        {
            if (value.Done >= done)
            {
                stop.Cancel();
            }
        }
    }
}
