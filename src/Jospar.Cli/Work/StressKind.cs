using System.Text.Json;
using Jospar.Optimisation;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Chunks;
using Jospar.Queue;

namespace Jospar.Cli.Work;

/// <summary>
/// Draws of a stress test as jobs: a <see cref="StressChunk"/> in, its <see cref="StressChunkResult"/> out, both as JSON;
/// the payload is that of <see cref="PlanPayload"/>.
/// </summary>
internal sealed class StressKind(ISolver solver) : IJobKind
{
    /// <summary>The kind's name.</summary>
    public const string KindName = "stress";

    private static readonly JsonSerializerOptions Options = new() { RespectRequiredConstructorParameters = true };

    private readonly Lock _gate = new();
    private (string Hash, WeakReference<StressSubject> Subject)? _last;

    /// <inheritdoc/>
    public string Name => KindName;

    /// <summary>The bytes of a job.</summary>
    public static ReadOnlyMemory<byte> Job(StressChunk chunk) => JsonSerializer.SerializeToUtf8Bytes(chunk, Options);

    /// <summary>What the bytes of a result say. Throws <see cref="JsonException"/> where they are no result.</summary>
    public static StressChunkResult Result(ReadOnlyMemory<byte> result) => Read<StressChunkResult>(result);

    /// <summary>Whether bytes can be what came of a job: every draw of that chunk, and of no other.</summary>
    public static bool IsAnswer(ReadOnlyMemory<byte> job, ReadOnlyMemory<byte> result)
    {
        try
        {
            return Result(result) is { Chunk: { } chunk, Draws: var draws }
                && draws.Length == chunk.End - chunk.First && Job(chunk).Span.SequenceEqual(job.Span);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public IJobSession Open(ReadOnlyMemory<byte> payload, CancellationToken stop) =>
        new Session(new StressEvaluator(SubjectOf(payload), solver, cancellation: stop));

    private static T Read<T>(ReadOnlyMemory<byte> bytes) =>
        JsonSerializer.Deserialize<T>(bytes.Span, Options) ?? throw new JsonException("The document says nothing.");

    // The threads of a worker share one subject, and a run that is over leaves none behind.
    private StressSubject SubjectOf(ReadOnlyMemory<byte> payload)
    {
        var hash = ContentHash.Of(payload.Span);
        lock (_gate)
        {
            if (_last is { } last && last.Hash == hash && last.Subject.TryGetTarget(out var known))
            {
                return known;
            }

            var (programme, plan, packageHash) = PlanPayload.Read(payload);
            var subject = new StressSubject(programme, plan, packageHash);
            _last = (hash, new WeakReference<StressSubject>(subject));
            return subject;
        }
    }

    private sealed class Session(StressEvaluator evaluator) : IJobSession
    {
        public ReadOnlyMemory<byte> Run(ReadOnlyMemory<byte> job, CancellationToken stop) =>
            JsonSerializer.SerializeToUtf8Bytes(evaluator.Evaluate(Read<StressChunk>(job), stop), Options);

        public void Dispose() => evaluator.Dispose();
    }
}
