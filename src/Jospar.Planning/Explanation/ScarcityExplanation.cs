using System.Collections.Immutable;

namespace Jospar.Planning.Explanation;

/// <summary>What is full at a place or in a fund, when, what more would be worth, and who waits for it.</summary>
/// <param name="Subject">The place or fund.</param>
/// <param name="Uses">Its scarce things, those that are full first.</param>
/// <param name="Waiting">Who waits, or stays out.</param>
public sealed record ScarcityExplanation(string Subject, ImmutableArray<ThingUse> Uses, ImmutableArray<Waiting> Waiting);
