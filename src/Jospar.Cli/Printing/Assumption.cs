using Jospar.Packages.Reading;

namespace Jospar.Cli.Printing;

/// <summary>A row of a package that is assumed rather than known.</summary>
/// <param name="File">Its file.</param>
/// <param name="Row">The row as a spreadsheet counts it.</param>
/// <param name="Key">What the row is about: the values of its table's key.</param>
/// <param name="Reason">Why it is assumed.</param>
internal sealed record Assumption(string File, int Row, string Key, string Reason)
{
    /// <summary>Every assumption of <paramref name="package"/>, table by table.</summary>
    public static IReadOnlyList<Assumption> In(Package package) => [.. package.Tables.SelectMany(Of)];

    /// <summary>Writes them a line each, and how many there are.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Assumption> assumptions)
    {
        foreach (var assumption in assumptions)
        {
            output.WriteLine($"{assumption.File}:{assumption.Row}: {assumption.Key}: {assumption.Reason}");
        }

        if (assumptions.Count > 0)
        {
            output.WriteLine($"{assumptions.Count} rows are assumptions.");
        }
    }

    private static IEnumerable<Assumption> Of(PackageTable table)
    {
        var definition = table.Definition;
        var at = definition.FindIndex("assumption");
        if (at < 0)
        {
            return [];
        }

        return table.Rows
            .Where(row => row.Values[at].Length > 0)
            .Select(row => new Assumption(definition.FileName, row.Number, string.Join(", ", definition.KeyIndices.Select(key => row.Values[key])), row.Values[at]));
    }
}
