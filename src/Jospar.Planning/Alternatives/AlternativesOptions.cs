using System.Collections.Immutable;

namespace Jospar.Planning.Alternatives;

/// <summary>How to look for alternatives.</summary>
/// <param name="Within">
/// By how much each goal may be worse than the plan's: the shortfall as a share of the sum of weights, the value as a
/// fraction of itself.
/// </param>
/// <param name="Directions">The directions, in the order in which they are tried.</param>
/// <param name="Time">Limit for all of it; none when empty. Without one, the same plan gives the same alternatives.</param>
/// <param name="Seed">Random seed of the solver.</param>
/// <param name="Threads">Threads of the solver.</param>
public sealed record AlternativesOptions(
    decimal Within, ImmutableArray<AlternativeDirection> Directions, TimeSpan? Time = null, int Seed = 0, int Threads = 1)
{
    /// <summary>Every direction.</summary>
    public static ImmutableArray<AlternativeDirection> EveryDirection { get; } = [.. Enum.GetValues<AlternativeDirection>()];
}
