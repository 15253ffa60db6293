using System.Text;

namespace Jospar.Packages.Csv;

/// <summary>Writes comma-separated text after RFC 4180 with line feeds.</summary>
internal static class CsvText
{
    private static readonly System.Buffers.SearchValues<char> _quoted = System.Buffers.SearchValues.Create(",\"\r\n");

    /// <summary>Adds a row.</summary>
    public static void AppendRow(StringBuilder text, IEnumerable<string> cells)
    {
        bool isFirst = true;
        foreach (string cell in cells)
        {
            if (!isFirst)
            {
                text.Append(',');
            }

            isFirst = false;
            AppendCell(text, cell);
        }

        text.Append('\n');
    }

    private static void AppendCell(StringBuilder text, string cell)
    {
        if (cell.AsSpan().IndexOfAny(_quoted) < 0)
        {
            text.Append(cell);
            return;
        }

        text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
