using System.Collections.Immutable;

namespace Jospar.Planning.Stress.Summary;

/// <summary>What one uncertainty does to a plan.</summary>
/// <param name="Id">The uncertainty.</param>
/// <param name="Things">How many things it changes that the plan is about, each with a draw of its own.</param>
/// <param name="ShortfallCorrelation">Spearman's rank correlation of its mean change with the shortfall.</param>
/// <param name="ValueCorrelation">The same with the value.</param>
/// <param name="SwitchedDraws">Draws that were repeated without it; 0 where it was not asked, since the test was stopped before.</param>
/// <param name="ShortfallAdded">By how much the mean shortfall is greater with it than without it, over those draws; empty where it was not asked.</param>
/// <param name="ValueTaken">By how much the mean value is less with it than without it, in money of the tables; empty where it was not asked.</param>
/// <param name="ChanceTaken">By how much each target's chance is less with it, in the order of the targets; empty where it was not asked.</param>
public sealed record CauseEffect(
    string Id,
    int Things,
    decimal ShortfallCorrelation,
    decimal ValueCorrelation,
    int SwitchedDraws,
    decimal? ShortfallAdded,
    decimal? ValueTaken,
    ImmutableArray<decimal>? ChanceTaken)
{
    /// <summary>
    /// What a lognormal one multiplies by on average: with the mean 0 that is more than 1, so that without it all is less. Empty of
    /// other distributions, and where an earlier version wrote the summary.
    /// </summary>
    public decimal? AverageFactor { get; init; }
}
