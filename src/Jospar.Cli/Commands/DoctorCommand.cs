using System.CommandLine;
using Jospar.Cli.Doctor;
using Jospar.Cli.Help;
using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar doctor</c>: what is in place on this machine, and how to get what is not.</summary>
internal static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var json = SharedOptions.Json();
        var command = new Verb(
            "doctor",
            "Says which solver is in use, whether everything else is in place, and how to get what is missing.",
            ("doctor", "Looks at this machine."),
            ("doctor --json", "The same for programs."))
        {
            json,
        };
        command.SetAction(parsed => Run(MachineChecks.Run(terminal), parsed.GetValue(json), terminal.Output));
        return command;
    }

    private static int Run(IReadOnlyList<Check> checks, bool json, TextWriter output)
    {
        if (json)
        {
            JsonOutput.Write(output, new
            {
                ready = checks.All(check => check.State != CheckState.Missing),
                checks = checks.Select(check => new { check.Subject, check.State, check.Found, check.Remedy }),
            });
        }
        else
        {
            Print(checks, output);
        }

        return checks.Any(check => check.State == CheckState.Missing) ? ExitCode.Environment : ExitCode.Done;
    }

    private static void Print(IReadOnlyList<Check> checks, TextWriter output)
    {
        var width = checks.Max(check => check.Subject.Length);
        foreach (var check in checks)
        {
            var word = check.State switch { CheckState.Ok => "ok", CheckState.Note => "note", _ => "MISSING" };
            output.WriteLine($"{word,-8}{check.Subject.PadRight(width)}  {check.Found}");
            if (check.Remedy is not null)
            {
                output.WriteLine($"{"",-8}{"".PadRight(width)}  → {check.Remedy}");
            }
        }
    }
}
