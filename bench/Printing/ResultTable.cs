using System.Text;

namespace Jospar.Bench.Printing;

/// <summary>A table of results: the same rows as aligned text, CSV and JSON.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Notes">What a reader must know of it.</param>
internal sealed record ResultTable(string Title, string[] Columns, params string[] Notes)
{
    /// <summary>Its rows.</summary>
    public List<string[]> Rows { get; } = [];

    /// <summary>The first column to the left, the others to the right.</summary>
    public string ToText()
    {
        int[] widths = [.. Columns.Select((column, n) => Rows.Select(row => row[n].Length).Append(column.Length).Max())];
        var text = new StringBuilder();
        text.Append(Title).Append('\n');
        foreach (string[] row in Rows.Prepend(Columns))
        {
            var cells = row.Select((cell, n) => n == 0 ? cell.PadRight(widths[n]) : cell.PadLeft(widths[n]));
            text.AppendJoin("  ", cells).Append('\n');
        }

        foreach (string note in Notes)
        {
            text.Append("  ").Append(note).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>With the title as the first column.</summary>
    public string ToCsv() => string.Concat(Rows.Prepend(Columns).Select(row => string.Join(',', row.Prepend(Title).Select(Quoted)) + '\n'));

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
