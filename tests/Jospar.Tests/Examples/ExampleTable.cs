using System.Globalization;
using System.Text.RegularExpressions;
using Jospar.Tests.House;

namespace Jospar.Tests.Examples;

/// <summary>A table of the example package, read by the tests' own few lines, so that they check the files and not the reader.</summary>
internal static partial class ExampleTable
{
    /// <summary>The package's folder from the root.</summary>
    public const string Folder = "examples/kazakhstan/";

    /// <summary>The names of all tables.</summary>
    public static IReadOnlyList<string> Names =>
        [.. Repository.Files.Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".csv", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path))];

    /// <summary>The rows of a table, each by its column's name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string table)
    {
        var records = Records(Repository.Read($"{Folder}{table}.csv"));
        string[] header = records[0];
        Assert.All(records, record => Assert.Equal(header.Length, record.Length));
        return [.. records.Skip(1).Select(record => header.Zip(record).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    /// <summary>The number in a cell, or zero where it is empty.</summary>
    public static decimal Number(this IReadOnlyDictionary<string, string> row, string column) =>
        row.TryGetValue(column, out string? text) && text.Length > 0 ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0m;

    /// <summary>The text in a cell, or nothing where the table has no such column.</summary>
    public static string Text(this IReadOnlyDictionary<string, string> row, string column) =>
        row.TryGetValue(column, out string? text) ? text : string.Empty;

    private static List<string[]> Records(string text)
    {
        var records = new List<string[]>();
        var fields = new List<string>();
        int read = 0;
        foreach (Match field in Field().Matches(text))
        {
            read += field.Length;
            fields.Add(field.Groups[1].Success ? field.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : field.Groups[2].Value);
            if (field.Groups[3].Value == "\n")
            {
                records.Add([.. fields]);
                fields.Clear();
            }
        }

        Assert.Equal(text.Length, read);
        return records;
    }

    [GeneratedRegex("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"\n]*))(,|\n)")]
    private static partial Regex Field();
}
