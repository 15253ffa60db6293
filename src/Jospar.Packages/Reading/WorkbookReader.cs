using System.Collections.Immutable;
using System.IO.Compression;
using Jospar.Packages.Findings;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>Reads the tables of a package that is kept as one workbook.</summary>
internal sealed class WorkbookReader(ReadLimits limits, FindingCollector findings)
{
    /// <summary>A sheet that explains the columns and holds no data.</summary>
    public const string ColumnsSheet = "columns";

    private readonly Dictionary<string, PackageTable> _tables = [];
    private readonly HashSet<string> _names = [];
    private readonly List<string> _strangers = [];
    private List<TermEntry>? _terms;
    private ImmutableArray<byte> _boundaries = [];

    /// <summary>The package, or nothing where the file is no workbook or unpacks to too much.</summary>
    public Package? Read(byte[] bytes)
    {
        if (UnpacksToTooMuch(bytes))
        {
            findings.AddAt("", "file-too-large", null, null, null, $"The workbook unpacks to more than {limits.TotalBytes >> 20} MiB.");
            return null;
        }

        using var sheets = new WorkbookSheets(bytes);
        do
        {
            ReadSheet(sheets);
        }
        while (sheets.Next());

        ReportMissing();
        return new Package(TermsAssembler.Assemble(_terms ?? [], limits, findings), _tables.Values, _boundaries);
    }

    private bool UnpacksToTooMuch(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        long left = limits.TotalBytes;
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            left -= BoundedReading.Count(stream, left);
            if (left < 0)
            {
                return true;
            }
        }

        return archive.Entries.Count > limits.Entries;
    }

    private void ReadSheet(WorkbookSheets sheets)
    {
        string name = sheets.Name.Trim();
        if (name != ColumnsSheet && !_names.Add(name))
        {
            findings.AddAt(name, "file-duplicate", null, null, sheets.Name, $"The workbook has two sheets {name}, whose names differ at most by blanks; the second is not read.", "Join the two sheets, or rename one.");
        }
        else if (name == PackageFormat.Current.Terms.Name)
        {
            _terms = TermsSheet.Read(sheets.Rows());
        }
        else if (PackageFormat.Current.Find(name) is { } table)
        {
            ReadTable(table, sheets);
        }
        else if (name == PackageFormat.BoundariesSheet)
        {
            _boundaries = ReadBoundaries(sheets);
        }
        else if (name is not (ColumnsSheet or PackageFormat.FactsSheet))
        {
            _strangers.Add(name);
        }
    }

    private void ReadTable(TableDefinition table, WorkbookSheets sheets)
    {
        var rows = sheets.Rows();
        if (!table.IsRequired && sheets.RowCount == 0)
        {
            return;
        }

        MergedCells.Check(table, sheets.Merged, findings);

        if (new TableAssembler(table, limits, findings).Assemble(rows) is { } read)
        {
            _tables[table.Name] = read;
        }
        else
        {
            _tables.TryAdd(table.Name, new PackageTable(table, []));
        }
    }

    private ImmutableArray<byte> ReadBoundaries(WorkbookSheets sheets)
    {
        string text = string.Concat(sheets.Rows().Skip(1).Where(row => row.Cells.Length > 0).Select(row => row.Cells[0].Trim()));
        byte[] bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out int length))
        {
            return [.. bytes.AsSpan(0, length)];
        }

        findings.Add("boundaries-unreadable", PackageFormat.BoundariesSheet, null, null, null, "The sheet does not hold an outline in base 64; it is not read.");
        return [];
    }

    private void ReportMissing()
    {
        if (_terms is null)
        {
            Missing(PackageFormat.Current.Terms.Name);
        }

        foreach (var table in PackageFormat.Current.Tables.Where(table => table.IsRequired && !_tables.ContainsKey(table.Name)))
        {
            Missing(table.Name);
        }

        ReportStrangers();
    }

    private void ReportStrangers()
    {
        var absent = PackageFormat.Current.Tables.Select(table => table.Name).Where(name => !_tables.ContainsKey(name)).ToList();
        foreach (string stranger in _strangers)
        {
            string? nearest = absent.Find(name => StrayFiles.IsSameWord(stranger, name)) ?? NearestName.Find(stranger, absent);
            if (nearest is not null && StrayFiles.IsSameWord(stranger, nearest))
            {
                findings.AddAt(stranger, "file-case", null, null, null, $"The sheet {stranger} is not read: the table is called {nearest}.", $"Rename it to {nearest}.");
                findings.Break(nearest);
            }
            else
            {
                string mend = nearest is null ? "Rename it, or remove it from the workbook." : $"Is the sheet {stranger} meant to be {nearest}? Rename it.";
                findings.AddAt(stranger, "file-unknown", null, null, null, $"The format has no table {stranger}; the sheet is not read.", mend);
            }
        }
    }

    private void Missing(string table)
    {
        string? nearest = NearestName.Find(table, _strangers);
        string mend = nearest is not null ? $"Is the sheet {nearest} meant to be {table}? Rename it."
            : table == PackageFormat.Current.Terms.Name ? TermsBeginning.InSheet
            : "Add the sheet: all tables of a programme stand in one workbook. `jospar convert examples/two-regions mine.xlsx` makes one to fill in.";
        if (nearest is not null)
        {
            _strangers.Remove(nearest);
        }

        findings.Add("file-missing", table, null, null, null, $"The workbook has no sheet {table}.", mend);
        findings.Break(table);
    }
}
