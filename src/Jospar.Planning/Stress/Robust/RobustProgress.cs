namespace Jospar.Planning.Stress.Robust;

/// <summary>How far a choice among near-optimal plans is.</summary>
/// <param name="Search">Which search for another plan is on, counted from one; nought while the plan itself meets its draws.</param>
/// <param name="Searches">How many searches there are.</param>
/// <param name="Found">How many other plans were found so far.</param>
/// <param name="Draws">How far the draws of a plan are; empty while another one is looked for.</param>
public sealed record RobustProgress(int Search, int Searches, int Found, StressProgress? Draws = null);
