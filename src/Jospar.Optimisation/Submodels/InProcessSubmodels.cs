using Jospar.Optimisation.Threads;

namespace Jospar.Optimisation.Submodels;

/// <summary>Submodels solved on threads of this process.</summary>
/// <param name="solver">What solves them.</param>
/// <param name="threads">How many at once, where the solver can do several.</param>
public sealed class InProcessSubmodels(ISolver solver, int threads) : ISubmodels
{
    private readonly Lock _gate = new();

    /// <inheritdoc/>
    public void Run(int count, Func<int, Submodel> submodel, Action<int, SolveOutcome> done, CancellationToken cancellation) =>
        SideBySide.Run(count, solver.Identity.IsParallel ? threads : 1, n => Solve(n, submodel, done, cancellation), cancellation);

    private void Solve(int n, Func<int, Submodel> submodel, Action<int, SolveOutcome> done, CancellationToken cancellation)
    {
        var outcome = submodel(n).Solve(solver, cancellation);
        lock (_gate)
        {
            done(n, outcome);
        }
    }
}
