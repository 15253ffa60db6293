using System.Runtime.InteropServices;
using Jospar.Packages.Csv;
using Jospar.Packages.Findings;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>Matches the rows of a file or sheet to the columns of a table's definition.</summary>
internal sealed class TableAssembler(TableDefinition definition, ReadLimits limits, FindingCollector findings)
{
    private const string EndMend = "Remove the commas at the end of the row, where nothing stands; if a cell before them was split, write decimals with a full stop, and put texts that hold commas in quotation marks.";

    private readonly List<PackageRow> _rows = [];
    private readonly ThousandStops _stops = new(definition);
    private readonly List<SheetRow> _short = [];
    private bool _isFar;

    /// <summary>The table, or nothing where its header or shape cannot be understood.</summary>
    public PackageTable? Assemble(IEnumerable<SheetRow> rows)
    {
        HeaderRow? header = null;
        foreach (var row in rows.Where(IsWritten))
        {
            if (header is not null)
            {
                Add(header, row);
            }
            else if ((header = HeaderRow.Match(definition, row, findings)) is null)
            {
                return null;
            }

            if (_rows.Count > limits.Rows)
            {
                findings.Add("table-too-long", definition.Name, row.Number, null, null, $"The table has more than {limits.Rows} rows.");
                findings.Break(definition.Name);
                return null;
            }
        }

        return Finish(header);
    }

    private bool IsWritten(SheetRow row)
    {
        if (row.Far is { } far && !_isFar)
        {
            _isFar = true;
            findings.Add(
                "row-long", definition.Name, row.Number, null, far.Value, $"The cell {far.Cell} is not empty, and is too far to the right to be read.",
                "Empty the cells to the right of the last column.");
        }

        return !row.IsBlank;
    }

    private PackageTable? Finish(HeaderRow? header)
    {
        if (header is null)
        {
            findings.Add("file-empty", definition.Name, null, null, null, "There is nothing in it, not even a header row.");
            findings.Break(definition.Name);
            return null;
        }

        if (!findings.Has("cells-merged", definition.Name))
        {
            new RowsApart(definition, header).Take(_rows, findings);
        }

        ReportShort(header);
        _stops.Report(findings);

        // Where rows were lost with a fault that is reported already, that the rest is empty would only hide the cause.
        if (_rows.Count == 0 && definition.IsRequired && !findings.IsBroken(definition.Name))
        {
            findings.Add("table-empty", definition.Name, null, null, null, "It has a header and no rows.");
            findings.Break(definition.Name);
        }

        return new PackageTable(definition, [.. _rows]);
    }

    private void Add(HeaderRow header, SheetRow row)
    {
        if (!Fits(header, row))
        {
            findings.Break(definition.Name);
            return;
        }

        string[] values = new string[definition.Columns.Length];
        Array.Fill(values, "");
        for (int i = 0; i < Math.Min(header.Targets.Length, row.Cells.Length); i++)
        {
            int column = header.Targets[i];
            if (column >= 0)
            {
                _stops.See(column, row.Number, row.Cells[i]);
                values[column] = Normalise(definition.Columns[column], row.Number, row.Cells[i]);
            }
        }

        _rows.Add(new PackageRow(row.Number, ImmutableCollectionsMarshal.AsImmutableArray(values)));
    }

    private bool Fits(HeaderRow header, SheetRow row)
    {
        int expected = header.Targets.Length;
        if (row.Cells.Length < expected && findings.Has("quote-misplaced", definition.Name, row.Number))
        {
            // The cells that it lacks stand in the one whose quotation mark was not closed.
            return false;
        }

        if (row.Cells.Length < expected)
        {
            return IsNote(row) || Short(row);
        }

        string? extra = row.Cells.Skip(expected).FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell));
        if (extra is not null || row.Cells.Length > header.Width)
        {
            ReportLong(header, row, extra);
            return false;
        }

        return true;
    }

    private bool Short(SheetRow row)
    {
        _short.Add(row);
        return false;
    }

    // Written below a file by hand, a note has one cell.
    private static bool IsNote(SheetRow row) => row.Cells.Length == 1 && RowsApart.IsWord(row.Cells[0]);

    // Where no row has a cell for one of the header's names, that name is the one fault.
    private void ReportShort(HeaderRow header)
    {
        int expected = header.Targets.Length;
        if (_short.Count > 1 && _rows.Count == 0 && _short.TrueForAll(row => row.Cells.Length == _short[0].Cells.Length))
        {
            findings.Add(
                "row-short", definition.Name, _short[0].Number, null, null, $"Each of the {_short.Count} rows has {Cells(_short[0])}, the header {expected}.",
                "Remove the name from the header for which no row has a cell, or give every row that cell.");
            return;
        }

        foreach (var row in _short)
        {
            findings.Add("row-short", definition.Name, row.Number, null, null, $"The row has {Cells(row)}, the header {expected}.");
        }
    }

    private static string Cells(SheetRow row) => row.Cells.Length == 1 ? "1 cell" : $"{row.Cells.Length} cells";

    private void ReportLong(HeaderRow header, SheetRow row, string? extra)
    {
        string message = $"The row has {Cells(row)}, the header {header.Targets.Length}.";
        if (findings.IsWorkbook)
        {
            string cell = CellName.Of(row.Number, Array.IndexOf(row.Cells, extra, header.Targets.Length));
            findings.Add(
                "row-long", definition.Name, row.Number, null, extra, $"The cell {cell} holds “{extra}”, to the right of the last column.",
                definition.FindIndex("note") < 0 ? "Empty it." : "Empty it, or move what it says to the column note.");
        }
        else if (SplitDecimal.Find(definition, header, row) is { } split)
        {
            string column = definition.Columns[header.Targets[split.Cell]].Name;
            findings.Add(
                "row-long", definition.Name, row.Number, column, split.Written,
                $"{message} Its {column} reads like {split.Written}, and the comma parts it in two.", $"Write {split.Meant}, with a full stop.");
        }
        else
        {
            findings.Add("row-long", definition.Name, row.Number, null, extra, message, extra is null ? EndMend : null);
        }
    }

    private string Normalise(ColumnDefinition column, int row, string raw)
    {
        if (raw.Length > limits.CellLetters)
        {
            findings.Add("text-too-long", definition.Name, row, column.Name, raw, $"The cell holds {raw.Length} letters; a cell of a spreadsheet holds {limits.CellLetters}.");
            return "";
        }

        if (column.IsNumericList && CellText.HasGap(raw))
        {
            findings.Add("list-gap", definition.Name, row, column.Name, raw, $"The list “{raw.Trim()}” has nothing between two semicolons, and the numbers after it would move up.");
        }

        string text = CellText.Normalise(column, raw);
        if (text.Length > 0 && CellText.HasLooseEnds(raw))
        {
            findings.Add("text-spaces", definition.Name, row, column.Name, raw, "There is white space before or after the value.");
        }

        return text;
    }
}
