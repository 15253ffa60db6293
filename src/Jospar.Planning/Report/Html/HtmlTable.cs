namespace Jospar.Planning.Report.Html;

/// <summary>A table that scrolls inside itself where the page is narrow; its first column holds the rows' headings.</summary>
internal static class HtmlTable
{
    // A heading of no more signs, such as a year, needs no width kept for it.
    private const int Short = 8;

    /// <summary>Writes the table with its caption; its rows turn into cards where the page is narrow and <paramref name="areCards"/> is set.</summary>
    public static void Write(
        HtmlWriter html, NoteRegistry notes, string caption, IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<Cell>> rows, bool areCards = false)
    {
        using (html.In("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption)))
        using (html.In("table", ("class", areCards ? "cards" : null)))
        {
            html.Element("caption", caption);
            WriteHead(html, columns);
            using (html.In("tbody"))
            {
                foreach (var row in rows)
                {
                    WriteRow(html, notes, row, areCards ? columns : null);
                }
            }
        }
    }

    /// <summary>
    /// Writes the table folded away behind a line that says what it holds; it unfolds on paper, unless it is one to look
    /// things up in.
    /// </summary>
    public static void WriteFolded(
        HtmlWriter html,
        NoteRegistry notes,
        string caption,
        IReadOnlyList<Column> columns,
        IEnumerable<IReadOnlyList<Cell>> rows,
        bool isPrinted = true)
    {
        using (html.In("details", ("class", isPrinted ? "table printed" : "table")))
        {
            html.Element("summary", caption);
            Write(html, notes, caption, columns, rows);
        }
    }

    private static void WriteHead(HtmlWriter html, IReadOnlyList<Column> columns)
    {
        using (html.In("thead"))
        using (html.In("tr"))
        {
            foreach (var column in columns)
            {
                html.Element("th", column.Heading, ("scope", "col"), ("class", column.IsNumber ? Styles("n", Length(column.Heading)) : null));
            }
        }
    }

    private static void WriteRow(HtmlWriter html, NoteRegistry notes, IReadOnlyList<Cell> row, IReadOnlyList<Column>? named)
    {
        using (html.In("tr"))
        {
            for (int i = 0; i < row.Count; i++)
            {
                WriteCell(html, notes, row[i], isHeading: i == 0, i == 0 ? null : named?[i].Heading);
            }
        }
    }

    private static void WriteCell(HtmlWriter html, NoteRegistry notes, Cell cell, bool isHeading, string? column)
    {
        string? style = Styles(cell.IsNumber ? "n" : null, cell.Class, isHeading ? Length(cell.Text) : null);
        using (html.In(
            isHeading ? "th" : "td", ("scope", isHeading ? "row" : null), ("class", style), ("lang", cell.Language), ("data-heading", column)))
        {
            html.Text(cell.Text);
            if (cell.Asked is { } provenance)
            {
                notes.Ask(html, provenance, cell.Text);
            }
        }
    }

    private static string? Length(string heading) => heading.Length <= Short ? "short" : null;

    private static string? Styles(params string?[] styles) =>
        string.Join(' ', styles.Where(style => style is not null)) is { Length: > 0 } joined ? joined : null;
}
