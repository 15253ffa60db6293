using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Files;
using Jospar.Optimisation;
using Jospar.Optimisation.Files;
using Jospar.Planning.Formulation;

namespace Jospar.Cli.Commands;

/// <summary>The model of a programme as a file that other solvers read.</summary>
internal static class ModelFile
{
    /// <summary>Builds the model and writes it wherever it was asked for; nothing is solved.</summary>
    public static int Write(Terminal terminal, PackageInput input, PlanRequest request)
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(input.Programme)).Model;
        string[] written = [.. Write(terminal, request.Mps, model, MpsWriter.Write), .. Write(terminal, request.Lp, model, LpWriter.Write)];
        if (request.Json)
        {
            JsonOutput.Write(terminal.Output, new { Files = written, Rows = model.RowCount, Columns = model.ColumnCount, NonZeros = model.NonZeroCount });
            return ExitCode.Done;
        }

        foreach (string named in written)
        {
            terminal.Output.WriteLine($"Wrote {named}: {model.RowCount} rows, {model.ColumnCount} columns, {model.NonZeroCount} non-zeros");
        }

        return ExitCode.Done;
    }

    private static string[] Write(Terminal terminal, string? named, Model model, Action<Model, TextWriter> write)
    {
        if (named is null)
        {
            return [];
        }

        WholeFile.WriteText(terminal.PathOf(named), writer => write(model, writer));
        return [named];
    }
}
