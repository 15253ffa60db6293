using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Files;
using Jospar.Tests.Planning.Search;

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
        StressEvaluator Open() => new(subject, solver);
        IStressChunks[] ways = [new InProcessChunks(Open, 1), new InProcessChunks(Open, 2), new InProcessChunks(Open, 3), new Backwards(Open)];
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
        var result = new StressRun(subject, new InProcessChunks(() => new StressEvaluator(subject, solver), 1), TimeProvider.System)
            .Run(Options, progress, stop.Token);

        Assert.Equal(("stopped", 20, 45), (result!.Summary.Status, result.Summary.Draws, result.Summary.DrawsAsked));
        Assert.Equal(20, result.Draws.Length);
        Assert.All(result.Summary.Causes, cause => Assert.Equal(0, cause.SwitchedDraws));
        Assert.Null(new StressRun(subject, new InProcessChunks(() => new StressEvaluator(subject, solver), 2), TimeProvider.System)
            .Run(Options, null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Run_AFailingWorker_IsHeardOf()
    {
        var programme = UncertainProgrammes.Small();
        var subject = new StressSubject(programme, PlannerRun.PlanOf(programme), "hash");

        Assert.Throws<InvalidOperationException>(() => new StressRun(
            subject, new InProcessChunks(() => throw new InvalidOperationException("no"), 2), TimeProvider.System).Run(Options));
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
