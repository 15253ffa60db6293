namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>What a region, or two, would launch on their own at the prices of the rest.</summary>
/// <param name="Launches">Every launch column of theirs, of the whole model, and whether it is in.</param>
internal sealed record RegionPlan(IReadOnlyList<(int Column, bool IsIn)> Launches);
