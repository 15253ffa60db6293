namespace Jospar.Planning.Stress;

/// <summary>How far an evaluator is with solving the plan's own operations, from which every draw begins.</summary>
/// <param name="Done">Parts of the operations solved: years, or several where a target adds them up.</param>
/// <param name="Total">Parts in all.</param>
public sealed record StressOpening(int Done, int Total);
