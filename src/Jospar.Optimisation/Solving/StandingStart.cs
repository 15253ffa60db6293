namespace Jospar.Optimisation;

/// <summary>
/// A start that HiGHS 1.10 calls optimal although it is not. Where presolve leaves an objective of whole steps, or none at all, only points
/// a whole step better are looked for; a start that presolve itself has improved on by less than half a step then stands, and
/// nothing was solved at all.
/// </summary>
internal static class StandingStart
{
    private static readonly TimeSpan Little = TimeSpan.FromSeconds(0.05);

    /// <summary>Whether <paramref name="outcome"/> may be such a start: then it takes next to nothing to solve without one.</summary>
    public static bool IsDoubtful(SolveRequest request, SolveOutcome outcome) =>
        !request.Start.IsEmpty && outcome is { Termination: Termination.Optimal, Point: PointStatus.Feasible, Nodes: 0, Iterations: 0 };

    /// <summary>What is left of a limit of time; a little always is.</summary>
    public static TimeSpan? Rest(TimeSpan? limit, SolveOutcome outcome) =>
        limit - outcome.Elapsed is { } rest ? rest > Little ? rest : Little : null;

    /// <summary>
    /// What is known after <paramref name="without"/> a start: the first <paramref name="outcome"/> where that holds, the better point
    /// where there is one, and no proof where the other solve was cut short.
    /// </summary>
    public static SolveOutcome Settled(SolveOutcome outcome, SolveOutcome without, ObjectiveSense sense)
    {
        double better = sense == ObjectiveSense.Minimise ? outcome.Objective - without.Objective : without.Objective - outcome.Objective;
        if (without.Point == PointStatus.Feasible && better > 1e-9 * Math.Max(1.0, Math.Abs(outcome.Objective)))
        {
            return without with { Elapsed = outcome.Elapsed + without.Elapsed };
        }

        return without.Termination == Termination.Optimal
            ? outcome
            : outcome with { Termination = without.Termination, Message = without.Message, Bound = without.Bound };
    }
}
