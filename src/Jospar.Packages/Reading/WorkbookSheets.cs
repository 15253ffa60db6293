using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using Jospar.Packages.Csv;

namespace Jospar.Packages.Reading;

/// <summary>
/// The sheets of a workbook, one after the other. A damaged one makes the libraries below throw exceptions of many kinds: all of them
/// are <see cref="InvalidDataException"/> here, and nothing that another part of the program throws is.
/// </summary>
internal sealed class WorkbookSheets : IDisposable
{
    // Of a sheet with one formatted cell far out every row is as wide as that, a million of them with 16,384 cells each.
    private const int MostColumns = 256;
    private const int MostLookedThrough = 1 << 27;

    private readonly WorkbookFormulas _formulas;
    private readonly IExcelDataReader _reader;

    /// <summary>The workbook with these bytes, at its first sheet. Throws <see cref="InvalidDataException"/> where it is none.</summary>
    public WorkbookSheets(byte[] bytes)
    {
        // The library names Windows-1252 as its fallback before a caller can name another.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var configuration = new ExcelReaderConfiguration { FallbackEncoding = Encoding.UTF8, LeaveOpen = false };
        _formulas = Sound(() => new WorkbookFormulas(bytes));
        _reader = Sound(() => ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes), configuration));
    }

    /// <summary>The name of the sheet.</summary>
    public string Name => _reader.Name;

    /// <summary>How many rows the sheet has.</summary>
    public int RowCount => _reader.RowCount;

    /// <summary>The ranges of merged cells that begin within its rows.</summary>
    public ImmutableArray<CellRange> Merged => [.. (_reader.MergeCells ?? []).Where(range => range.FromRow < _reader.RowCount)];

    /// <summary>Goes to the next sheet; says whether there is one.</summary>
    public bool Next() => Sound(_reader.NextResult);

    /// <summary>
    /// The rows of the sheet, as text, with its first 256 columns, and with the first cell beyond them that is not empty; a formula that
    /// failed, or was never computed, is told as it stands.
    /// </summary>
    public IEnumerable<SheetRow> Rows()
    {
        int number = 0;
        int left = MostLookedThrough;
        while (Sound(_reader.Read))
        {
            number++;
            string[] cells = Sound(() => CellsOf(number));
            int looked = Math.Min(left, Math.Max(0, _reader.FieldCount - MostColumns));
            left -= looked;
            yield return new SheetRow(number, cells, Sound(() => FindFar(number, looked)));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private string[] CellsOf(int row)
    {
        string[] cells = new string[Math.Min(_reader.FieldCount, MostColumns)];
        for (int column = 0; column < cells.Length; column++)
        {
            cells[column] = _formulas.Find(_reader.Name, row, column) ?? TextAt(column);
        }

        return cells;
    }

    private (string Cell, string Value)? FindFar(int row, int columns)
    {
        for (int column = MostColumns; column < MostColumns + columns; column++)
        {
            if (TextAt(column) is var value && !string.IsNullOrWhiteSpace(value))
            {
                return (CellName.Of(row, column), value);
            }
        }

        return null;
    }

    private string TextAt(int column) => _reader.GetValue(column) switch
    {
        null => "",
        string text => text,
        double number => TextOf(number),
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        bool flag => flag ? "yes" : "no",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>
    /// A sheet's number with its fifteen digits; beyond them it holds only traces of binary arithmetic. One of which a
    /// decimal would leave nothing is told as it is, so that the check can say so.
    /// </summary>
    private static string TextOf(double number) =>
        Math.Abs(number) < 1e15 && ((decimal)number != 0m || number == 0.0)
            ? CellText.Write((decimal)number)
            : number.ToString("R", CultureInfo.InvariantCulture);

    private static T Sound<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or InvalidDataException))
        {
            throw new InvalidDataException(fault.Message, fault);
        }
    }
}
