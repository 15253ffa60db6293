namespace Jospar.Queue;

/// <summary>Jobs that belong together: bytes that only their kind understands.</summary>
/// <param name="Id">Names the run among all runs of a broker: letters, digits and hyphens.</param>
/// <param name="Kind">Which <see cref="IJobKind"/> does them.</param>
/// <param name="Version">Of whatever decides the bytes of a result; workers of another version do not take part.</param>
/// <param name="Payload">What all jobs need; sent once.</param>
/// <param name="Jobs">One job each; its place in the list is its name within the run.</param>
public sealed record JobRun(
    string Id,
    string Kind,
    string Version,
    ReadOnlyMemory<byte> Payload,
    IReadOnlyList<ReadOnlyMemory<byte>> Jobs)
{
    /// <summary>Whether bytes, the second, can be what came of a job, the first: anyone may send something to a broker.</summary>
    public Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>, bool> IsAnswer { get; init; } = (_, _) => true;
}
