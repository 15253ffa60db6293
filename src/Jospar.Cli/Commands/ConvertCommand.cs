using System.CommandLine;
using Jospar.Cli.Help;
using Jospar.Cli.Terminals;
using Jospar.Packages.Writing;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar convert PACKAGE TARGET</c>: folder, zip and workbook into each other, without loss.</summary>
internal static class ConvertCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var package = SharedOptions.Package();
        var target = new Argument<string>("TARGET")
        {
            Description = "Where to: a name ending in .zip or .xlsx, else a folder that is empty or not there yet.",
        };
        var replace = TargetPlace.Replace();
        var command = new Verb(
            "convert",
            "Turns a programme's folder, zip or workbook into another of these, without loss.",
            ("convert examples/kazakhstan kazakhstan.xlsx", "One workbook with a sheet for each table."),
            ("convert kazakhstan.xlsx kazakhstan.zip", "The same tables as CSV files in a zip."))
        {
            package, target, replace,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(package), parsed.GetRequiredValue(target), parsed.GetValue(replace)));
        return command;
    }

    private static int Run(Terminal terminal, string package, string target, bool replace)
    {
        var path = terminal.PathOf(target);
        if (TargetPlace.FindObstacle(path, target, replace) is { } obstacle)
        {
            terminal.Error.WriteLine($"jospar: {obstacle}");
            return ExitCode.Usage;
        }

        if (PackageInput.Read(package, json: false, terminal) is not { } input)
        {
            return ExitCode.Findings;
        }

        terminal.Stop.ThrowIfCancellationRequested();
        PackageWriter.Write(input.Package, path, terminal.Stop);
        terminal.Output.WriteLine($"Wrote {target}");
        return ExitCode.Done;
    }
}
