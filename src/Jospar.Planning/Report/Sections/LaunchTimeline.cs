using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>
/// One row for each launch, grouped by chain: a table that is read as a picture. A long one is folded: each group is a line that
/// says how many start in each year, and opens on demand.
/// </summary>
internal sealed class LaunchTimeline(ReportContext report, HtmlWriter html, Year[] years, HashSet<ProjectId> idle)
{
    private const int MostUnfolded = 100;

    /// <summary>Writes legend and timeline of the launches that are shown; <paramref name="idle"/> make nothing in any year.</summary>
    public static void Write(ReportContext report, HtmlWriter html, Year[] years, HashSet<ProjectId> idle)
    {
        var timeline = new LaunchTimeline(report, html, years, idle);
        var launches = ShownLaunches.Of(report);
        var groups = launches.GroupBy(row => FamilyOf(report, row)).OrderBy(group => group.Key, report.Families.Comparer).ToArray();
        timeline.WriteLegend();
        if (launches.Length > MostUnfolded)
        {
            timeline.WriteFolded(groups);
        }
        else
        {
            timeline.WriteWhole(groups);
        }
    }

    /// <summary>The chain that a launch belongs to.</summary>
    public static string FamilyOf(ReportContext report, LaunchRow row) => report.Names.Find(row.Project)?.Family ?? "other";

    private void WriteLegend()
    {
        using (html.In("div", ("class", "legend")))
        {
            html.Element("span", report.Texts["launches.building"], ("class", "key building"));
            html.Element("span", report.Texts["launches.runs"], ("class", "key runs"));
            using (html.In("span", ("class", "controls"), ("hidden", ""), ("data-timeline-grouping", "")))
            {
                html.Element("button", report.Texts["launches.byfamily"], ("type", "button"), ("data-group", "family"), ("aria-pressed", "true"));
                html.Element("button", report.Texts["launches.byregion"], ("type", "button"), ("data-group", "region"), ("aria-pressed", "false"));
            }
        }
    }

    private void WriteWhole(IGrouping<string, LaunchRow>[] groups)
    {
        string caption = report.Texts["launches.timeline"];
        using (html.In("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption)))
        using (html.In("table", ("class", "timeline"), ("id", "timeline"), ("style", Columns)))
        {
            html.Element("caption", caption);
            WriteHead();
            foreach (var group in groups)
            {
                using (html.In("tbody"))
                {
                    using (html.In("tr", ("class", "group")))
                    {
                        html.Element("th", report.Names.OfFamily(group.Key), ("scope", "rowgroup"), ("colspan", InAttribute(years.Length + 1)));
                    }

                    WriteBars(group);
                }
            }
        }
    }

    private void WriteFolded(IGrouping<string, LaunchRow>[] groups)
    {
        int most = groups.Max(group => years.Max(year => Starting(group, year)));
        html.Element("p", report.Texts["launches.folded"], ("class", "muted")).Line();
        using (html.In("div", ("class", "folded"), ("id", "timeline"), ("style", Columns)))
        {
            using (html.In("div", ("class", "years"), ("aria-hidden", "true")))
            {
                html.Element("span", "");
                foreach (var year in years)
                {
                    html.Element("span", year.ToString());
                }
            }

            foreach (var group in groups)
            {
                WriteGroup(group, most);
            }
        }
    }

    private void WriteGroup(IGrouping<string, LaunchRow> group, int most)
    {
        string name = report.Names.OfFamily(group.Key);
        using (html.In("details", ("class", report.Families.Style(group.Key))))
        {
            using (html.In("summary"))
            {
                html.Element("span", $"{name} ({report.Figures.Count(group.Count())})", ("class", "named"));
                html.Element("span", string.Join(", ", years.Select(year => $"{year}: {report.Figures.Count(Starting(group, year))}")), ("class", "aside"));
                foreach (var year in years)
                {
                    WriteCount(Starting(group, year), most);
                }
            }

            using (html.In("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", name)))
            using (html.In("table", ("class", "timeline")))
            {
                WriteHead();
                using (html.In("tbody"))
                {
                    WriteBars(group);
                }
            }
        }
    }

    private void WriteCount(int count, int most)
    {
        string part = ((decimal)count / most).ToString("0.##", CultureInfo.InvariantCulture);
        html.Element("span", count == 0 ? "" : report.Figures.Count(count), ("class", "count"), ("aria-hidden", "true"), ("style", $"--part:{part}"));
    }

    private void WriteHead()
    {
        using (html.In("thead"))
        using (html.In("tr"))
        {
            html.Element("th", report.Texts["launches.column.project"], ("scope", "col"));
            foreach (var year in years)
            {
                html.Element("th", year.ToString(), ("scope", "col"), ("class", "n"));
            }
        }
    }

    private void WriteBars(IGrouping<string, LaunchRow> group)
    {
        foreach (var row in group.OrderBy(row => row.Start).ThenBy(row => row.Project))
        {
            WriteBar(group.Key, row);
        }
    }

    private void WriteBar(string family, LaunchRow row)
    {
        string region = RegionTiles.RegionOf(report, row.Site) is { } id ? report.Names.Of(id) : report.Names.Of(row.Site);
        using (html.In(
            "tr", ("data-family", report.Names.OfFamily(family)), ("data-region", region), ("data-start", row.Start.ToString()), ("class", report.Families.Style(family))))
        {
            using (html.In("th", ("scope", "row")))
            {
                html.Text(report.Names.Of(row.Project));
                string[] about = [report.Names.Of(row.Site), .. Words(row.IsCommitted, "launches.committed"), .. Words(idle.Contains(row.Project), "launches.nothing")];
                html.Element("small", " " + string.Join(", ", about));
            }

            foreach (var year in years)
            {
                WriteYear(row, year);
            }
        }
    }

    private void WriteYear(LaunchRow row, Year year)
    {
        var (style, words) = year < row.Start ? (null, "")
            : year < row.RunningFrom ? (year == row.Start ? "building first" : "building", "launches.building")
            : (year == row.RunningFrom ? "runs first" : "runs", "launches.runs");
        using (html.In("td", ("class", style)))
        {
            if (words.Length > 0)
            {
                html.Element("span", report.Texts[words], ("class", "aside"));
            }
        }
    }

    private string Columns => $"--years:{InAttribute(years.Length)}";

    private static int Starting(IEnumerable<LaunchRow> rows, Year year) => rows.Count(row => row.Start == year);

    private static string InAttribute(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string[] Words(bool isSo, string key) => isSo ? [report.Texts[key]] : [];
}
