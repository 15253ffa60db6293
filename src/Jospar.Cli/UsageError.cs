using System.CommandLine;
using Jospar.Cli.Terminals;
using Jospar.Packages.Findings;

namespace Jospar.Cli;

/// <summary>A command line that does not parse: what is wrong, one line each, and where help is.</summary>
internal static class UsageError
{
    // Of less than this nobody can say what was meant.
    private const int ShortestWord = 3;

    /// <summary>Prints the errors and answers <see cref="ExitCode.Usage"/>.</summary>
    public static int Report(ParseResult parsed, Terminal terminal) =>
        Report(parsed, terminal, [.. parsed.Errors.Select(error => error.Message + Meant(parsed, error.Message)).Distinct()]);

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

    // What was probably meant by a word that nobody knows: an option, or of the root a verb.
    private static string Meant(ParseResult parsed, string message)
    {
        string? unknown = parsed.UnmatchedTokens.FirstOrDefault(word => word.Length >= ShortestWord && message.Contains($"'{word}'", StringComparison.Ordinal));
        return unknown is null ? ""
            : NearestName.Find(unknown, Words(parsed.CommandResult.Command, unknown.StartsWith('-'))) is { } meant ? $" Did you mean {meant}?" : "";
    }

    private static IEnumerable<string> Words(Command command, bool isOption) => isOption
        ? command.Options.SelectMany(option => option.Aliases.Append(option.Name))
        : command.Subcommands.Select(verb => verb.Name);
}
