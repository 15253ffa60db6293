using System.Globalization;
using System.Text.RegularExpressions;
using Jospar.Domain;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>The state of the figures: the newest date that the programme's sources give, and which package was planned by which version.</summary>
internal static partial class StateLine
{
    private const int ShownOfHash = 12;

    /// <summary>Writes the line under the title; each part leads to the section that tells the rest.</summary>
    public static void Write(ReportContext report, HtmlWriter html)
    {
        var run = report.Plan.Run;
        string hash = run.PackageHash.Length > ShownOfHash ? run.PackageHash[..ShownOfHash] + "…" : run.PackageHash;
        using (html.In("p", ("class", "muted"), ("id", "state")))
        {
            if (!report.Programme.Sources.IsEmpty)
            {
                html.Element("a", Sources(report), ("href", "#sources")).Text(" ");
            }

            html.Element("a", report.Texts.Format("page.package", hash, run.Version), ("href", "#made"));
        }
    }

    /// <summary>The newest date among the sources, as exactly as it is given, and how many give none.</summary>
    private static string Sources(ReportContext report)
    {
        var sources = report.Programme.Sources;
        string[] dates = [.. sources.Select(source => source.Date).OfType<string>().Where(IsDate)];
        int undated = sources.Length - dates.Length;
        if (dates.Length == 0)
        {
            return report.Texts["page.sources.undated"];
        }

        // A year is a prefix of its days, so that order by letters is order by time.
        string date = InText(report, dates.Max(StringComparer.Ordinal)!);
        string newest = sources.Length == 1
            ? report.Texts.Format("page.source", date)
            : report.Texts.Plural("page.sources", sources.Length, report.Figures.Count(sources.Length), date);
        return undated == 0 ? newest : $"{newest} {report.Texts.Plural("page.sources.some", undated, report.Figures.Count(undated))}";
    }

    private static string InText(ReportContext report, string date)
    {
        int[] parts = [.. date.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return parts switch
        {
            [var year, var month, var day] => report.Figures.Date(new DateOnly(year, month, day)),
            [var year, var month] => report.Texts.Format("date.monthly", report.Texts["date.month." + month.ToString(CultureInfo.InvariantCulture)], year),
            _ => report.Texts.Format("date.yearly", parts[0]),
        };
    }

    private static bool IsDate(string text) => Iso().IsMatch(text)
        && DateOnly.TryParseExact(text + "0000-01-01"[text.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^\d{4}(-\d{2}){0,2}\z")]
    private static partial Regex Iso();
}
