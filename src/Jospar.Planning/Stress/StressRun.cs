using System.Collections.Immutable;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Planning.Stress;

/// <summary>
/// A stress test: the plan as it stands, all draws, and some of them again with each uncertainty switched off. The same
/// seed gives the same result, whoever evaluates the chunks and in whatever order.
/// </summary>
/// <param name="subject">The plan.</param>
/// <param name="chunks">Who evaluates.</param>
/// <param name="time">Where time comes from.</param>
public sealed class StressRun(StressSubject subject, IStressChunks chunks, TimeProvider time)
{
    // Small enough that an end by Ctrl-C and the last worker come soon, large enough that handing them round costs nothing.
    private const int ChunkSize = 10;

    private readonly Dictionary<(string Off, int First), ImmutableArray<DrawOutcome>> _results = [];
    private int _done;
    private (long At, int Done)? _first;

    /// <summary>
    /// Runs the test. When cancelled, the result holds the draws done until then, and is empty where there are none.
    /// Throws <see cref="Search.SolverFailedException"/> when the solver fails.
    /// </summary>
    public StressResult? Run(StressOptions options, IProgress<StressProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var work = ChunksOf(options).ToList();
        int total = work.Sum(chunk => chunk.End - chunk.First);
        progress?.Report(new StressProgress(0, total, null));
        chunks.Run(
            work,
            result =>
            {
                _results[(KeyOf(result.Chunk.Off), result.Chunk.First)] = result.Draws;
                _done += result.Draws.Length;
                progress?.Report(new StressProgress(_done, total, LeftOf(total)));
            },
            cancellation);
        return ResultOf(options);
    }

    // What comes before the first result, the plan's own operations, is no measure of how long draws take.
    private TimeSpan? LeftOf(int total)
    {
        if (_first is not { } first)
        {
            _first = (time.GetTimestamp(), _done);
            return null;
        }

        return time.GetElapsedTime(first.At) * ((double)(total - _done) / (_done - first.Done));
    }

    private static string KeyOf(ImmutableArray<string> off) => string.Join(';', off);

    private IEnumerable<StressChunk> ChunksOf(StressOptions options)
    {
        yield return ChunkOf(options, 0, 1, [StressChunk.Everything]);
        foreach (var chunk in Pieces(options, options.Draws, []))
        {
            yield return chunk;
        }

        foreach (var row in options.SwitchedDraws == 0 ? [] : subject.Draws.Rows)
        {
            foreach (var chunk in Pieces(options, options.SwitchedDraws, [row.Uncertainty.Id.Value]))
            {
                yield return chunk;
            }
        }
    }

    private IEnumerable<StressChunk> Pieces(StressOptions options, int draws, ImmutableArray<string> off)
    {
        for (int first = 0; first < draws; first += ChunkSize)
        {
            yield return ChunkOf(options, first, Math.Min(draws, first + ChunkSize), off);
        }
    }

    private StressChunk ChunkOf(StressOptions options, int first, int end, ImmutableArray<string> off) =>
        new(subject.PackageHash, subject.PlanDigest, options.Seed, first, end, off);

    private StressResult? ResultOf(StressOptions options)
    {
        var draws = Leading([]);
        if (!_results.TryGetValue((StressChunk.Everything, 0), out var planned) || draws.IsEmpty)
        {
            return null;
        }

        var switched = subject.Draws.Rows
            .Select(row => (row.Uncertainty.Id, Draws: Leading([row.Uncertainty.Id.Value])))
            .Where(pair => pair.Draws.Length == options.SwitchedDraws && draws.Length >= pair.Draws.Length && !pair.Draws.IsEmpty)
            .ToImmutableDictionary(pair => pair.Id, pair => pair.Draws);
        var summary = new StressSummaryWriter(subject, options, planned[0], draws, switched).Write();
        return new StressResult(summary, draws);
    }

    // Chunks may be missing where the test was cancelled: what counts are the draws from the first on without a gap.
    private ImmutableArray<DrawOutcome> Leading(ImmutableArray<string> off)
    {
        var draws = ImmutableArray.CreateBuilder<DrawOutcome>();
        while (_results.TryGetValue((KeyOf(off), draws.Count), out var next))
        {
            draws.AddRange(next);
        }

        return draws.ToImmutable();
    }
}
