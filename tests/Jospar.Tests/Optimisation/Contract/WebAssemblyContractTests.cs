using Jospar.Optimisation;
using Jospar.Optimisation.Locating;

namespace Jospar.Tests.Optimisation.Contract;

/// <summary>The battery on HiGHS in WebAssembly.</summary>
public sealed class WebAssemblyContractTests : SolverContract
{
    // One for all tests: they run one after another, so that a single Node process serves them.
    private static readonly Lazy<ISolver> Shared = new(() =>
        new SolverLocator(SolverPlaces.OfThisProcess() with { ForcedKind = SolverLocator.WebAssembly }).Find().Open());

    private protected override ISolver Solver => Shared.Value;
}
