using System.Collections.Immutable;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>
/// What pictures and tables show one by one: everything in a national programme; in a larger one the costliest launches and
/// the first rows, because a page of ten thousand rows opens in no browser in reasonable time.
/// </summary>
internal static class ShownLaunches
{
    private const int Most = 1500;

    /// <summary>The launches shown, in the plan's order.</summary>
    public static ImmutableArray<LaunchRow> Of(ReportContext report)
    {
        var all = report.Plan.Tables.Launches;
        if (all.Length <= Most)
        {
            return all;
        }

        var shown = all.OrderByDescending(row => row.CapitalCost.Value).ThenBy(row => row.Project).Take(Most).ToHashSet();
        return [.. all.Where(shown.Contains)];
    }

    /// <summary>Says how many are shown, where that is not all.</summary>
    public static void WriteNote(ReportContext report, HtmlWriter html)
    {
        int all = report.Plan.Tables.Launches.Length;
        if (all > Most)
        {
            html.Element("p", report.Texts.Format("launches.shown", report.Figures.Count(Most), report.Figures.Count(all)), ("class", "muted")).Line();
        }
    }

    /// <summary>As many rows of a long list as are shown.</summary>
    public static IEnumerable<T> Shown<T>(IEnumerable<T> rows) => rows.Take(Most);

    /// <summary>Says below a table how many of <paramref name="all"/> its rows are shown, where that is not all, and which of the plan's files holds them.</summary>
    public static void WriteNote(ReportContext report, HtmlWriter html, int all, string file)
    {
        if (all > Most)
        {
            html.Element("p", report.Texts.Format("rows.shown", report.Figures.Count(Most), report.Figures.Count(all), file), ("class", "muted")).Line();
        }
    }
}
