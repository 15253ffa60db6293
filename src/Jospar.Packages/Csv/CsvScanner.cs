using System.Text;

namespace Jospar.Packages.Csv;

/// <summary>
/// Splits comma-separated text into rows after RFC 4180. Where quotes are misplaced it goes on as well as it can and
/// reports the row, so that a reader sees which line to mend.
/// </summary>
internal sealed class CsvScanner(string text, Action<int, string> misplacedQuote)
{
    private readonly StringBuilder _quoted = new();
    private int _at;
    private int _row;

    /// <summary>All rows, numbered from 1 as a spreadsheet numbers them.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        int width = 8;
        while (_at < text.Length)
        {
            _row++;
            var cells = new List<string>(width);
            while (ReadCell(cells))
            {
            }

            width = cells.Count;
            yield return new SheetRow(_row, [.. cells]);
        }
    }

    /// <summary>Reads one cell and says whether another follows in the same row.</summary>
    private bool ReadCell(List<string> cells)
    {
        cells.Add(_at < text.Length && text[_at] == '"' ? ReadQuoted() : ReadPlain());
        if (_at < text.Length && text[_at] == ',')
        {
            _at++;
            return true;
        }

        SkipLineEnd();
        return false;
    }

    private string ReadPlain()
    {
        int start = _at;
        int length = text.AsSpan(start).IndexOfAny(",\r\n");
        _at = length < 0 ? text.Length : start + length;
        string cell = text[start.._at];
        if (cell.Contains('"', StringComparison.Ordinal))
        {
            misplacedQuote(_row, cell);
        }

        return cell;
    }

    private string ReadQuoted()
    {
        _quoted.Clear();
        int opened = _at++;
        while (true)
        {
            int length = text.AsSpan(_at).IndexOf('"');
            if (length < 0)
            {
                misplacedQuote(_row, text[opened..Math.Min(text.Length, opened + 60)]);
                _quoted.Append(text, _at, text.Length - _at);
                _at = text.Length;
                return _quoted.ToString();
            }

            _quoted.Append(text, _at, length);
            _at += length + 1;
            if (_at >= text.Length || text[_at] != '"')
            {
                return AfterClosingQuote();
            }

            _quoted.Append('"');
            _at++;
        }
    }

    /// <summary>What stands between a closing quote and the next comma belongs nowhere.</summary>
    private string AfterClosingQuote()
    {
        int length = text.AsSpan(_at).IndexOfAny(",\r\n");
        int end = length < 0 ? text.Length : _at + length;
        if (end > _at)
        {
            misplacedQuote(_row, _quoted + "\"" + text[_at..end]);
            _quoted.Append(text, _at, end - _at);
            _at = end;
        }

        return _quoted.ToString();
    }

    private void SkipLineEnd()
    {
        if (_at < text.Length && text[_at] == '\r')
        {
            _at++;
        }

        if (_at < text.Length && text[_at] == '\n')
        {
            _at++;
        }
    }
}
