using Jospar.Cli.Commands;
using Jospar.Planning.Stress.Robust;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Cli.Printing;

/// <summary>What <c>jospar plan --robust --json</c> says of the plans that met the same draws.</summary>
internal static class RobustDocument
{
    /// <summary>All candidates, and which was taken.</summary>
    public static object Of(RobustOutcome outcome, RobustRequest asked) => new
    {
        asked.Within,
        asked.Draws,
        Chosen = outcome.Best.Found,
        Reason = (string?)null,
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
    public static object Of(string why, RobustRequest asked) =>
        new { asked.Within, asked.Draws, Chosen = "plan", Reason = why, Candidates = Array.Empty<object>() };

    private static object Of(Spread spread) => new { spread.Planned, spread.Mean, spread.WorstTenth };
}
