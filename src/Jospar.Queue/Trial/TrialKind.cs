using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Jospar.Queue.Trial;

/// <summary>
/// Jobs that try an arrangement of broker and workers without planning anything: 16 bytes of number and milliseconds
/// (both 64-bit little-endian) in; after that time, the SHA-256 of payload and number out.
/// </summary>
public sealed class TrialKind : IJobKind
{
    /// <summary>The kind's name.</summary>
    public const string KindName = "trial";

    private const int Length = 16;

    /// <inheritdoc/>
    public string Name => KindName;

    /// <summary>The bytes of a job.</summary>
    public static ReadOnlyMemory<byte> Job(long number, TimeSpan pause)
    {
        var job = new byte[Length];
        BinaryPrimitives.WriteInt64LittleEndian(job, number);
        BinaryPrimitives.WriteInt64LittleEndian(job.AsSpan(sizeof(long)), (long)pause.TotalMilliseconds);
        return job;
    }

    /// <summary>Whether bytes can be what came of a job.</summary>
    public static bool IsAnswer(ReadOnlyMemory<byte> job, ReadOnlyMemory<byte> result) => result.Length == SHA256.HashSizeInBytes;

    /// <inheritdoc/>
    public IJobSession Open(ReadOnlyMemory<byte> payload, CancellationToken stop) => new Session(payload);

    private sealed class Session(ReadOnlyMemory<byte> payload) : IJobSession
    {
        public ReadOnlyMemory<byte> Run(ReadOnlyMemory<byte> job, CancellationToken stop)
        {
            if (job.Length != Length)
            {
                throw new FormatException($"A trial job has {Length} bytes; this one has {job.Length}.");
            }

            stop.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(job.Span[sizeof(long)..])));
            stop.ThrowIfCancellationRequested();
            return SHA256.HashData([.. payload.Span, .. job.Span[..sizeof(long)]]);
        }

        public void Dispose()
        {
        }
    }
}
