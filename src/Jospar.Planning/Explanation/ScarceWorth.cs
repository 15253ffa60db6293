namespace Jospar.Planning.Explanation;

/// <summary>What one more unit of a scarce thing, or of a minimum one less, would add to a target's measure, as long as that lasts.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="PerUnit">Unit: the target's per one of the thing's.</param>
public sealed record ScarceWorth(ScarceThing Thing, decimal PerUnit);
