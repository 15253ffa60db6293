namespace Jospar.Queue;

/// <summary>Does jobs of one run, one after another.</summary>
public interface IJobSession : IDisposable
{
    /// <summary>Does a job. Errors: whatever it throws fails the job; <see cref="OperationCanceledException"/> hands it back.</summary>
    ReadOnlyMemory<byte> Run(ReadOnlyMemory<byte> job, CancellationToken stop);
}
