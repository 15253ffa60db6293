namespace Jospar.Planning.Alternatives;

/// <summary>A direction to push a plan in. With the plan, all that an answer depends on.</summary>
/// <param name="Direction">The direction.</param>
/// <param name="Within">By how much each goal may be worse than the plan's.</param>
/// <param name="Time">Limit; none when empty.</param>
/// <param name="Seed">Random seed of the solver.</param>
/// <param name="Threads">Threads of the solver.</param>
public sealed record DirectionQuestion(AlternativeDirection Direction, decimal Within, TimeSpan? Time, int Seed, int Threads)
{
    /// <summary>The options of a search that asks this alone.</summary>
    public AlternativesOptions Options => new(Within, [Direction], Time, Seed, Threads);
}
