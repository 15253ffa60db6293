namespace Jospar.Optimisation;

/// <summary>How a solve ended. Why it stopped, what point it holds and what the solver said are three fields.</summary>
/// <param name="Termination">Why it stopped.</param>
/// <param name="Point">What point it holds.</param>
/// <param name="Message">The solver's own words for its ending.</param>
/// <param name="Objective">The point's objective; NaN without a point.</param>
/// <param name="Bound">What no point can beat; the objective itself for an LP solved to the end.</param>
/// <param name="Primal">Value of each column; empty without a point.</param>
/// <param name="RowDuals">
/// Change of the objective per unit by which the row's active bound is raised, in the model's own sense; empty for a
/// MIP.
/// </param>
/// <param name="ReducedCosts">The same for each column's bound; empty for a MIP.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Nodes">Branch-and-bound nodes.</param>
/// <param name="Iterations">Simplex and interior-point iterations.</param>
public sealed record SolveOutcome(
    Termination Termination,
    PointStatus Point,
    string Message,
    double Objective,
    double Bound,
    double[] Primal,
    double[] RowDuals,
    double[] ReducedCosts,
    TimeSpan Elapsed,
    long Nodes,
    long Iterations)
{
    /// <summary><c>|bound − objective| / max(|objective|, 1e-9)</c>; infinite without a point or a bound.</summary>
    public double RelativeGap => Point == PointStatus.Feasible && double.IsFinite(Bound)
        ? Math.Abs(Bound - Objective) / Math.Max(Math.Abs(Objective), 1e-9)
        : double.PositiveInfinity;
}
