using System.Collections.Immutable;

namespace Jospar.Planning.Stress.Chunks;

/// <summary>What a chunk brought.</summary>
/// <param name="Chunk">The chunk.</param>
/// <param name="Draws">Shape: [draw], from the chunk's first to its last.</param>
public sealed record StressChunkResult(StressChunk Chunk, ImmutableArray<DrawOutcome> Draws);
