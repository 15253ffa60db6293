namespace Jospar.Planning.Explanation;

/// <summary>How a start alone breaks a limit.</summary>
/// <param name="Taken">What the start takes of it. Unit: the measure's, as in the tables.</param>
/// <param name="Left">What there is for it: the level, less what is committed.</param>
public sealed record BrokenLimit(decimal Taken, decimal Left);
