using Jospar.Optimisation;
using Jospar.Optimisation.Locating;

namespace Jospar.Cli.Doctor;

/// <summary>Looks for the solver, opens it, and says how to get the faster kind.</summary>
internal static class SolverCheck
{
    private const string GetNative =
        "about twice as fast natively: Debian 13: apt-get install libhighs1; Debian 12: apt-get install cmake g++, then eng/get-highs.sh; macOS: brew install highs";

    /// <summary>The solver in use, and each place that was tried in vain before it.</summary>
    public static IEnumerable<Check> Run(SolverPlaces places)
    {
        var search = new SolverLocator(places).Find();
        yield return InUse(search);
        foreach (var candidate in search.Tried.Where(candidate => !candidate.IsUsable))
        {
            yield return new Check($"tried: {candidate.Place}", CheckState.Note, candidate.Outcome);
        }
    }

    private static Check InUse(SolverSearch search)
    {
        if (!search.IsFound)
        {
            return new Check("solver", CheckState.Missing, "none", search.Trouble);
        }

        using var solver = search.Open();
        var (name, version, kind) = solver.Identity;
        var isNative = kind == SolverLocator.Native;
        return new Check(
            "solver",
            isNative ? CheckState.Ok : CheckState.Note,
            $"{name} {version}, {kind} ({search.Tried.LastOrDefault()?.Place})",
            isNative ? null : GetNative);
    }
}
