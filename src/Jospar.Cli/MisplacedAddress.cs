using System.CommandLine;
using Jospar.Queue.Broker;

namespace Jospar.Cli;

/// <summary>A broker's address that does not follow <c>--queue</c>: whoever repeated it in a message would say its password.</summary>
internal static class MisplacedAddress
{
    private const string Option = "--queue";

    /// <summary>What is wrong and how to mend it; empty where every address has its place.</summary>
    public static string? Find(ParseResult parsed)
    {
        string before = "";
        foreach (var token in parsed.Tokens)
        {
            if (before != Option && QueueAddress.TryParse(token.Value, out var address))
            {
                return $"The broker's address {address} stands where none belongs: write it after {Option}.";
            }

            before = token.Value;
        }

        return null;
    }
}
