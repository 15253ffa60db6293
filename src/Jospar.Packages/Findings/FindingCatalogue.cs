using System.Collections.Frozen;
using System.Collections.Immutable;
using Jospar.Packages.Format;

namespace Jospar.Packages.Findings;

/// <summary>Every kind of fault that a check can report, from the embedded <c>findings.csv</c>.</summary>
public static class FindingCatalogue
{
    private static readonly FrozenDictionary<string, FindingKind> _byCode;

    static FindingCatalogue()
    {
        Kinds = [.. EmbeddedTable.Read("findings.csv").Select(row => new FindingKind(
            row["code"],
            Enum.Parse<Severity>(row["severity"], ignoreCase: true),
            row["group"],
            row["title"],
            row["explanation"],
            row["mend"]))];
        _byCode = Kinds.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);
    }

    /// <summary>The kinds in the order of the catalogue.</summary>
    public static ImmutableArray<FindingKind> Kinds { get; }

    /// <summary>The kind with this code. Throws <see cref="KeyNotFoundException"/> when the catalogue has none.</summary>
    public static FindingKind Get(string code) => _byCode[code];
}
