using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Jospar.Planning.Alternatives;

namespace Jospar.Cli.Commands;

/// <summary><c>--directions</c>: names between commas.</summary>
internal static class DirectionsOption
{
    private static readonly ImmutableDictionary<string, AlternativeDirection> ByName =
        AlternativesOptions.EveryDirection.ToImmutableDictionary(AlternativesSearch.NameOf, StringComparer.Ordinal);

    /// <summary>The option; empty where it is not given, which means every direction.</summary>
    public static Option<ImmutableArray<AlternativeDirection>?> Create() => new("--directions")
    {
        Description = $"Only these, between commas: {string.Join(", ", AlternativesOptions.EveryDirection.Select(AlternativesSearch.NameOf))}. All of them by default.",
        CustomParser = Parse,
    };

    private static ImmutableArray<AlternativeDirection>? Parse(ArgumentResult result)
    {
        string[] names = result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var unknown = names.FirstOrDefault(name => !ByName.ContainsKey(name));
        if (unknown is not null || names.Length == 0)
        {
            result.AddError($"--directions has no '{unknown}'; there are {string.Join(", ", AlternativesOptions.EveryDirection.Select(AlternativesSearch.NameOf))}.");
            return null;
        }

        return names.Select(name => ByName[name]).Distinct().ToImmutableArray();
    }
}
