using System.Text;

namespace Jospar.Planning.Plans.Folder;

/// <summary>
/// The rows of a CSV text after RFC 4180: commas, double quotes doubled inside quotes, line ends of either kind. Blank
/// lines are passed over. What follows a closing quote, or a quote never closed, stays in the cell as it is, so that
/// the check of the cell says what is wrong with it.
/// </summary>
internal sealed class CsvRows(string text)
{
    private int _at;
    private int _line = 1;

    /// <summary>The line that the row read last began on; the header is line 1.</summary>
    public int Line { get; private set; }

    /// <summary>The cells of the next row; nothing at the end of the text.</summary>
    public string[]? Read()
    {
        SkipBlankLines();
        Line = _line;
        if (_at >= text.Length)
        {
            return null;
        }

        var cells = new List<string>();
        do
        {
            cells.Add(ReadCell());
        }
        while (TrySkip(','));
        SkipLineEnd();
        return [.. cells];
    }

    private string ReadCell() => _at < text.Length && text[_at] == '"' ? ReadQuoted() : ReadPlain();

    private string ReadPlain()
    {
        int length = text.AsSpan(_at).IndexOfAny(',', '\n', '\r');
        int end = length < 0 ? text.Length : _at + length;
        string cell = text[_at..end];
        _at = end;
        return cell;
    }

    private string ReadQuoted()
    {
        var cell = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            char letter = text[_at];
            if (letter == '"' && (_at + 1 == text.Length || text[_at + 1] != '"'))
            {
                _at++;
                break;
            }

            _at += letter == '"' ? 1 : 0;
            _line += letter == '\n' ? 1 : 0;
            cell.Append(letter);
        }

        return cell.Append(ReadPlain()).ToString();
    }

    private void SkipBlankLines()
    {
        while (_at < text.Length && (text[_at] is '\n' or '\r'))
        {
            SkipLineEnd();
        }
    }

    private void SkipLineEnd()
    {
        TrySkip('\r');
        if (TrySkip('\n'))
        {
            _line++;
        }
    }

    private bool TrySkip(char letter)
    {
        bool isThere = _at < text.Length && text[_at] == letter;
        _at += isThere ? 1 : 0;
        return isThere;
    }
}
