using System.Text;

namespace Jospar.Planning.Plans.Folder;

/// <summary>A table of a plan: how its rows become cells and cells become rows.</summary>
internal abstract class PlanTable(string name)
{
    /// <summary>What it holds.</summary>
    public PlanTableDefinition Definition { get; } = PlanFormat.Get(name);

    /// <summary>The cells of every row, in the order of the columns.</summary>
    public abstract IEnumerable<string[]> Cells(PlanTables tables);

    /// <summary>
    /// The file's text: a header row and the rows, ended by line feeds. Throws <see cref="PlanTooLargeException"/> where a number
    /// is more than the file could be read with.
    /// </summary>
    public string Text(PlanTables tables)
    {
        var text = new StringBuilder();
        AppendRow(text, Definition.Columns.Select(column => column.Name));
        foreach (string[] cells in Cells(tables))
        {
            CheckSizes(cells);
            AppendRow(text, cells);
        }

        return text.ToString();
    }

    private void CheckSizes(string[] cells)
    {
        for (int at = 0; at < cells.Length; at++)
        {
            var column = Definition.Columns[at];
            if (column.Type == PlanColumnType.Number && cells[at].Length > 0 && !PlanNumber.IsAtMost(cells[at], column.Largest))
            {
                throw new PlanTooLargeException($"{column.Name} of {Definition.FileName}", cells[at]);
            }
        }
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells)
    {
        bool isFirst = true;
        foreach (string cell in cells)
        {
            if (!isFirst)
            {
                text.Append(',');
            }

            text.Append(NeedsQuotes(cell) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
            isFirst = false;
        }

        text.Append('\n');
    }

    private static bool NeedsQuotes(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n\r") >= 0 || cell.StartsWith(' ') || cell.EndsWith(' ');
}
