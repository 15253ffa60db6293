using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Charts;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>The regions as a grid of tiles, darker where a figure is larger.</summary>
internal static class RegionTiles
{
    private const int Shades = 5;

    /// <summary>The programme's regions in the table's order.</summary>
    public static IEnumerable<Place> Regions(ReportContext report) =>
        report.Programme.Places.Where(place => place.Kind == PlaceKind.Region);

    /// <summary>The region that a place is or lies in, if any.</summary>
    public static PlaceId? RegionOf(ReportContext report, PlaceId place) =>
        report.Names.Find(place) is null ? null : report.Places.FindWithin(place, PlaceKind.Region);

    /// <summary>Direct jobs in the last year by region.</summary>
    public static Dictionary<PlaceId, decimal> Jobs(ReportContext report) => report.Plan.Tables.Jobs
        .Where(row => row.Year == report.LastYear)
        .GroupBy(row => row.Region)
        .ToDictionary(group => group.Key, group => (decimal)group.Sum(row => row.Direct));

    /// <summary>Regions where plants run in the last year of which none tells its jobs: how many there are is unknown, not none.</summary>
    public static HashSet<PlaceId> WithoutJobs(ReportContext report) =>
    [
        .. report.Plan.Tables.Launches.Where(row => row.RunningFrom <= report.LastYear)
            .GroupBy(row => RegionOf(report, row.Site))
            .Where(group => PublishedJobs.AreUnknown(report, [.. group]))
            .Select(group => group.Key).OfType<PlaceId>(),
    ];

    /// <summary>Capital spent in the plan's years by region, in the page's scale.</summary>
    public static Dictionary<PlaceId, decimal> Investment(ReportContext report) =>
        Sum(report, row => report.Figures.Scaled(LaunchCost.InPlan(report, row)));

    /// <summary>A figure of the launches added up by region.</summary>
    public static Dictionary<PlaceId, decimal> Sum(ReportContext report, Func<LaunchRow, decimal> figure) => report.Plan.Tables.Launches
        .Select(row => (Region: RegionOf(report, row.Site), Figure: figure(row)))
        .Where(row => row.Region is not null)
        .GroupBy(row => row.Region!.Value)
        .ToDictionary(group => group.Key, group => group.Sum(row => row.Figure));

    /// <summary>Writes one grid below its title.</summary>
    public static void Write(
        ReportContext report, HtmlWriter html, string titleKey, Dictionary<PlaceId, decimal> figures, HashSet<PlaceId> unknown, Func<decimal, string> format)
    {
        var points = new MapPoints(report.Programme.Places);
        var placed = Regions(report).Select(region => (region.Id, Point: points.Find(region.Id))).Where(region => region.Point is not null);
        var tiles = TileGrid.Of([.. placed.Select(region => (region.Id, region.Point!.Value))]);
        if (tiles.IsEmpty)
        {
            return;
        }

        html.Element("h3", report.Texts.Format(titleKey, report.LastYear, report.Figures.MoneyHeading)).Line();
        decimal largest = Math.Max(figures.Values.DefaultIfEmpty(0m).Max(), 0m);
        using (html.In("ol", ("class", "grid"), ("style", $"--columns:{Digits(tiles.Max(tile => tile.Column) + 1)}")))
        {
            foreach (var tile in tiles.OrderBy(tile => tile.Row).ThenBy(tile => tile.Column))
            {
                if (unknown.Contains(tile.Region))
                {
                    WriteTile(report, html, tile, "unknown", "?", report.Texts["word.unpublished"]);
                    continue;
                }

                decimal figure = figures.GetValueOrDefault(tile.Region);
                int shade = largest == 0m || figure <= 0m ? 0 : 1 + (int)Math.Min(Shades - 1, decimal.Floor(figure / largest * Shades));
                WriteTile(report, html, tile, "shade" + Digits(shade), format(figure), null);
            }
        }
    }

    private static void WriteTile(
        ReportContext report, HtmlWriter html, TileGrid.Tile tile, string style, string figure, string? remark)
    {
        string name = report.Names.Of(tile.Region);
        using (html.In(
            "li", ("class", style), ("title", remark is null ? name : $"{name}: {remark}"),
            ("style", $"grid-area:{Digits(tile.Row + 1)}/{Digits(tile.Column + 1)}")))
        {
            html.Element("abbr", report.ShortNames.Of(tile.Region), ("title", name));
            html.Element("span", figure);
        }
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
