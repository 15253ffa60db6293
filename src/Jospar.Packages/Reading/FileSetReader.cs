using System.Collections.Immutable;
using Jospar.Packages.Csv;
using Jospar.Packages.Findings;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>Reads the tables of a package that is kept as files.</summary>
internal sealed class FileSetReader(IPackageFiles files, ReadLimits limits, FindingCollector findings)
{
    private const string TermsSay = "what the programme is called, its years and its money";

    private readonly HashSet<string> _names = [.. files.Names];
    private readonly StrayFiles _strays = new(files);

    /// <summary>The package; what could not be read of it is reported and left out.</summary>
    public Package Read()
    {
        var near = _strays.Near();
        var terms = ReadTerms(near);
        var tables = PackageFormat.Current.Tables.Select(table => ReadTable(table, near)).OfType<PackageTable>().ToList();
        ReportStrays(near);
        return new Package(terms, tables, ReadBoundaries());
    }

    private PackageRow ReadTerms(Dictionary<string, string> near)
    {
        string table = PackageFormat.Current.Terms.Name;
        string? text = ReadText(PackageFormat.TermsFileName, table, isRequired: true, near);
        var entries = text is null ? null : TermsYaml.Read(text, findings);
        if (entries is [])
        {
            ReportEmpty(table);
        }

        return TermsAssembler.Assemble(entries ?? [], limits, findings);
    }

    private ImmutableArray<byte> ReadBoundaries()
    {
        string name = PackageFormat.BoundariesFileName;
        if (!_names.Contains(name))
        {
            return [];
        }

        byte[]? bytes = files.Read(name, limits.FileBytes);
        if (bytes is null)
        {
            findings.AddAt(name, "file-too-large", null, null, null, $"The file is larger than {limits.FileBytes >> 20} MiB.");
        }

        return [.. bytes ?? []];
    }

    private PackageTable? ReadTable(TableDefinition table, Dictionary<string, string> near)
    {
        string? text = ReadText(table.FileName, table.Name, table.IsRequired, near);
        if (text is null)
        {
            return null;
        }

        var scanner = new CsvScanner(text, (row, cell) => ReportQuote(table.Name, row, cell));
        return new TableAssembler(table, limits, findings).Assemble(scanner.Rows());
    }

    private void ReportQuote(string table, int row, string cell)
    {
        findings.Add("quote-misplaced", table, row, null, cell, "A quotation mark is not closed, or stands inside a cell that does not begin with one.");
        findings.Break(table);
    }

    private string? ReadText(string file, string table, bool isRequired, Dictionary<string, string> near)
    {
        if (!_names.Contains(file))
        {
            ReportMissing(file, table, isRequired, near);
            return null;
        }

        if (!TryRead(file, table, out byte[]? bytes))
        {
            return null;
        }

        if (bytes is null)
        {
            findings.Add("file-too-large", table, null, null, null, $"The file is larger than {limits.FileBytes >> 20} MiB.");
            findings.Break(table);
            return null;
        }

        string? text = TableText.Decode(file, bytes, findings);
        if (text is null)
        {
            findings.Break(table);
        }
        else if (string.IsNullOrWhiteSpace(text))
        {
            ReportEmpty(table);
            return null;
        }

        return text;
    }

    // A link that leads nowhere, or a file that may not be opened, is one file's fault and not the package's.
    private bool TryRead(string file, string table, out byte[]? bytes)
    {
        try
        {
            bytes = files.Read(file, limits.FileBytes);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            string why = fault is FileNotFoundException or DirectoryNotFoundException ? "it is a link that leads nowhere" : fault.Message.TrimEnd('.');
            findings.Add("package-unreadable", table, null, null, null, $"{file} cannot be opened: {why}.", "Put the file itself in the package, and let it be read.");
            findings.Break(table);
            bytes = null;
            return false;
        }
    }

    private void ReportEmpty(string table)
    {
        bool isTerms = table == PackageFormat.Current.Terms.Name;
        string message = isTerms ? $"There is nothing in it: it must say {TermsSay}." : "There is nothing in it.";
        findings.Add("file-empty", table, null, null, null, message, isTerms ? TermsBeginning.InFile : null);
        findings.Break(table);
    }

    private void ReportMissing(string file, string table, bool isRequired, Dictionary<string, string> near)
    {
        string? stray = near.GetValueOrDefault(file);
        bool isTerms = file == PackageFormat.TermsFileName;
        if (_strays.Home is { } home && isRequired)
        {
            if (isTerms)
            {
                findings.Add("file-missing", table, null, null, null, $"The package has no tables of its own: they lie in {home}.", $"Name the folder {home}, or make the zip of it alone.");
            }

            findings.Break(table);
        }
        else if (isRequired)
        {
            string message = isTerms ? $"The package has no {file}, which must say {TermsSay}." : $"The package has no {file}.";
            string? mend = stray is not null ? StrayFiles.MendOf(stray, file) : isTerms ? TermsBeginning.InFile : null;
            findings.Add("file-missing", table, null, null, null, message, mend);
            findings.Break(table);
        }
    }

    private void ReportStrays(Dictionary<string, string> near)
    {
        foreach (string stray in _strays.Home is null ? _strays.Names : [])
        {
            if (StrayFiles.IsOutlineName(stray))
            {
                findings.AddAt(stray, "file-unknown", null, null, null, $"The file {stray} is not read.", $"Is it the outline of places? Rename it to {PackageFormat.BoundariesFileName}.");
                continue;
            }

            string? meant = near.FirstOrDefault(pair => pair.Value == stray).Key;
            if (PackageFormat.Current.Tables.FirstOrDefault(known => known.FileName == meant) is { IsRequired: false } table
                && StrayFiles.IsSameWord(stray, table.FileName))
            {
                findings.AddAt(stray, "file-case", null, null, null, $"The file {stray} is not read: the table is called {meant}.", $"Rename it to {meant}.");
                findings.Break(table.Name);
                continue;
            }

            bool isSaidAlready = meant is not null && (meant == PackageFormat.TermsFileName || PackageFormat.Current.Get(Path.GetFileNameWithoutExtension(meant)).IsRequired);
            if (!isSaidAlready)
            {
                string what = stray.EndsWith('/') ? "the folder" : "the file";
                findings.AddAt(
                    stray, "file-unknown", null, null, null, $"The format has no table {stray}; {what} is not read.",
                    meant is null ? null : StrayFiles.MendOf(stray, meant));
            }
        }
    }
}
