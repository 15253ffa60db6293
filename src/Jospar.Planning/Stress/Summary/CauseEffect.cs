using System.Collections.Immutable;

namespace Jospar.Planning.Stress.Summary;

/// <summary>What one uncertainty does to a plan.</summary>
/// <param name="Id">The uncertainty.</param>
/// <param name="Things">How many things it changes that the plan is about, each with a draw of its own.</param>
/// <param name="ShortfallCorrelation">Spearman's rank correlation of its mean change with the shortfall.</param>
/// <param name="ValueCorrelation">The same with the value.</param>
/// <param name="SwitchedDraws">Draws that were repeated without it; 0 where there was no time.</param>
/// <param name="ShortfallAdded">By how much the mean shortfall is greater with it than without it, over those draws.</param>
/// <param name="ValueTaken">By how much the mean value is less with it than without it, in money of the tables.</param>
/// <param name="ChanceTaken">By how much each target's chance is less with it, in the order of the targets.</param>
public sealed record CauseEffect(
    string Id,
    int Things,
    decimal ShortfallCorrelation,
    decimal ValueCorrelation,
    int SwitchedDraws,
    decimal ShortfallAdded,
    decimal ValueTaken,
    ImmutableArray<decimal> ChanceTaken)
{
    /// <summary>
    /// What a lognormal one multiplies by on average: with the mean 0 that is more than 1, so that without it all is less. Empty of
    /// other distributions, and where an earlier version wrote the summary.
    /// </summary>
    public decimal? AverageFactor { get; init; }
}
