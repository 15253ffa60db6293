using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Charts;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>Where do people find work? Direct jobs by year and region; construction and indirect jobs apart.</summary>
internal sealed class JobsSection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "jobs";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => !report.Plan.Tables.Jobs.IsEmpty;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        html.Element("p", Lead(report)).Line();
        ChartIsland.Write(html, "jobs-chart", "jobs", report.Texts["jobs.picture"], Picture(report), "low");
        WriteYears(report, html);
        WriteRegions(report, html, "jobs.table.direct", row => row.Direct);
        WriteRegions(report, html, "jobs.table.construction", row => row.Construction);
    }

    private static string Lead(ReportContext report)
    {
        var last = In(report, report.LastYear);
        string lead = report.Texts.Format(
            "jobs.lead", report.LastYear, report.Figures.InText(last.Sum(row => row.Direct)), report.Figures.InText(report.Plan.Totals.PeakConstructionJobs));
        return Indirect(last, row => row.IndirectLow) is { } low && Indirect(last, row => row.IndirectHigh) is { } high
            ? lead + " " + report.Texts.Format("jobs.lead.indirect", report.Figures.InText(low), report.Figures.InText(high))
            : lead + " " + report.Texts["jobs.lead.noindirect"];
    }

    private static JobsRow[] In(ReportContext report, Year year) => [.. report.Plan.Tables.Jobs.Where(row => row.Year == year)];

    private static decimal? Indirect(JobsRow[] rows, Func<JobsRow, decimal?> end) =>
        rows.Any(row => end(row) is not null) ? rows.Sum(row => end(row) ?? 0m) : null;

    private static object Picture(ReportContext report)
    {
        var years = report.Programme.Years;
        return new
        {
            Categories = years.Select(year => year.ToString()),
            Unit = report.Texts["unit.jobs"],
            Direct = new { Name = report.Texts["jobs.direct"], Values = years.Select(year => (decimal)In(report, year).Sum(row => row.Direct)) },
            Construction = new { Name = report.Texts["jobs.construction"], Values = years.Select(year => (decimal)In(report, year).Sum(row => row.Construction)) },
            Promise = Promises(report),
        };
    }

    /// <summary>Promised numbers of all direct jobs, to stand as an open outline in their years.</summary>
    private static object[] Promises(ReportContext report) =>
    [
        .. report.Programme.Targets
            .Where(target => target is { Measure: Measure.DirectJobs, Bound: Bound.AtLeast } && target.Filter == new MeasureFilter())
            .Select(target => new { Year = target.Year.ToString(), Level = target.RequiredLevel.ForPicture(), Name = report.Texts["word.promise"] }),
    ];

    private static void WriteYears(ReportContext report, HtmlWriter html)
    {
        var texts = report.Texts;
        Column[] columns =
        [
            texts["word.year"], Column.Number(texts["jobs.direct"]), Column.Number(texts["jobs.indirect"]), Column.Number(texts["jobs.construction"]),
        ];
        HtmlTable.Write(html, report.Notes, texts["jobs.table.years"], columns, report.Programme.Years.Select(year => YearRow(report, year)));
    }

    private static Cell[] YearRow(ReportContext report, Year year)
    {
        var rows = In(report, year);
        string range = Indirect(rows, row => row.IndirectLow) is { } low && Indirect(rows, row => row.IndirectHigh) is { } high
            ? $"{report.Figures.Count(low)}–{report.Figures.Count(high)}"
            : report.Texts["word.unknown"];
        return
        [
            year.ToString(), new(report.Figures.Count(rows.Sum(row => row.Direct)), true), new(range, true),
            new(report.Figures.Count(rows.Sum(row => row.Construction)), true),
        ];
    }

    private static void WriteRegions(ReportContext report, HtmlWriter html, string captionKey, Func<JobsRow, int> count)
    {
        var byPlace = report.Plan.Tables.Jobs.ToLookup(row => row.Region);
        Column[] columns = [report.Texts["word.region"], .. report.Programme.Years.Select(year => Column.Number(year.ToString()))];
        var rows = byPlace.OrderBy(group => group.Key).Select(group => new Cell[]
        {
            report.Names.Of(group.Key),
        }.Concat(report.Programme.Years.Select(year => new Cell(report.Figures.Count(group.Where(row => row.Year == year).Sum(count)), true))).ToArray());
        HtmlTable.WriteFolded(html, report.Notes, report.Texts[captionKey], columns, rows);
    }
}
