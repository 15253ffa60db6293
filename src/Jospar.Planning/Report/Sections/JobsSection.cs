using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Charts;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>Where do people find work? Direct jobs by year and region; construction and indirect jobs apart.</summary>
internal sealed class JobsSection : IReportSection
{
    private const int NamedRegions = 3;

    /// <inheritdoc/>
    public string Id => "jobs";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => !report.Plan.Tables.Jobs.IsEmpty;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        html.Element("p", Answer(report), ("class", "answer")).Line();
        html.Element("p", More(report)).Line();
        ChartIsland.Write(html, "jobs-chart", "jobs", report.Texts["jobs.picture"], Picture(report), "low");
        WriteYears(report, html);
        WriteRegions(report, html, "jobs.table.direct", DirectIn);
        if (KnowsConstruction(report))
        {
            WriteRegions(report, html, "jobs.table.construction", BuildersIn);
        }

        IndirectJobsTable.Write(report, html);
    }

    /// <summary>How many work in the last year, and in which regions most of them.</summary>
    private static string Answer(ReportContext report)
    {
        int direct = In(report, report.LastYear).Sum(row => row.Direct);
        return report.Texts.Plural("jobs.lead", direct, report.LastYear, report.Figures.Count(direct)) + Where(report, direct);
    }

    private static string Where(ReportContext report, int direct)
    {
        (PlaceId Region, int Jobs)[] regions =
        [
            .. In(report, report.LastYear)
                .GroupBy(row => row.Region)
                .Select(group => (Region: group.Key, Jobs: group.Sum(row => row.Direct)))
                .Where(region => region.Jobs > 0)
                .OrderByDescending(region => region.Jobs).ThenBy(region => region.Region),
        ];
        string[] named =
        [
            .. regions.Take(NamedRegions).Select(region =>
                $"{report.Names.Of(region.Region)} {report.Figures.Count(region.Jobs)} ({report.Figures.Percent((decimal)region.Jobs / direct)})"),
            .. regions.Length > NamedRegions ? [report.Texts.Format("assumptions.more", report.Figures.Count(regions.Length - NamedRegions))] : Array.Empty<string>(),
        ];
        return regions.Length == 0 ? "" : " " + report.Texts.Format("jobs.where", string.Join(", ", named));
    }

    private static string More(ReportContext report)
    {
        var last = In(report, report.LastYear);
        var figures = report.Figures;
        List<string> sentences = [];
        sentences.AddRange(PublishedJobs.Untold(report) is { } untold ? [untold] : []);
        sentences.AddRange(Promised(report).Select(promise => report.Texts.Format(
            "jobs.lead.promise", promise.Target.Year, promise.InText(report, promise.Level), promise.InText(report, promise.Reached))));
        sentences.Add(KnowsConstruction(report)
            ? report.Texts.Plural("jobs.lead.construction", report.Plan.Totals.PeakConstructionJobs, figures.Count(report.Plan.Totals.PeakConstructionJobs))
            : report.Texts["jobs.lead.noconstruction"]);
        sentences.Add(IndirectJobsSum.Of(last, row => row.IndirectLow) is { } low && IndirectJobsSum.Of(last, row => row.IndirectHigh) is { } high
            ? report.Texts.Format("jobs.lead.indirect", figures.Count(low), figures.Count(high)) + Uncovered(report)
            : report.Texts["jobs.lead.noindirect"]);
        return string.Join(' ', sentences);
    }

    private static string Uncovered(ReportContext report) => CoveredJobs.Of(report.Programme, report.Plan) is { Unknown: > 0 } jobs
        ? " " + report.Texts.Format("jobs.lead.uncovered", report.Figures.Count(jobs.Known), report.Figures.Count(jobs.Unknown))
        : "";

    /// <summary>Whether any project says how many build it; where none does, the number is unknown and not nil.</summary>
    internal static bool KnowsConstruction(ReportContext report) => ToldJobs.KnowsBuilders(report.Programme);

    private static JobsRow[] In(ReportContext report, Year year) => [.. report.Plan.Tables.Jobs.Where(row => row.Year == year)];

    private static object Picture(ReportContext report)
    {
        var years = report.Programme.Years;
        return new
        {
            Categories = years.Select(year => year.ToString()),
            Unit = report.Texts["unit.jobs"],
            Direct = new { Name = report.Texts["jobs.direct"], Values = years.Select(year => (decimal)In(report, year).Sum(row => row.Direct)) },
            Construction = !KnowsConstruction(report) ? null : new { Name = report.Texts["jobs.construction"], Values = years.Select(year => (decimal)In(report, year).Sum(row => row.Construction)) },
            Promise = Promises(report),
        };
    }

    /// <summary>Promised numbers of direct jobs in the whole country, to stand as open outlines in their years.</summary>
    private static IEnumerable<PromiseReading> Promised(ReportContext report) => PromiseReading.Of(report).Where(promise =>
        promise.Target is { Measure: Measure.DirectJobs, Bound: Bound.AtLeast } && promise.Target.Filter with { Tag = null } == new MeasureFilter());

    private static object[] Promises(ReportContext report) =>
    [
        .. Promised(report).Select(promise => new
        {
            Year = promise.Target.Year.ToString(),
            Level = promise.Level.ForPicture(),
            Name = $"{report.Texts["word.promise"]}: {report.Names.In(promise.Target.Name)}",
        }),
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
        string range = IndirectJobsSum.Of(rows, row => row.IndirectLow) is { } low && IndirectJobsSum.Of(rows, row => row.IndirectHigh) is { } high
            ? high == 0m ? report.Figures.Count(high) : $"{report.Figures.Count(low)}–{report.Figures.Count(high)}"
            : report.Texts["word.unknown"];
        return
        [
            year.ToString(), new(DirectIn(report, year, rows, report.Plan.Tables.Launches), true), new(range, true),
            new(KnowsConstruction(report) ? BuildersIn(report, year, rows, report.Plan.Tables.Launches) : report.Texts["word.unknown"], true),
        ];
    }

    private static void WriteRegions(
        ReportContext report, HtmlWriter html, string captionKey, Func<ReportContext, Year, IEnumerable<JobsRow>, IEnumerable<LaunchRow>, string> count)
    {
        var byPlace = report.Plan.Tables.Jobs.ToLookup(row => row.Region);
        var launches = report.Plan.Tables.Launches.ToLookup(row => RegionTiles.RegionOf(report, row.Site) ?? row.Site);
        Column[] columns = [report.Texts["word.region"], .. report.Programme.Years.Select(year => Column.Number(year.ToString()))];
        var rows = byPlace.OrderBy(group => group.Key).Select(group => new Cell[]
        {
            report.Names.Of(group.Key),
        }.Concat(report.Programme.Years.Select(year => new Cell(count(report, year, group.Where(row => row.Year == year), launches[group.Key]), true))).ToArray());
        HtmlTable.WriteFolded(html, report.Notes, report.Texts[captionKey], columns, rows);
    }

    private static string DirectIn(ReportContext report, Year year, IEnumerable<JobsRow> rows, IEnumerable<LaunchRow> launches) =>
        PublishedJobs.AreUnknown(report, [.. launches.Where(row => row.RunningFrom <= year)])
            ? report.Texts["word.unpublished"]
            : report.Figures.Count(rows.Sum(row => row.Direct));

    private static string BuildersIn(ReportContext report, Year year, IEnumerable<JobsRow> rows, IEnumerable<LaunchRow> launches) =>
        PublishedJobs.AreBuildersUnknown(report, [.. launches.Where(row => row.Start <= year && year < row.RunningFrom)])
            ? report.Texts["word.unpublished"]
            : report.Figures.Count(rows.Sum(row => row.Construction));
}
