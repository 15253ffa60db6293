namespace Jospar.Queue;

/// <summary>A kind of job: how its bytes become a result. The same payload and job give the same bytes on any machine.</summary>
public interface IJobKind
{
    /// <summary>Its name in a <see cref="JobRun"/>.</summary>
    string Name { get; }

    /// <summary>
    /// Makes ready for the jobs of one run; called once for each thread, so that what is warm stays so between jobs. May throw
    /// <see cref="OperationCanceledException"/> once <paramref name="stop"/> is asked for.
    /// </summary>
    IJobSession Open(ReadOnlyMemory<byte> payload, CancellationToken stop);
}
