namespace Jospar.Optimisation.Submodels;

/// <summary>Submodels that say how many of how many are done.</summary>
/// <param name="submodels">Who solves them.</param>
/// <param name="told">Hears how many are done, and of how many, after each.</param>
public sealed class ToldSubmodels(ISubmodels submodels, Action<int, int> told) : ISubmodels
{
    /// <inheritdoc/>
    public void Run(int count, Func<int, Submodel> submodel, Action<int, SolveOutcome> done, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(done);

        // Outcomes are handed over one at a time.
        int soFar = 0;
        submodels.Run(
            count,
            submodel,
            (n, outcome) =>
            {
                done(n, outcome);
                told(++soFar, count);
            },
            cancellation);
    }
}
