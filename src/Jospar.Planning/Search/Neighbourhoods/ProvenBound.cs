namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>What no plan can beat: <c>value ≤ within + penalty · over</c>. The two hold together only.</summary>
/// <param name="Within">What no plan within the level can beat. Unit: money, scaled.</param>
/// <param name="Penalty">By how much more a plan may beat it for each of weight over the level. Unit: money, scaled.</param>
internal sealed record ProvenBound(double Within, double Penalty);
