using System.Text.Json;
using Jospar.Optimisation;
using Jospar.Planning.Alternatives;
using Jospar.Queue;

namespace Jospar.Cli.Work;

/// <summary>
/// Directions of a search for alternatives as jobs: a <see cref="DirectionQuestion"/> in, its <see cref="DirectionAnswer"/>
/// out, both as JSON; the payload is that of <see cref="PlanPayload"/>.
/// </summary>
internal sealed class AlternativesKind(ISolver solver, TimeProvider time) : IJobKind
{
    /// <summary>The kind's name.</summary>
    public const string KindName = "alternatives";

    private static readonly JsonSerializerOptions Options = new() { RespectRequiredConstructorParameters = true };

    /// <inheritdoc/>
    public string Name => KindName;

    /// <summary>The bytes of a job.</summary>
    public static ReadOnlyMemory<byte> Job(DirectionQuestion question) => JsonSerializer.SerializeToUtf8Bytes(question, Options);

    /// <summary>What the bytes of a result say. Throws <see cref="JsonException"/> where they are no result.</summary>
    public static DirectionAnswer Result(ReadOnlyMemory<byte> result) => Read<DirectionAnswer>(result);

    /// <summary>Whether bytes can be what came of a job.</summary>
    public static bool IsAnswer(ReadOnlyMemory<byte> job, ReadOnlyMemory<byte> result)
    {
        try
        {
            Result(result);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public IJobSession Open(ReadOnlyMemory<byte> payload, CancellationToken stop) => new Session(solver, time, PlanPayload.Read(payload));

    private static T Read<T>(ReadOnlyMemory<byte> bytes) =>
        JsonSerializer.Deserialize<T>(bytes.Span, Options) ?? throw new JsonException("The document says nothing.");

    private sealed class Session(ISolver solver, TimeProvider time, PayloadPlan about) : IJobSession
    {
        private (DirectionQuestion Question, DirectionSearch Search)? _last;

        public ReadOnlyMemory<byte> Run(ReadOnlyMemory<byte> job, CancellationToken stop)
        {
            var answer = SearchFor(Read<DirectionQuestion>(job), out var question).Run(question, stop);
            stop.ThrowIfCancellationRequested();
            return JsonSerializer.SerializeToUtf8Bytes(answer, Options);
        }

        public void Dispose() => _last = null;

        // The questions of a run differ by their direction alone, so that one model does for all.
        private DirectionSearch SearchFor(DirectionQuestion question, out DirectionQuestion asked)
        {
            asked = question;
            if (_last is not { } last || last.Question with { Direction = question.Direction } != question)
            {
                _last = last = (question, new DirectionSearch(solver, time, about.Programme, about.Plan, question));
            }

            return last.Search;
        }
    }
}
