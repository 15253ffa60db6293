using Jospar.Planning.Stress.Robust;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Cli.Printing;

/// <summary>What <c>jospar plan --robust --json</c> says of the plans that met the same draws.</summary>
internal static class RobustDocument
{
    /// <summary>All candidates, and which was taken.</summary>
    /// <param name="outcome">What came of the plans.</param>
    /// <param name="draws">Draws that every candidate was to meet.</param>
    /// <param name="within">By how much each goal may be worse, a fraction.</param>
    public static object Of(RobustOutcome outcome, int draws, decimal within) => new
    {
        Within = within,
        Draws = draws,
        Chosen = outcome.Best.Found,
        Reason = (string?)null,
        outcome.Searches,
        outcome.CutShort,
        Candidates = outcome.Candidates.Select(candidate => new
        {
            candidate.Found,
            candidate.Plan.Totals.Launches,
            candidate.Plan.Totals.Jobs,
            PresentValue = candidate.Plan.Totals.Value.Value,
            Shortfall = Of(candidate.Shortfall),
            Value = Of(candidate.Value),
        }).ToArray(),
    };

    /// <summary>That no draws were made, and why.</summary>
    public static object Of(string why, int draws, decimal within) =>
        new { Within = within, Draws = draws, Chosen = "plan", Reason = why, Searches = 0, CutShort = 0, Candidates = Array.Empty<object>() };

    private static object Of(Spread spread) => new { spread.Planned, spread.Mean, spread.WorstTenth };
}
