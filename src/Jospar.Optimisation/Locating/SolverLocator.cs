using System.Collections.Immutable;
using Jospar.Optimisation.Highs;

namespace Jospar.Optimisation.Locating;

/// <summary>
/// Finds the solver to use: the library that <c>HIGHS_LIBRARY</c> names (which must then be usable), one that the
/// system has, one that was built into the user's cache, else HiGHS in WebAssembly run by Node 20 or newer.
/// <c>JOSPAR_SOLVER</c> narrows the search to one kind.
/// </summary>
/// <param name="places">Where to look.</param>
public sealed class SolverLocator(SolverPlaces places)
{
    /// <summary>The kind of a solver in this process.</summary>
    public const string Native = "native";

    /// <summary>The kind of a solver in a Node process.</summary>
    public const string WebAssembly = "webassembly";

    private static readonly string[] BuiltNames = ["libhighs.so.1", "libhighs.1.dylib"];

    private readonly ImmutableArray<SolverCandidate>.Builder _tried = ImmutableArray.CreateBuilder<SolverCandidate>();

    /// <summary>Looks for a solver in the places of this process.</summary>
    public static SolverSearch FindHere() => new SolverLocator(SolverPlaces.OfThisProcess()).Find();

    /// <summary>Looks for a solver.</summary>
    public SolverSearch Find()
    {
        _tried.Clear();
        if (places.ForcedKind is not (null or Native or WebAssembly))
        {
            return Missing($"JOSPAR_SOLVER is '{places.ForcedKind}'; it may be '{Native}' or '{WebAssembly}'.");
        }

        if (places.ForcedKind != WebAssembly && places.NamedLibrary is not null)
        {
            return FindNamed(places.NamedLibrary);
        }

        return (places.ForcedKind == WebAssembly ? null : FindNative())
            ?? Missing(HowToGetOne());
    }

    private SolverSearch FindNamed(string path) => Try("HIGHS_LIBRARY", path)
        ?? Missing($"HIGHS_LIBRARY is set, but {_tried[^1].Outcome} Name a usable library or unset it.");

    private SolverSearch? FindNative()
    {
        foreach (string name in places.SystemLibraries)
        {
            if (Try($"the system's {name}", name) is { } found)
            {
                return found;
            }
        }

        return BuiltLibraries().Select(path => Try("the user's cache", path)).FirstOrDefault(found => found is not null);
    }

    private string[] BuiltLibraries()
    {
        string[] built = Directory.Exists(places.CacheFolder)
            ? [.. Directory.EnumerateDirectories(places.CacheFolder)
                .OrderByDescending(folder => Version.TryParse(Path.GetFileName(folder), out Version? version) ? version : new Version())
                .SelectMany(folder => BuiltNames.Select(name => Path.Combine(folder, name)))
                .Where(File.Exists)]
            : [];
        if (built.Length == 0)
        {
            Note("the user's cache", Native, false, $"nothing is built in {places.CacheFolder}.");
        }

        return built;
    }

    private SolverSearch? Try(string place, string path)
    {
        try
        {
            var library = HighsLibrary.Load(path);
            Note(place, Native, true, $"HiGHS {library.Version} from {library.Path}");
            return new SolverSearch(_tried.ToImmutable(), string.Empty, () => new HighsSolver(library));
        }
        catch (HighsLibraryException error)
        {
            Note(place, Native, false, error.Message);
            return null;
        }
    }

    private void Note(string place, string kind, bool usable, string outcome) =>
        _tried.Add(new SolverCandidate(place, kind, usable, outcome));

    private SolverSearch Missing(string trouble) => new(_tried.ToImmutable(), trouble, null);

    private string HowToGetOne() => places.ForcedKind switch
    {
        Native => "JOSPAR_SOLVER asks for a native HiGHS and there is none: apt-get install -y cmake g++, then eng/get-highs.sh.",
        WebAssembly => "JOSPAR_SOLVER asks for HiGHS in WebAssembly and there is none: get Node 20 or newer, then npm ci.",
        _ => "No solver is here: get Node 20 or newer and run npm ci, or apt-get install -y cmake g++ and run eng/get-highs.sh.",
    };
}
