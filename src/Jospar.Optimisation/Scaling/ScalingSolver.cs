namespace Jospar.Optimisation.Scaling;

/// <summary>
/// A solver that scales models whose numbers are large, as where goods are counted in tonnes or kilograms: a solver's
/// tolerances are absolute, and it takes longer over such numbers or gives up. Other models it hands on as they are.
/// </summary>
/// <param name="solver">The solver that solves.</param>
/// <param name="isNeeded">Which models are scaled; those with large numbers by default.</param>
internal sealed class ScalingSolver(ISolver solver, Func<Model, bool>? isNeeded = null) : ISolver
{
    private readonly Func<Model, bool> _isNeeded = isNeeded ?? ScaleFactors.AreNeeded;

    /// <inheritdoc/>
    public SolverIdentity Identity => solver.Identity;

    /// <inheritdoc/>
    public ISolverSession Open(Model model) => _isNeeded(model) ? new ScaledSession(model, solver.Open) : solver.Open(model);

    /// <inheritdoc/>
    public void Dispose() => solver.Dispose();
}
