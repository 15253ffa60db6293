using Jospar.Optimisation;
using Jospar.Optimisation.Scaling;

namespace Jospar.Tests.Optimisation.Contract;

/// <summary>The battery on HiGHS behind factors, which are there for every model here, needed or not.</summary>
public sealed class ScaledContractTests : SolverContract
{
    private protected override ISolver Solver { get; } = new ScalingSolver(NativeHighs.Open(), _ => true);
}
