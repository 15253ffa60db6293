using System.Collections.Immutable;
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
        html.Element("p", Lead(report), ("class", "answer")).Line();
        if (launches.IsEmpty)
        {
            return;
        }

        ChartIsland.Write(html, "launches-chart", "stacks", report.Texts["launches.picture"], Picture(report), "low");
        ShownLaunches.WriteNote(report, html);
        var idle = IdlePlants.Of(report.Programme, report.Plan);
        WriteIdle(report, html, idle);
        WriteStill(report, html);
        LaunchTimeline.Write(report, html, Years(report), [.. idle.Select(row => row.Project)]);
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

        var texts = report.Texts;
        int committed = launches.Count(row => row.IsCommitted);
        return texts.Plural("launches.lead", launches.Length, report.Figures.Count(launches.Length), report.Figures.Count(report.Programme.Projects.Length))
            + " " + texts.Format("launches.lead.decided", report.Figures.Count(committed))
            + (BusiestYear(launches) is var (year, count) ? " " + texts.Format("launches.lead.most", year, report.Figures.Count(count)) : "");
    }

    // Where as many start in another year, or one in each, no year stands out.
    private static (Year Year, int Count)? BusiestYear(IEnumerable<LaunchRow> launches)
    {
        var years = launches.CountBy(row => row.Start).OrderByDescending(year => year.Value).Take(2).ToList();
        return years is [{ Value: > 1 } one] ? (one.Key, one.Value)
            : years is [var most, var next] && most.Value > next.Value ? (most.Key, most.Value)
            : null;
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
        string[] families = [.. launches.Select(row => report.Families.Coloured(LaunchTimeline.FamilyOf(report, row))).Distinct().Order(report.Families.Comparer)];
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
                Values = years.Select(year => (decimal)launches.Count(row => row.Start == year && report.Families.Coloured(LaunchTimeline.FamilyOf(report, row)) == family)),
            }),
        };
    }

    private static void WriteTable(ReportContext report, HtmlWriter html)
    {
        var texts = report.Texts;
        string money = report.Figures.MoneyHeading;
        LaunchRow[] shown = [.. ShownLaunches.Of(report)];
        bool isReported = shown.Any(row => IsReported(report, row));
        var used = new UsedCapacity(report);
        Column[] columns =
        [
            texts["launches.column.project"], texts["launches.column.sponsor"], texts["launches.column.site"],
            Column.Number(texts["launches.column.start"]), Column.Number(texts["launches.column.runs"]),
            Column.Number(texts["launches.column.cost"] + ", " + money), Column.Number(texts["launches.column.fund"] + ", " + money),
            Column.Number(texts["launches.column.value"] + ", " + money), Column.Number(texts.Format("launches.column.used", report.LastYear)),
            Column.Number(texts["launches.column.jobs"]), texts["launches.column.committed"],
            .. isReported ? [texts["launches.column.status"]] : Array.Empty<Column>(),
        ];
        HtmlTable.WriteFolded(html, report.Notes, texts["launches.table"], columns, shown.Select(row => Row(report, row, used, isReported)), isPrinted: false);
    }

    private static bool IsReported(ReportContext report, LaunchRow row) => !string.IsNullOrEmpty(report.Names.Find(row.Project)?.Status);

    private static Cell[] Row(ReportContext report, LaunchRow row, UsedCapacity used, bool isReported)
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
            new(used.InTable(row), true),
            new(PublishedJobs.InTable(report, project, row.Jobs), true),
            report.Texts[row.IsCommitted ? "word.yes" : "word.no"],
            .. isReported ? [new Cell(project?.Status ?? "", Language: OwnLanguage.Of(project?.Status, report.Texts))] : Array.Empty<Cell>(),
        ];
    }
}
