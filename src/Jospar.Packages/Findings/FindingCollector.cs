using System.Collections.Immutable;
using Jospar.Packages.Format;

namespace Jospar.Packages.Findings;

/// <summary>Gathers the findings of one package and remembers which tables can still be relied on.</summary>
internal sealed class FindingCollector(PackageKind kind)
{
    private const int LongestValue = 200;
    private const string OfFiles = "package";
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(string Code, string File, int? Row)> _reported = [];
    private readonly HashSet<string> _broken = [];
    private readonly HashSet<string> _unsound = [];

    /// <summary>Whether the tables are sheets of a workbook, which have neither separators nor quotation marks.</summary>
    public bool IsWorkbook => kind == PackageKind.Workbook;

    /// <summary>Whether any error was found so far.</summary>
    public bool HasErrors => _findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Whether any table could not be read whole.</summary>
    public bool HasBroken => _broken.Count > 0;

    /// <summary>Reports a fault of a table (<c>programme</c> for the terms).</summary>
    public void Add(string code, string table, int? row, string? column, string? value, string message, string? mend = null)
    {
        AddAt(FileOf(table), code, row, column, value, message, mend);
        if (FindingCatalogue.Get(code).Severity == Severity.Error)
        {
            _unsound.Add(table);
        }
    }

    /// <summary>Reports a fault of a file that is no table, or of the package as a whole.</summary>
    public void AddAt(string file, string code, int? row, string? column, string? value, string message, string? mend = null)
    {
        var kindOfFault = FindingCatalogue.Get(code);
        string? shown = value is { Length: > LongestValue } ? value[..LongestValue] + "…" : value;
        _reported.Add((code, file, row));
        _findings.Add(new Finding(code, kindOfFault.Severity, file, row, column, shown, message, mend ?? kindOfFault.Mend));
    }

    /// <summary>Whether a fault was reported of a row of a table.</summary>
    public bool Has(string code, string table, int row) => _reported.Contains((code, FileOf(table), row));

    /// <summary>Whether a fault was reported anywhere in a table.</summary>
    public bool Has(string code, string table) => _findings.Exists(finding => finding.Code == code && finding.File == FileOf(table));

    /// <summary>Remembers that a table could not be read whole, so that nothing is concluded from what it lacks.</summary>
    public void Break(string table)
    {
        _broken.Add(table);
        _unsound.Add(table);
    }

    /// <summary>Whether a table could not be read whole.</summary>
    public bool IsBroken(string table) => _broken.Contains(table);

    /// <summary>Whether no error was found in a table so far.</summary>
    public bool IsSound(string table) => !_unsound.Contains(table);

    /// <summary>The tables with errors so far.</summary>
    public ImmutableHashSet<string> Unsound() => [.. _unsound];

    /// <summary>The findings, those of whole files first, which may be the cause of others; then by file in the order of the format, row, column and code.</summary>
    public ImmutableArray<Finding> Sorted() =>
    [
        .. _findings
            .OrderBy(finding => FindingCatalogue.Get(finding.Code).Group == OfFiles ? 0 : 1)
            .ThenBy(finding => RankOf(finding.File))
            .ThenBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Row ?? 0)
            .ThenBy(finding => finding.Column ?? "", StringComparer.Ordinal)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Value ?? "", StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];

    /// <summary>The name under which a table is found in this kind of package.</summary>
    public string FileOf(string table) => kind switch
    {
        PackageKind.Workbook => table,
        _ when table == PackageFormat.Current.Terms.Name => PackageFormat.TermsFileName,
        _ when table == PackageFormat.BoundariesSheet => PackageFormat.BoundariesFileName,
        _ => table + ".csv",
    };

    private int RankOf(string file)
    {
        if (file.Length == 0)
        {
            return -2;
        }

        if (file == FileOf(PackageFormat.Current.Terms.Name))
        {
            return -1;
        }

        for (int i = 0; i < PackageFormat.Current.Tables.Length; i++)
        {
            if (FileOf(PackageFormat.Current.Tables[i].Name) == file)
            {
                return i;
            }
        }

        return int.MaxValue;
    }
}
