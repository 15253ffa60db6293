using Jospar.Optimisation;
using Jospar.Optimisation.Highs;

namespace Jospar.Tests.Optimisation.Contract;

/// <summary>The battery on HiGHS in this process.</summary>
public sealed class HighsContractTests : SolverContract
{
    private protected override ISolver Solver { get; } = NativeHighs.Open();
}
