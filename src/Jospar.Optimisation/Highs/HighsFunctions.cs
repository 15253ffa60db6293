using System.Reflection;
using System.Runtime.InteropServices;

namespace Jospar.Optimisation.Highs;

/// <summary>The names of the functions that a HiGHS library must have.</summary>
internal static class HighsFunctions
{
    /// <summary>All of <see cref="HighsNative"/>, and the two that are read before it is bound.</summary>
    public static IReadOnlyList<string> Needed { get; } =
    [
        "Highs_getSizeofHighsInt",
        "Highs_version",
        .. typeof(HighsNative)
            .GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Select(method => method.GetCustomAttribute<LibraryImportAttribute>()?.EntryPoint)
            .OfType<string>()
            .Order(StringComparer.Ordinal),
    ];
}
