namespace Jospar.Optimisation.Submodels;

/// <summary>A model that whoever is given it can solve, knowing nothing else: a part of a larger one.</summary>
/// <param name="Model">The model.</param>
/// <param name="Options">How to solve it.</param>
/// <param name="Start">Shape: [column]. A point to start from; empty for none.</param>
/// <param name="WantsDuals">Whether duals are asked for.</param>
public sealed record Submodel(Model Model, SolveOptions Options, double[] Start, bool WantsDuals)
{
    /// <summary>Solves it here.</summary>
    public SolveOutcome Solve(ISolver solver, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(solver);
        using var session = solver.Open(Model);
        if (Start.Length > 0)
        {
            session.SetStart(Start);
        }

        var outcome = session.Solve(Options, hooks: null, cancellation);
        return WantsDuals ? outcome : outcome with { RowDuals = [], ReducedCosts = [] };
    }
}
