using System.Collections.Immutable;
using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Charts;
using Jospar.Planning.Report.Html;
using Jospar.Planning.Report.Wording;

namespace Jospar.Planning.Report.Sections;

/// <summary>What is launched, and when? A timeline of one row per project that is itself a table, and the figures.</summary>
internal sealed class LaunchesSection : IReportSection
{
    private const int NamedIdle = 10;

    /// <inheritdoc/>
    public string Id => "launches";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => true;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        var launches = report.Plan.Tables.Launches;
        html.Element("p", Lead(report)).Line();
        if (launches.IsEmpty)
        {
            return;
        }

        ChartIsland.Write(html, "launches-chart", "stacks", report.Texts["launches.picture"], Picture(report), "low");
        ShownLaunches.WriteNote(report, html);
        var idle = IdlePlants.Of(report.Programme, report.Plan);
        WriteIdle(report, html, idle);
        WriteStill(report, html);
        WriteTimeline(report, html, [.. idle.Select(row => row.Project)]);
        if (report.Replan is { Begun.IsEmpty: false } replan)
        {
            html.Element("p", report.Texts.Format("launches.begun", replan.From), ("class", "muted")).Line();
        }

        WriteTable(report, html);
    }

    private static void WriteIdle(ReportContext report, HtmlWriter html, ImmutableArray<LaunchRow> idle)
    {
        if (!idle.IsEmpty)
        {
            string names = string.Join(", ", idle.Take(NamedIdle).Select(row => report.Names.Of(row.Project))) + (idle.Length > NamedIdle ? " …" : "");
            html.Element("p", report.Texts.Plural(
                "launches.idle", idle.Length, report.Figures.Count(idle.Length), names, report.Figures.Count(idle.Sum(row => row.Jobs))), ("class", "warning")).Line();
        }
    }

    private static void WriteStill(ReportContext report, HtmlWriter html)
    {
        var still = StillFacilities.Of(report.Programme, report.Plan);
        if (!still.IsEmpty)
        {
            string names = string.Join(", ", still.Take(NamedIdle).Select(plant => $"{report.Names.In(plant.Facility.Name)} ({plant.YearsText})")) + (still.Length > NamedIdle ? " …" : "");
            html.Element("p", report.Texts.Plural("launches.still", still.Length, report.Figures.Count(still.Length), names), ("class", "warning")).Line();
        }
    }

    private static string Lead(ReportContext report)
    {
        var launches = report.Plan.Tables.Launches;
        if (launches.IsEmpty)
        {
            return report.Texts["launches.none"];
        }

        int committed = launches.Count(row => row.IsCommitted);
        var busiest = launches.GroupBy(row => row.Start).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First();
        return report.Texts.Plural("launches.lead", launches.Length, report.Figures.Count(launches.Length), report.Figures.Count(report.Programme.Projects.Length))
            + " " + report.Texts.Format("launches.lead.more", report.Figures.Count(committed), busiest.Key, report.Figures.Count(busiest.Count()));
    }

    /// <summary>Years of the plan, and those before it in which committed projects began.</summary>
    private static Year[] Years(ReportContext report)
    {
        var first = report.Plan.Tables.Launches.Select(row => row.Start).Append(report.Programme.Terms.FirstYear).Min();
        return [.. Enumerable.Range(first.Value, report.LastYear - first + 1).Select(year => new Year(year))];
    }

    private static object Picture(ReportContext report)
    {
        Year[] years = Years(report);
        var launches = report.Plan.Tables.Launches;
        string[] families = [.. launches.Select(row => report.Families.Coloured(FamilyOf(report, row))).Distinct().Order(report.Families.Comparer)];
        return new
        {
            Categories = years.Select(year => year.ToString()),
            Unit = report.Texts["launches.axis"],
            Whole = true,
            Series = families.Select(family => new
            {
                Name = report.Names.OfFamily(family),
                Family = family,
                Stack = "launches",
                Values = years.Select(year => (decimal)launches.Count(row => row.Start == year && report.Families.Coloured(FamilyOf(report, row)) == family)),
            }),
        };
    }

    private static string FamilyOf(ReportContext report, LaunchRow row) => report.Names.Find(row.Project)?.Family ?? "other";

    private static void WriteTimeline(ReportContext report, HtmlWriter html, HashSet<ProjectId> idle)
    {
        var texts = report.Texts;
        Year[] years = Years(report);
        string caption = texts["launches.timeline"];
        WriteLegend(report, html);
        using (html.In("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption)))
        using (html.In("table", ("class", "timeline"), ("id", "timeline"), ("style", $"--years:{years.Length.ToString(CultureInfo.InvariantCulture)}")))
        {
            html.Element("caption", caption);
            using (html.In("thead"))
            using (html.In("tr"))
            {
                html.Element("th", texts["launches.column.project"], ("scope", "col"));
                foreach (var year in years)
                {
                    html.Element("th", year.ToString(), ("scope", "col"), ("class", "n"));
                }
            }

            foreach (var family in ShownLaunches.Of(report).GroupBy(row => FamilyOf(report, row)).OrderBy(group => group.Key, report.Families.Comparer))
            {
                WriteFamily(report, html, family.Key, [.. family.OrderBy(row => row.Start).ThenBy(row => row.Project)], years, idle);
            }
        }
    }

    private static void WriteLegend(ReportContext report, HtmlWriter html)
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

    private static void WriteFamily(
        ReportContext report, HtmlWriter html, string family, LaunchRow[] rows, Year[] years, HashSet<ProjectId> idle)
    {
        using (html.In("tbody"))
        {
            using (html.In("tr", ("class", "group")))
            {
                html.Element("th", report.Names.OfFamily(family), ("scope", "rowgroup"), ("colspan", (years.Length + 1).ToString(CultureInfo.InvariantCulture)));
            }

            foreach (var row in rows)
            {
                WriteBar(report, html, family, row, years, idle.Contains(row.Project));
            }
        }
    }

    private static void WriteBar(
        ReportContext report, HtmlWriter html, string family, LaunchRow row, Year[] years, bool isIdle)
    {
        string region = RegionTiles.RegionOf(report, row.Site) is { } id ? report.Names.Of(id) : report.Names.Of(row.Site);
        using (html.In("tr", ("data-family", report.Names.OfFamily(family)), ("data-region", region), ("class", report.Families.Style(family))))
        {
            using (html.In("th", ("scope", "row")))
            {
                html.Text(report.Names.Of(row.Project));
                string[] about = [report.Names.Of(row.Site), .. Words(report, row.IsCommitted, "launches.committed"), .. Words(report, isIdle, "launches.nothing")];
                html.Element("small", " " + string.Join(", ", about));
            }

            foreach (var year in years)
            {
                WriteYear(report, html, row, year);
            }
        }
    }

    private static string[] Words(ReportContext report, bool isSo, string key) => isSo ? [report.Texts[key]] : [];

    private static void WriteYear(ReportContext report, HtmlWriter html, LaunchRow row, Year year)
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

    private static void WriteTable(ReportContext report, HtmlWriter html)
    {
        var texts = report.Texts;
        string money = report.Figures.MoneyHeading;
        Column[] columns =
        [
            texts["launches.column.project"], texts["launches.column.sponsor"], texts["launches.column.site"],
            Column.Number(texts["launches.column.start"]), Column.Number(texts["launches.column.runs"]),
            Column.Number(texts["launches.column.cost"] + ", " + money), Column.Number(texts["launches.column.fund"] + ", " + money),
            Column.Number(texts["launches.column.value"] + ", " + money), Column.Number(texts["launches.column.jobs"]),
            texts["launches.column.committed"], texts["launches.column.status"],
        ];
        HtmlTable.WriteFolded(html, report.Notes, texts["launches.table"], columns, ShownLaunches.Of(report).Select(row => Row(report, row)), isPrinted: false);
    }

    private static Cell[] Row(ReportContext report, LaunchRow row)
    {
        var project = report.Names.Find(row.Project);
        return
        [
            new(report.Names.Of(row.Project), Asked: project?.Provenance),
            project?.Sponsor ?? report.Texts["word.unknown"],
            report.Names.Of(row.Site),
            new(row.Start.ToString(), true),
            new(row.RunningFrom.ToString(), true),
            new(report.Figures.MoneyInTable(LaunchCost.Whole(report, row)), true),
            new(report.Figures.MoneyInTable(LaunchCost.FundMoney(report, row)), true),
            new(report.Figures.MoneyInTable(row.SponsorValue), true),
            new(PublishedJobs.InTable(report, project, row.Jobs), true),
            report.Texts[row.IsCommitted ? "word.yes" : "word.no"],
            new(project?.Status ?? "", Language: OwnLanguage.Of(project?.Status, report.Texts)),
        ];
    }
}
