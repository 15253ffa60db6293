using Jospar.Optimisation.Highs;

namespace Jospar.Tests.Optimisation;

/// <summary>The native solver of the machine that runs the tests.</summary>
internal static class NativeHighs
{
    public static HighsSolver Open() => new(Path());

    public static string Path() => Environment.GetEnvironmentVariable("HIGHS_LIBRARY") ?? "libhighs.so.1";
}
