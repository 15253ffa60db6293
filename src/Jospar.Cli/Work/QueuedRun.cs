using Jospar.Queue;

namespace Jospar.Cli.Work;

/// <summary>Waits for a run of jobs on a queue.</summary>
internal static class QueuedRun
{
    /// <summary>
    /// Hands each result over once; a stop ends with those that were there already. Errors: those of
    /// <see cref="IJobQueue.RunAsync"/>, except that for a stop.
    /// </summary>
    public static void Collect(
        IJobQueue queue, JobRun run, Action<int, ReadOnlyMemory<byte>> done, IProgress<JobProgress> progress, CancellationToken cancellation)
    {
        try
        {
            // On the pool: whoever waits here may be all the threads that its continuations would be given.
            Task.Run(() => queue.RunAsync(run, done, progress, cancellation), CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Whoever cancelled gets the results that were there already.
        }
    }
}
