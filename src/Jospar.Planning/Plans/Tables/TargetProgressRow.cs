using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>Where a target's measure stands in a year.</summary>
/// <param name="Target">The target.</param>
/// <param name="Year">The year.</param>
/// <param name="Reached">The measure that year (added up where the target's span is cumulative).</param>
/// <param name="Level">What is promised for the target's own year.</param>
public sealed record TargetProgressRow(
    TargetId Target,
    Year Year,
    decimal Reached,
    decimal Level);
