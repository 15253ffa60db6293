namespace Jospar.Queue;

/// <summary>All results of a run at once.</summary>
public static class JobResults
{
    /// <summary>Has every job of <paramref name="run"/> done; the results are in the order of the jobs. Errors: as of the queue.</summary>
    public static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> CollectAsync(
        this IJobQueue queue, JobRun run, IProgress<JobProgress> progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(run);
        var results = new ReadOnlyMemory<byte>[run.Jobs.Count];
        await queue.RunAsync(run, (index, result) => results[index] = result, progress, stop);
        return results;
    }
}
