using Jospar.Cli.Terminals;
using Jospar.Optimisation;
using Jospar.Optimisation.Locating;

namespace Jospar.Cli.Commands;

/// <summary>The solver that a command uses.</summary>
internal static class SolverChoice
{
    /// <summary>
    /// Opens the solver of the kind asked for, or the best there is; says in one line when it is the slower kind, or
    /// when there is none (exit code <see cref="ExitCode.Environment"/>).
    /// </summary>
    public static ISolver? Open(string? kind, Terminal terminal)
    {
        var places = SolverPlaces.From(terminal.Variable, AppContext.BaseDirectory);
        var search = new SolverLocator(kind is null ? places : places with { ForcedKind = kind, ForcedBy = "--solver" }).Find();
        if (!search.IsFound)
        {
            terminal.Error.WriteLine($"jospar: {search.Trouble}");
            return null;
        }

        var solver = search.Open();
        if (kind is null && solver.Identity.Kind == SolverLocator.WebAssembly)
        {
            terminal.Error.WriteLine("Solving in WebAssembly, at about half the speed; ./jospar doctor says how to get the native solver.");
        }

        return solver;
    }
}
