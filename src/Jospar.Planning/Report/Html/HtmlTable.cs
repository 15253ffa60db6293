namespace Jospar.Planning.Report.Html;

/// <summary>A table that scrolls inside itself where the page is narrow; its first column holds the rows' headings.</summary>
internal static class HtmlTable
{
    /// <summary>Writes the table with its caption.</summary>
    public static void Write(
        HtmlWriter html, NoteRegistry notes, string caption, IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<Cell>> rows)
    {
        using (html.In("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption)))
        using (html.In("table"))
        {
            html.Element("caption", caption);
            WriteHead(html, columns);
            using (html.In("tbody"))
            {
                foreach (var row in rows)
                {
                    WriteRow(html, notes, row);
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
                html.Element("th", column.Heading, ("scope", "col"), ("class", column.IsNumber ? "n" : null));
            }
        }
    }

    private static void WriteRow(HtmlWriter html, NoteRegistry notes, IReadOnlyList<Cell> row)
    {
        using (html.In("tr"))
        {
            for (int i = 0; i < row.Count; i++)
            {
                WriteCell(html, notes, row[i], isHeading: i == 0);
            }
        }
    }

    private static void WriteCell(HtmlWriter html, NoteRegistry notes, Cell cell, bool isHeading)
    {
        string? style = cell.IsNumber ? ("n " + cell.Class).TrimEnd() : cell.Class;
        using (html.In(isHeading ? "th" : "td", ("scope", isHeading ? "row" : null), ("class", style), ("title", cell.Exact), ("lang", cell.Language)))
        {
            html.Text(cell.Text);
            if (cell.Asked is { } provenance)
            {
                notes.Ask(html, provenance, cell.Text);
            }
        }
    }
}
