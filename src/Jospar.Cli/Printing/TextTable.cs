namespace Jospar.Cli.Printing;

/// <summary>A table for a console: columns under their headings, the first ones to the left, figures to the right.</summary>
/// <param name="headings">The headings.</param>
/// <param name="words">How many columns from the left hold words.</param>
internal sealed class TextTable(string[] headings, int words)
{
    private const string Between = "  ";

    private readonly List<string[]> _rows = [];

    /// <summary>Whether it has no rows.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Adds a row of as many cells as there are headings.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>The lines, headings first.</summary>
    public IEnumerable<string> Lines()
    {
        int[] widths = [.. Enumerable.Range(0, headings.Length).Select(column => _rows.Prepend(headings).Max(row => row[column].Length))];
        return _rows.Prepend(headings).Select(row => LineOf(row, widths));
    }

    private string LineOf(string[] row, int[] widths) => string.Join(Between, row.Select((cell, column) =>
        column < words ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd();
}
