namespace Jospar.Planning.Stress.Chunks;

/// <summary>Evaluates chunks of one plan, one after the other. One thread at a time.</summary>
public interface IStressEvaluator : IDisposable
{
    /// <summary>
    /// Evaluates a chunk: the same chunk gives the same bytes whatever was evaluated before. Throws
    /// <see cref="ArgumentException"/> for a chunk of another package or plan, <see cref="OperationCanceledException"/> when
    /// cancelled.
    /// </summary>
    StressChunkResult Evaluate(StressChunk chunk, CancellationToken cancellation = default);
}
