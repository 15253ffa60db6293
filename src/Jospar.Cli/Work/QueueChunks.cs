using Jospar.Planning.Stress.Chunks;
using Jospar.Queue;

namespace Jospar.Cli.Work;

/// <summary>Has chunks evaluated by whoever takes jobs from a queue.</summary>
/// <param name="queue">The queue.</param>
/// <param name="version">What all ends must share: <see cref="JobKinds.VersionOf"/>.</param>
/// <param name="payload">Package and plan: <see cref="PlanPayload"/>.</param>
internal sealed class QueueChunks(IJobQueue queue, string version, ReadOnlyMemory<byte> payload) : IStressChunks
{
    /// <summary>As in process. Errors: those of <see cref="IJobQueue.RunAsync"/>, except that for a stop.</summary>
    public void Run(IReadOnlyList<StressChunk> chunks, Action<StressChunkResult> done, CancellationToken cancellation)
    {
        var run = new JobRun(
            RunNames.New(StressKind.KindName, payload), StressKind.KindName, version, payload, [.. chunks.Select(StressKind.Job)])
        {
            IsAnswer = StressKind.IsAnswer,
        };
        QueuedRun.Collect(
            queue, run, (index, result) => done(StressKind.Result(result) with { Chunk = chunks[index] }), new Progress<JobProgress>(), cancellation);
    }
}
