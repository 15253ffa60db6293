using System.CommandLine;
using Jospar.Cli.Help;
using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Packages.Checking;
using Jospar.Packages.Reading;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar check PACKAGE</c>: every fault of a programme's tables, and what in it is assumed.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var package = SharedOptions.Package();
        var json = SharedOptions.Json();
        var assumptions = new Option<bool>("--assumptions") { Description = "Lists every row that is an assumption, with its reason." };
        var command = new Verb(
            "check",
            "Lists every fault of a programme's tables: where, what is wrong and how to mend it.",
            ("check examples/kazakhstan", "Exit code 1 when there are errors; warnings do not count."),
            ("check programme.xlsx --json", "The same for programs, of a workbook."),
            ("check examples/kazakhstan --assumptions", "What is assumed rather than known, and why."))
        {
            package, assumptions, json,
        };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(package), parsed.GetValue(assumptions), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string package, bool withAssumptions, bool json)
    {
        var outcome = PackageChecker.Check(terminal.PathOf(package));
        IReadOnlyList<Assumption> assumptions = withAssumptions && outcome.Package is { } read ? Assumptions.In(read) : [];
        if (json)
        {
            JsonOutput.Write(terminal.Output, withAssumptions
                ? FindingsText.Document(outcome.Findings, assumptions)
                : FindingsText.Document(outcome.Findings));
            return outcome.HasErrors ? ExitCode.Findings : ExitCode.Done;
        }

        if (withAssumptions)
        {
            AssumptionsText.Write(terminal.Output, assumptions);
        }

        FindingsText.Write(terminal.Output, outcome.Findings);
        return outcome.HasErrors ? ExitCode.Findings : ExitCode.Done;
    }
}
