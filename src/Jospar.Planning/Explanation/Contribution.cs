namespace Jospar.Planning.Explanation;

/// <summary>What one unit, project or commodity adds to a target's measure in the plan.</summary>
/// <param name="Subject">The facility, the project, or the commodity that is traded or served.</param>
/// <param name="Amount">What it adds; negative where it takes off, as demand that is served does from unserved demand. Unit: the target's.</param>
public sealed record Contribution(string Subject, decimal Amount);
