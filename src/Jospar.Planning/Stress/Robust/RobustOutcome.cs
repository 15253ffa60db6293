using System.Collections.Immutable;

namespace Jospar.Planning.Stress.Robust;

/// <summary>Near-optimal plans that met the same draws.</summary>
/// <param name="Candidates">All of them, the plan that was there before first.</param>
/// <param name="Chosen">Which has the least worst-tenth shortfall.</param>
/// <param name="Searches">How many searches for others there were to be.</param>
/// <param name="CutShort">How many of them did not come to their end, or never began.</param>
/// <param name="Trouble">What the solver failed at, so that no more plans were looked for; empty where it did not.</param>
public sealed record RobustOutcome(ImmutableArray<RobustCandidate> Candidates, int Chosen, int Searches, int CutShort, string? Trouble = null)
{
    /// <summary>The plan that was there before.</summary>
    public RobustCandidate Before => Candidates[0];

    /// <summary>The chosen one; the plan that was there before where none is better.</summary>
    public RobustCandidate Best => Candidates[Chosen];
}
