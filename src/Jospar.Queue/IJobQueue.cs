namespace Jospar.Queue;

/// <summary>Has the jobs of a run done somewhere: in this process, or by workers beyond it.</summary>
public interface IJobQueue
{
    /// <summary>
    /// Has every job done and hands each result to <paramref name="done"/> with the job's place in the run: once for each
    /// job, whoever did it and how often, one at a time, in any order. Errors: <see cref="JobFailedException"/> where a job
    /// cannot be done; <see cref="OperationCanceledException"/> where <paramref name="stop"/> was heard, with nothing of the
    /// run left behind.
    /// </summary>
    Task RunAsync(JobRun run, Action<int, ReadOnlyMemory<byte>> done, IProgress<JobProgress> progress, CancellationToken stop);
}
