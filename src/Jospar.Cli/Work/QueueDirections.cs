using Jospar.Planning.Alternatives;
using Jospar.Queue;

namespace Jospar.Cli.Work;

/// <summary>Has a plan pushed in directions by whoever takes jobs from a queue.</summary>
/// <param name="queue">The queue.</param>
/// <param name="version">What all ends must share: <see cref="JobKinds.VersionOf"/>.</param>
/// <param name="payload">Package and plan: <see cref="PlanPayload"/>.</param>
/// <param name="progress">Told how far it is.</param>
internal sealed class QueueDirections(IJobQueue queue, string version, ReadOnlyMemory<byte> payload, IProgress<JobProgress> progress) : IDirections
{
    /// <summary>As in process. Errors: those of <see cref="IJobQueue.RunAsync"/>, except that for a stop.</summary>
    public void Run(IReadOnlyList<DirectionQuestion> questions, Action<int, DirectionAnswer> done, CancellationToken cancellation)
    {
        if (questions.Count == 0)
        {
            return;
        }

        var run = new JobRun(
            RunNames.New(AlternativesKind.KindName, payload), AlternativesKind.KindName, version, payload, [.. questions.Select(AlternativesKind.Job)])
        {
            IsAnswer = AlternativesKind.IsAnswer,
        };
        QueuedRun.Collect(queue, run, (index, result) => done(index, AlternativesKind.Result(result)), progress, cancellation);
    }
}
