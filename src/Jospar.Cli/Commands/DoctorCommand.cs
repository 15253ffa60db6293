using System.CommandLine;
using Jospar.Cli.Help;
using Jospar.Cli.Terminals;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar doctor</c>: what is in place on this machine, and how to get what is not.</summary>
internal static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Verb(
            "doctor",
            "Says which solver is in use, whether everything else is in place, and how to get what is missing.",
            ("doctor", "Looks at this machine."),
            ("doctor --json", "The same for programs."));
        command.SetAction(_ => ExitCode.Done);
        return command;
    }
}
