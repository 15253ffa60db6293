using Jospar.Packages.Csv;

namespace Jospar.Packages.Format;

/// <summary>Reads the tables that travel inside the assembly: definitions, findings, units.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of an embedded file, each as its cells by column name.</summary>
    public static List<Dictionary<string, string>> Read(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly carries no {name}.");
        using var reader = new StreamReader(stream);
        var scanner = new CsvScanner(reader.ReadToEnd(), (row, cell) =>
            throw new InvalidOperationException($"{name}, row {row}: a quote is misplaced in {cell}"));
        var rows = scanner.Rows().ToList();
        return [.. rows.Skip(1).Select(row => rows[0].Cells.Zip(row.Cells).ToDictionary(cell => cell.First, cell => cell.Second))];
    }
}
