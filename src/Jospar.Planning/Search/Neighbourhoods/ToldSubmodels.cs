using Jospar.Optimisation;
using Jospar.Optimisation.Submodels;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>Submodels that say how many of how many are done.</summary>
internal sealed class ToldSubmodels(ISubmodels submodels, Action<int, int> told) : ISubmodels
{
    /// <inheritdoc/>
    public void Run(int count, Func<int, Submodel> submodel, Action<int, SolveOutcome> done, CancellationToken cancellation)
    {
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
