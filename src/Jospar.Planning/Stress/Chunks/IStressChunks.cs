namespace Jospar.Planning.Stress.Chunks;

/// <summary>Has chunks evaluated somewhere: in this process, or by workers elsewhere.</summary>
public interface IStressChunks
{
    /// <summary>
    /// Has every chunk evaluated, in any order, and hands each result to <paramref name="done"/> once, one at a time. When
    /// cancelled, returns after the results that were there already.
    /// </summary>
    void Run(IReadOnlyList<StressChunk> chunks, Action<StressChunkResult> done, CancellationToken cancellation);
}
