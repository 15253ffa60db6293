using System.Collections.Immutable;

namespace Jospar.Planning.Diagnosis;

/// <summary>Rules that cannot all be kept, though any one of them less could be.</summary>
/// <param name="Rules">The rules, sorted by constraint and name.</param>
/// <param name="IsSmallest">Whether it is proven that no clash has fewer rules; else none of these can be spared, but another
/// clash may be smaller.</param>
/// <param name="IsIrreducible">Whether it is proven that none of the rules can be spared.</param>
public sealed record Clash(ImmutableArray<ClashingRule> Rules, bool IsSmallest, bool IsIrreducible);
