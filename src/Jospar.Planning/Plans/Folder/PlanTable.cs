using System.Text;

namespace Jospar.Planning.Plans.Folder;

/// <summary>A table of a plan: how its rows become cells and cells become rows.</summary>
internal abstract class PlanTable(string name)
{
    /// <summary>What it holds.</summary>
    public PlanTableDefinition Definition { get; } = PlanFormat.Get(name);

    /// <summary>The cells of every row, in the order of the columns.</summary>
    public abstract IEnumerable<string[]> Cells(PlanTables tables);

    /// <summary>The file's text: a header row and the rows, ended by line feeds.</summary>
    public string Text(PlanTables tables)
    {
        var text = new StringBuilder();
        AppendRow(text, Definition.Columns.Select(column => column.Name));
        foreach (string[] cells in Cells(tables))
        {
            AppendRow(text, cells);
        }

        return text.ToString();
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
