using Jospar.Optimisation;
using Jospar.Optimisation.Locating;

namespace Jospar.Tests.Optimisation;

/// <summary>The native solver of the machine that runs the tests.</summary>
internal static class NativeHighs
{
    public static ISolver Open() => Search().Open();

    public static SolverSearch Search() =>
        new SolverLocator(SolverPlaces.OfThisProcess() with { ForcedKind = SolverLocator.Native }).Find();
}
