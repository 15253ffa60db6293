using Jospar.Optimisation;
using Jospar.Tests.Optimisation.Mock;

namespace Jospar.Tests.Optimisation.Contract;

/// <summary>The battery on a solver of our own.</summary>
public sealed class MockContractTests : SolverContract
{
    private protected override ISolver Solver { get; } = new MockSolver();

    // Smaller than the other solvers' (each of its pivots is dense), yet of some two minutes to the proof.
    private protected override Model Endless() => Small.Hard(90, 30, 1);
}
