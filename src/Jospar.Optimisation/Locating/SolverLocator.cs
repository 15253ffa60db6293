using System.Collections.Immutable;
using Jospar.Optimisation.Highs;
using Jospar.Optimisation.WebAssembly;

namespace Jospar.Optimisation.Locating;

/// <summary>
/// Finds the solver to use: the library that <c>HIGHS_LIBRARY</c> names (which must then be usable), one that the
/// system has, one that was built into the user's cache, else HiGHS in WebAssembly run by Node.
/// <c>JOSPAR_SOLVER</c> narrows the search to one kind.
/// </summary>
/// <param name="places">Where to look.</param>
public sealed class SolverLocator(SolverPlaces places)
{
    /// <summary>The kind of a solver in this process.</summary>
    public const string Native = SolverIdentity.Native;

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
            return Missing($"{places.ForcedBy} is '{places.ForcedKind}'; it may be '{Native}' or '{WebAssembly}'.");
        }

        if (places.ForcedKind != WebAssembly && places.NamedLibrary is not null)
        {
            return FindNamed(places.NamedLibrary);
        }

        return (places.ForcedKind == WebAssembly ? null : FindNative())
            ?? (places.ForcedKind == Native ? null : FindWebAssembly())
            ?? Missing(HowToGetOne());
    }

    private SolverSearch FindNamed(string path) => Try("HIGHS_LIBRARY", path)
        ?? Missing("HIGHS_LIBRARY is set and cannot be used: name a usable library or unset it.");

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

    private SolverSearch? FindWebAssembly()
    {
        if (FindFile("highs", "highs-host.mjs") is not { } host)
        {
            Note("the program's folder", WebAssembly, false, "highs/highs-host.mjs is missing beside the program.");
            return null;
        }

        string? module = FindFile("highs", "highs.mjs")
            ?? FindFile("node_modules", "highs", "build", "highs.mjs");
        if (module is null)
        {
            Note("the npm package highs", WebAssembly, false, "it is not installed; npm ci fetches it.");
            return null;
        }

        return TryStart(new WebAssemblyFiles(places.Node, host, module));
    }

    private SolverSearch? TryStart(WebAssemblyFiles files)
    {
        if (NodeVersion.Find(files.Node) is not { } node)
        {
            Note($"Node ({files.Node})", WebAssembly, false, $"it is missing; Node {NodeVersion.Least} or newer is needed.");
            return null;
        }

        if (node.Major < NodeVersion.Least)
        {
            Note($"Node ({files.Node})", WebAssembly, false, $"it is version {node}; {NodeVersion.Least} or newer is needed.");
            return null;
        }

        try
        {
            WebAssemblySolver? solver = new(files);
            Note("the npm package highs", WebAssembly, true, $"HiGHS {solver.Identity.Version} in WebAssembly by Node {node} from {files.Module}");
            return new SolverSearch(_tried.ToImmutable(), string.Empty, () => Interlocked.Exchange(ref solver, null) ?? new WebAssemblySolver(files));
        }
        catch (WebAssemblyException error)
        {
            Note("the npm package highs", WebAssembly, false, error.Message);
            return null;
        }
    }

    // As Node does: in the folder and in each one above it.
    private string? FindFile(params string[] path) => places.ProgramFolders
        .SelectMany(Upwards)
        .Select(folder => Path.Combine([folder, .. path]))
        .FirstOrDefault(File.Exists);

    private static IEnumerable<string> Upwards(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }

    private void Note(string place, string kind, bool usable, string outcome) =>
        _tried.Add(new SolverCandidate(place, kind, usable, outcome));

    private SolverSearch Missing(string trouble)
    {
        string tried = string.Join("; ", _tried.Select(candidate => $"{candidate.Place}: {candidate.Outcome.TrimEnd('.')}"));
        return new(_tried.ToImmutable(), tried.Length > 0 ? $"{trouble} Tried: {tried}." : trouble, null);
    }

    private string HowToGetOne() => places.ForcedKind switch
    {
        Native => $"{places.ForcedBy} asks for a native HiGHS and there is none: apt-get install -y cmake g++, then eng/get-highs.sh.",
        WebAssembly => $"{places.ForcedBy} asks for HiGHS in WebAssembly and there is none: get Node {NodeVersion.Least} or newer, then npm ci.",
        _ => $"No solver is here: get Node {NodeVersion.Least} or newer and run npm ci, or apt-get install -y cmake g++ and run eng/get-highs.sh.",
    };
}
