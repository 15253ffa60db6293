using System.CommandLine;
using Jospar.Cli.Terminals;

namespace Jospar.Cli;

/// <summary>A command line that does not parse: what is wrong, one line each, and where help is.</summary>
internal static class UsageError
{
    /// <summary>Prints the errors and answers <see cref="ExitCode.Usage"/>.</summary>
    public static int Report(ParseResult parsed, Terminal terminal) =>
        Report(parsed, terminal, [.. parsed.Errors.Select(error => error.Message).Distinct()]);

    /// <summary>Prints what is wrong beyond what the parser sees.</summary>
    public static int Report(ParseResult parsed, Terminal terminal, params string[] messages)
    {
        foreach (var message in messages)
        {
            terminal.Error.WriteLine($"jospar: {message}");
        }

        var command = parsed.CommandResult.Command;
        var verb = command is RootCommand ? "" : command.Name + " ";
        terminal.Error.WriteLine($"Try: jospar {verb}--help");
        return ExitCode.Usage;
    }
}
