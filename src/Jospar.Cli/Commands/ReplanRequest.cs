namespace Jospar.Cli.Commands;

/// <summary>What <c>jospar replan</c> was asked for.</summary>
/// <param name="Package">The programme that the plan was made from.</param>
/// <param name="Plan">The plan's folder.</param>
/// <param name="Actuals">The table of facts.</param>
/// <param name="From">The first year that is planned again.</param>
/// <param name="Weight">What one unit of change must earn, a fraction.</param>
/// <param name="Curve">Whether the trade-off is worked out.</param>
/// <param name="Folder">Where the new plan goes; empty for <c>replan-</c>, the programme's id and the year, here.</param>
/// <param name="Gap">The gap to stop at, a fraction.</param>
/// <param name="Time">The time limit; empty for none.</param>
/// <param name="Seed">The solver's seed.</param>
/// <param name="Threads">The solver's threads.</param>
/// <param name="Solver">The kind of solver; empty for the best there is.</param>
/// <param name="Language">Language of the report.</param>
/// <param name="Json">Whether a program listens.</param>
internal sealed record ReplanRequest(
    string Package,
    string Plan,
    string Actuals,
    int From,
    decimal Weight,
    bool Curve,
    string? Folder,
    decimal Gap,
    TimeSpan? Time,
    int Seed,
    int Threads,
    string? Solver,
    string Language,
    bool Json);
