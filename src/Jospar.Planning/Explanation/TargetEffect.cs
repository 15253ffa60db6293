using Jospar.Domain;

namespace Jospar.Planning.Explanation;

/// <summary>What becomes of a target when something is changed.</summary>
/// <param name="Target">The target.</param>
/// <param name="Planned">What the plan reaches. Unit: the measure's.</param>
/// <param name="Then">What would be reached. Unit: the measure's.</param>
/// <param name="ShortfallChange">By how much more it would be missed; negative where less. Unit: the measure's.</param>
public sealed record TargetEffect(TargetId Target, decimal Planned, decimal Then, decimal ShortfallChange);
