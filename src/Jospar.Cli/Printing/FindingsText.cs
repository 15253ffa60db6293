using Jospar.Packages.Findings;
using Jospar.Packages.Reading;

namespace Jospar.Cli.Printing;

/// <summary>Findings as a person reads them: where, what, and how to mend it.</summary>
internal static class FindingsText
{
    /// <summary>
    /// Writes the first <paramref name="most"/> things that are wrong, each once with all its rows, and how many findings there are of each severity.
    /// </summary>
    public static void Write(TextWriter output, IReadOnlyList<Finding> findings, int most = int.MaxValue)
    {
        var alike = findings.OrderBy(finding => finding.Severity).GroupBy(finding => finding with { Row = null, Value = null }).ToArray();
        foreach (var rows in alike.Take(most))
        {
            var finding = rows.Key;
            output.WriteLine($"{Place(finding, rows)}: {Word(finding.Severity)} {finding.Code}: {finding.Message}");
            output.WriteLine($"    → {finding.Mend}");
        }

        if (alike.Length > most)
        {
            output.WriteLine($"… and {alike.Skip(most).Sum(rows => rows.Count())} more.");
        }

        output.WriteLine(Count(findings));
    }

    /// <summary>The document that <c>--json</c> prints.</summary>
    public static object Document(IReadOnlyList<Finding> findings) => new
    {
        status = StatusOf(findings),
        errors = CountOf(findings, Severity.Error),
        warnings = CountOf(findings, Severity.Warning),
        findings,
    };

    /// <summary>The same, and what is assumed.</summary>
    public static object Document(IReadOnlyList<Finding> findings, IReadOnlyList<Assumption> assumptions) => new
    {
        status = StatusOf(findings),
        errors = CountOf(findings, Severity.Error),
        warnings = CountOf(findings, Severity.Warning),
        findings,
        assumptions,
    };

    /// <summary>Such as <c>2 errors, 1 warning</c>.</summary>
    public static string Count(IReadOnlyList<Finding> findings)
    {
        var errors = CountOf(findings, Severity.Error);
        return $"{CountText.Of(errors, "error", "errors")}, {CountText.Of(findings.Count - errors, "warning", "warnings")}";
    }

    private static string StatusOf(IReadOnlyList<Finding> findings) => findings.Count == 0 ? "clean" : "findings";

    private static int CountOf(IReadOnlyList<Finding> findings, Severity severity) => findings.Count(finding => finding.Severity == severity);

    private static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";

    private static string Place(Finding finding, IEnumerable<Finding> rows)
    {
        string file = finding.File.Length == 0 ? "package" : finding.File;
        string told = RowRanges.TextOf(rows.Select(it => it.Row).OfType<int>());
        string row = told.Length == 0 ? "" : $":{told}";
        return finding.Column is { } column ? $"{file}{row} [{column}]" : file + row;
    }
}
