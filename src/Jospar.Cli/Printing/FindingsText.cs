using Jospar.Packages.Findings;
using Jospar.Packages.Reading;

namespace Jospar.Cli.Printing;

/// <summary>Findings as a person reads them: where, what, and how to mend it.</summary>
internal static class FindingsText
{
    /// <summary>Writes the first <paramref name="most"/> findings and how many there are of each severity.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Finding> findings, int most = int.MaxValue)
    {
        foreach (var finding in findings.OrderBy(finding => finding.Severity).Take(most))
        {
            output.WriteLine($"{Place(finding)}: {Word(finding.Severity)} {finding.Code}: {finding.Message}");
            output.WriteLine($"    → {finding.Mend}");
        }

        if (findings.Count > most)
        {
            output.WriteLine($"… and {findings.Count - most} more.");
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

    private static string Place(Finding finding)
    {
        var file = finding.File.Length == 0 ? "package" : finding.File;
        var row = finding.Row is { } number ? $":{number}" : "";
        return finding.Column is { } column ? $"{file}{row} [{column}]" : file + row;
    }
}
