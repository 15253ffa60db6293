using System.CommandLine;
using System.CommandLine.Parsing;

namespace Jospar.Cli;

/// <summary>An option that stands where another's value should: <c>-o --json</c> would write a folder named <c>--json</c>.</summary>
internal static class SwallowedOption
{
    /// <summary>What is wrong and how to mend it; empty where every option has a value of its own.</summary>
    public static string? Find(ParseResult parsed)
    {
        var command = parsed.CommandResult;
        var words = command.Command.Options.SelectMany(option => option.Aliases.Append(option.Name)).ToHashSet(StringComparer.Ordinal);
        return command.Children.OfType<OptionResult>()
            .SelectMany(option => option.Tokens, (option, token) => (Option: option.IdentifierToken?.Value, token.Value))
            .Where(pair => words.Contains(pair.Value))
            .Select(pair => $"{pair.Option} has no value: '{pair.Value}' after it is an option of its own. Where that is a name, write ./{pair.Value}.")
            .FirstOrDefault();
    }
}
