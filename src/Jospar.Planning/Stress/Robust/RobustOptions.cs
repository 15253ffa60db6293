namespace Jospar.Planning.Stress.Robust;

/// <summary>How to look for a plan that holds in bad draws.</summary>
/// <param name="Within">By how much each goal may be worse than the plan's, as for alternatives.</param>
/// <param name="Draws">Draws that every candidate meets.</param>
/// <param name="Seed">Seed of the draws, of the directions and of the solver.</param>
/// <param name="Workers">Threads that evaluate draws.</param>
/// <param name="Directions">Random directions that are tried beside those that have a reason.</param>
/// <param name="Time">
/// Limit for finding candidates, in large programmes for their draws too; none when empty. Without one, the same plan gives
/// the same candidates.
/// </param>
public sealed record RobustOptions(
    decimal Within = 0.01m, int Draws = 200, int Seed = 0, int Workers = 1, int Directions = 6, TimeSpan? Time = null);
