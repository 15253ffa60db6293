using System.Collections.Immutable;

namespace Jospar.Planning.Stress.Summary;

/// <summary>How many draws lie in each of some intervals of one width.</summary>
/// <param name="From">Where the first interval begins.</param>
/// <param name="Width">How wide each is; 0 where all draws are one number, or a hair apart.</param>
/// <param name="Counts">Draws in each.</param>
public sealed record Histogram(decimal From, decimal Width, ImmutableArray<int> Counts);
