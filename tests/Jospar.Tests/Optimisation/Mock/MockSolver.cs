using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Mock;

/// <summary>A small exact solver, written from the textbook, so that the contract is not only what HiGHS does.</summary>
internal sealed class MockSolver : ISolver
{
    public SolverIdentity Identity { get; } = new("Textbook", "1", "mock");

    public ISolverSession Open(Model model) => new MockSession(model);

    public void Dispose()
    {
    }
}
