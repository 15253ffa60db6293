using System.CommandLine;
using System.Text.RegularExpressions;
using Jospar.Queue.Broker;

namespace Jospar.Cli;

/// <summary>A broker's address that does not follow <c>--queue</c>: whoever repeated it in a message would say its password.</summary>
internal static partial class MisplacedAddress
{
    private const string Option = "--queue";

    /// <summary>What is wrong and how to mend it; empty where every address has its place.</summary>
    public static string? Find(ParseResult parsed)
    {
        string before = "";
        foreach (var token in parsed.Tokens)
        {
            if (before != Option && WordsFor(token.Value) is { } words)
            {
                return words;
            }

            before = token.Value;
        }

        return null;
    }

    private static string? WordsFor(string text) =>
        QueueAddress.TryParse(text, out var address) ? $"The broker's address {address} stands where none belongs: write it after {Option}."
        : WithUser().IsMatch(text) ? $"An address with a user stands where none belongs: a broker's begins with amqp:// or amqps://; write it after {Option}."
        : null;

    // One that is misspelt, or belongs to an option that is, has a password all the same.
    [GeneratedRegex("://.*@", RegexOptions.Singleline)]
    private static partial Regex WithUser();
}
