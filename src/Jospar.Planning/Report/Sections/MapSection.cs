using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Charts;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>Where does it happen? Zones, plants, launched projects, lines and pipes on the country's outline, and regions as tiles.</summary>
internal sealed class MapSection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "map";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => !report.Programme.Places.IsEmpty;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        html.Element("p", Lead(report), ("class", "answer")).Line();
        if (report.Outline.IsBroken)
        {
            html.Element("p", report.Texts["map.broken"], ("class", "warning")).Line();
        }

        using (html.In("div", ("class", "beside")))
        {
            using (html.In("div"))
            {
                ChartIsland.Write(html, "map-chart", "map", report.Texts["map.picture"], MapPicture.Of(report), "map");
                MapLegend.Write(report, html);
            }

            using (html.In("div", ("class", "tiles")))
            {
                RegionTiles.Write(report, html, "map.tiles.jobs", RegionTiles.Jobs(report), RegionTiles.WithoutJobs(report), report.Figures.Count);
                RegionTiles.Write(report, html, "map.tiles.investment", RegionTiles.Investment(report), [], amount => report.Figures.InText(amount));
            }
        }

        ShownLaunches.WriteNote(report, html);
        WriteLinks(report, html);
        PlantsTable.Write(report, html);
        WriteRegions(report, html);
    }

    private static string Lead(ReportContext report)
    {
        var launches = report.Plan.Tables.Launches;
        int regions = launches.Select(row => RegionTiles.RegionOf(report, row.Site)).Where(region => region is not null).Distinct().Count();
        int full = report.Plan.Tables.LinkUse.Count(row => row.Year == report.LastYear && IsFull(report, row));
        return report.Texts.Plural("map.lead", launches.Length, report.Figures.Count(launches.Length), report.Figures.Count(regions), report.Figures.Count(RegionTiles.Regions(report).Count()))
            + " " + report.Texts.Plural("map.lead.links", full, report.LastYear, report.Figures.Count(full));
    }

    // What the table of links shows as full, no more and no less.
    private static bool IsFull(ReportContext report, LinkUseRow row) => UseOf(report, row) == report.Figures.Percent(1m);

    private static string UseOf(ReportContext report, LinkUseRow row) =>
        row.Capacity is > 0m ? report.Figures.Percent(row.Load / row.Capacity.Value) : "";

    private static void WriteLinks(ReportContext report, HtmlWriter html)
    {
        var texts = report.Texts;
        var links = report.Programme.Links.ToDictionary(link => link.Id);
        Column[] columns =
        [
            texts["map.column.link"], texts["map.column.carrier"], texts["map.column.from"], texts["map.column.to"],
            texts["targets.column.unit"], Column.Number(texts["map.column.load"]), Column.Number(texts["map.column.capacity"]), Column.Number(texts["map.column.use"]),
        ];
        LinkUseRow[] used = [.. report.Plan.Tables.LinkUse.Where(row => row.Year == report.LastYear && row.Load > 0m && links.ContainsKey(row.Link))];
        var rows = used
            .OrderByDescending(row => row.Capacity is > 0m ? row.Load / row.Capacity : 0m).ThenBy(row => row.Link)
            .Select(row => LinkRow(report, links[row.Link], row));
        HtmlTable.WriteFolded(html, report.Notes, texts.Format("map.table.links", report.LastYear), columns, ShownLaunches.Shown(rows), isPrinted: false);
        ShownLaunches.WriteNote(report, html, used.Length, "link_use.csv");
    }

    private static Cell[] LinkRow(ReportContext report, Link link, LinkUseRow row) =>
    [
        new(report.Names.In(link.Name), Asked: link.Provenance),
        report.Names.OfCarrier(link.Carrier),
        report.Names.Of(link.From),
        report.Names.Of(link.To),
        CarrierUnits.Of(report.Programme, link.Carrier) is { } unit ? report.Names.OfUnit(unit) : "",
        new(report.Figures.InTable(row.Load), true),
        new(row.Capacity is { } capacity ? report.Figures.InTable(capacity) : report.Texts["word.unlimited"], true),
        new(UseOf(report, row), true),
    ];

    private static void WriteRegions(ReportContext report, HtmlWriter html)
    {
        var texts = report.Texts;
        var jobs = RegionTiles.Jobs(report);
        var unknown = RegionTiles.WithoutJobs(report);
        var investment = RegionTiles.Investment(report);
        var launches = RegionTiles.Sum(report, _ => 1m);
        Column[] columns =
        [
            texts["word.region"], Column.Number(texts["map.column.launches"]),
            Column.Number(texts.Format("map.tiles.jobs", report.LastYear)), Column.Number(texts["map.column.investment"] + ", " + report.Figures.MoneyHeading),
        ];
        var rows = RegionTiles.Regions(report).Select(region => new Cell[]
        {
            new(report.Names.In(region.Name), Asked: region.Provenance),
            new(report.Figures.Count(launches.GetValueOrDefault(region.Id)), true),
            new(unknown.Contains(region.Id) ? texts["word.unpublished"] : report.Figures.Count(jobs.GetValueOrDefault(region.Id)), true),
            new(report.Figures.InTable(investment.GetValueOrDefault(region.Id)), true),
        });
        HtmlTable.WriteFolded(html, report.Notes, texts["map.table.regions"], columns, rows.Concat(Elsewhere(report)));
    }

    // What stands in no region, so that the column adds up to the plan's figure.
    private static IEnumerable<Cell[]> Elsewhere(ReportContext report)
    {
        LaunchRow[] rows = [.. report.Plan.Tables.Launches.Where(row => RegionTiles.RegionOf(report, row.Site) is null)];
        if (rows.Length > 0)
        {
            LaunchRow[] running = [.. rows.Where(row => row.RunningFrom <= report.LastYear)];
            string jobs = PublishedJobs.AreUnknown(report, running) ? report.Texts["word.unpublished"] : report.Figures.Count(running.Sum(row => row.Jobs));
            yield return
            [
                report.Texts["map.elsewhere"], new(report.Figures.Count(rows.Length), true),
                new(jobs, true),
                new(report.Figures.InTable(rows.Sum(row => report.Figures.Scaled(LaunchCost.InPlan(report, row)))), true),
            ];
        }
    }
}
