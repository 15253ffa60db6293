using System.Runtime.InteropServices;

namespace Jospar.Optimisation.Locating;

/// <summary>Where a solver may be on this machine.</summary>
/// <param name="NamedLibrary">The library that <c>HIGHS_LIBRARY</c> names; empty when it is not set.</param>
/// <param name="ForcedKind">The kind that is asked for, <c>native</c> or <c>webassembly</c>; empty for any.</param>
/// <param name="SystemLibraries">Names by which the system may find the library.</param>
/// <param name="CacheFolder">The folder that holds a folder for each version that was built for this user.</param>
/// <param name="ProgramFolders">Folders from which the npm package is looked for, upwards.</param>
/// <param name="Node">The Node executable.</param>
/// <param name="ForcedBy">What asks for the kind: a variable, or an option of a command.</param>
public sealed record SolverPlaces(
    string? NamedLibrary,
    string? ForcedKind,
    IReadOnlyList<string> SystemLibraries,
    string CacheFolder,
    IReadOnlyList<string> ProgramFolders,
    string Node,
    string ForcedBy = "JOSPAR_SOLVER")
{
    /// <summary>The places of this process.</summary>
    public static SolverPlaces OfThisProcess() => From(Environment.GetEnvironmentVariable, AppContext.BaseDirectory);

    /// <summary>The places that environment variables and the program's own folder lead to.</summary>
    public static SolverPlaces From(Func<string, string?> variable, string programFolder)
    {
        ArgumentNullException.ThrowIfNull(variable);
        string? home = NotEmpty(variable("JOSPAR_HOME"));
        return new SolverPlaces(
            NotEmpty(variable("HIGHS_LIBRARY")),
            NotEmpty(variable("JOSPAR_SOLVER")),
            LibraryNames(),
            Path.Combine(CacheOf(variable), "jospar", "highs"),
            home is null ? [programFolder] : [programFolder, home],
            NotEmpty(variable("JOSPAR_NODE")) ?? "node");
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    // As the XDG base directory specification has it; a relative path there is to be ignored.
    private static string CacheOf(Func<string, string?> variable) =>
        variable("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathRooted(cache)
            ? cache
            : Path.Combine(NotEmpty(variable("HOME")) ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");

    private static string[] LibraryNames()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return ["highs.dll", "libhighs.dll"];
        }

        return RuntimeInformation.IsOSPlatform(OSPlatform.OSX)
            ? ["libhighs.1.dylib", "/opt/homebrew/lib/libhighs.dylib", "/usr/local/lib/libhighs.dylib"]
            : ["libhighs.so.1"];
    }
}
