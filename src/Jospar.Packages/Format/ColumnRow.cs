using System.Collections.Immutable;
using System.Globalization;

namespace Jospar.Packages.Format;

/// <summary>Reads a row of a <c>*.columns.csv</c> into a definition.</summary>
internal static class ColumnRow
{
    public static ColumnDefinition Parse(IReadOnlyDictionary<string, string> row) => new(
        row["name"],
        Enum.Parse<ColumnType>(row["type"].Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
        row["required"] == "yes",
        row["unit"],
        row["default"],
        Number(row["minimum"]),
        Number(row["maximum"]),
        Reference(row["references"]),
        Choices(row["values"]),
        row["description"]);

    private static decimal? Number(string text) =>
        text.Length == 0 ? null : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static ColumnReference? Reference(string text)
    {
        string[] parts = text.Split('.');
        return parts.Length == 2 ? new ColumnReference(parts[0], parts[1]) : null;
    }

    private static ImmutableArray<string> Choices(string text) => text.Length == 0 ? [] : [.. text.Split('|')];
}
