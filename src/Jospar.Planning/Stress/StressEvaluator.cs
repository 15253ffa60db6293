using System.Collections.Immutable;
using Jospar.Optimisation;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Cold;
using Jospar.Planning.Stress.Drawing;
using Jospar.Planning.Stress.Response;

namespace Jospar.Planning.Stress;

/// <summary>Evaluates draws of one plan with solver sessions that live as long as it does. One thread at a time.</summary>
public sealed class StressEvaluator : IStressEvaluator
{
    private readonly StressSubject _subject;
    private readonly WarmResponse _response;
    private readonly ColdResponse? _cold;
    private readonly Dictionary<int, double> _slacks = [];

    /// <summary>
    /// Opens the sessions and solves the plan's own operations; <paramref name="opened"/> hears how far that is. Throws
    /// <see cref="Search.SolverFailedException"/> when the solver fails, <see cref="OperationCanceledException"/> when cancelled.
    /// </summary>
    public StressEvaluator(StressSubject subject, ISolver solver, IProgress<StressOpening>? opened = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(solver);
        _subject = subject;
        _response = new WarmResponse(subject, solver, opened, cancellation);
        if (!subject.IsBuiltForEachDraw)
        {
            return;
        }

        try
        {
            _cold = new ColdResponse(subject, solver);
            _slacks = _cold.Slacks(_response.Slacks, cancellation);
        }
        catch
        {
            _response.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public StressChunkResult Evaluate(StressChunk chunk, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        Check(chunk);
        var off = chunk.Off.ToHashSet(StringComparer.Ordinal);
        bool isOff(Domain.UncertaintyId id) => off.Contains(StressChunk.Everything) || off.Contains(id.Value);
        var draws = ImmutableArray.CreateBuilder<DrawOutcome>(chunk.End - chunk.First);
        for (int draw = chunk.First; draw < chunk.End; draw++)
        {
            cancellation.ThrowIfCancellationRequested();
            var world = DrawnWorld.Of(_subject.Draws, chunk.Seed, draw, isOff);
            draws.Add(_cold?.To(world, _slacks, cancellation).Outcome ?? _response.To(world, cancellation));
        }

        return new StressChunkResult(chunk, draws.MoveToImmutable());
    }

    /// <inheritdoc/>
    public void Dispose() => _response.Dispose();

    private void Check(StressChunk chunk)
    {
        if (chunk.PackageHash != _subject.PackageHash || chunk.PlanDigest != _subject.PlanDigest)
        {
            throw new ArgumentException("The chunk is of another package or plan.", nameof(chunk));
        }

        if (chunk.First < 0 || chunk.End < chunk.First)
        {
            throw new ArgumentException($"There are no draws from {chunk.First} to {chunk.End}.", nameof(chunk));
        }
    }
}
