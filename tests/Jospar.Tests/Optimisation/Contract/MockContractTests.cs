using Jospar.Optimisation;
using Jospar.Tests.Optimisation.Mock;

namespace Jospar.Tests.Optimisation.Contract;

/// <summary>The battery on a solver of our own.</summary>
public sealed class MockContractTests : SolverContract
{
    private protected override ISolver Solver { get; } = new MockSolver();

    private protected override Model Endless() => Small.Hard(60, 20, 1);
}
