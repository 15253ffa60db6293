using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Charts;

namespace Jospar.Planning.Report.Sections;

/// <summary>What the map shows in the plan's last year.</summary>
internal static class MapPicture
{
    /// <summary>Outline, links by load, regions' names, zones, plants and launched projects.</summary>
    public static object Of(ReportContext report)
    {
        var points = new MapPoints(report.Programme.Places);
        return new
        {
            Outline = report.Outline.Polygons,
            Links = Links(report, points),
            Regions = Places(report, points, PlaceKind.Region),
            Zones = Places(report, points, PlaceKind.Zone),
            Plants = Plants(report, points),
            Projects = Projects(report, points),
            Groups = Groups(report, points),
        };
    }

    /// <summary>The chains of the plants and projects that it shows.</summary>
    public static IEnumerable<string> Families(ReportContext report) => report.Programme.Facilities
        .Where(facility => facility.RunsIn(report.LastYear))
        .Select(facility => FamilyOf(report, facility.Process))
        .Concat(ShownLaunches.Of(report).Select(row => FamilyOf(report, row)))
        .Distinct();

    private static object[] Links(ReportContext report, MapPoints points)
    {
        var loads = report.Plan.Tables.LinkUse.Where(row => row.Year == report.LastYear).ToDictionary(row => row.Link, row => row);
        var used = report.Programme.Links
            .Where(link => loads.TryGetValue(link.Id, out var row) && row.Load > 0m)
            .Select(link => (Link: link, From: points.Find(link.From), To: points.Find(link.To), Row: loads[link.Id]))
            .Where(way => way.From is not null && way.To is not null && way.From != way.To)
            .ToArray();
        var largest = used.GroupBy(way => way.Link.Carrier).ToDictionary(group => group.Key, group => group.Max(way => way.Row.Load));
        return
        [
            .. used.Select(way => new
            {
                Name = report.Names.In(way.Link.Name),
                way.Link.Carrier,
                CarrierName = report.Names.OfCarrier(way.Link.Carrier),
                From = MapPoints.Pair(way.From!.Value),
                To = MapPoints.Pair(way.To!.Value),
                Width = (way.Row.Load / largest[way.Link.Carrier]).ForPicture(),
                Load = Load(report, way.Link, way.Row),
            }),
        ];
    }

    private static string Load(ReportContext report, Link link, LinkUseRow row) =>
        report.Quantities.Of(row.Load, CarrierUnits.Of(report.Programme, link.Carrier) ?? "")
        + (row.Capacity is > 0m ? $" ({report.Figures.Percent(row.Load / row.Capacity.Value)})" : "");

    private static object[] Places(ReportContext report, MapPoints points, PlaceKind kind) =>
    [
        .. report.Programme.Places
            .Where(place => place.Kind == kind)
            .Select(place => (place, Point: points.Find(place.Id)))
            .Where(found => found.Point is not null)
            .Select(found => new
            {
                Name = report.Names.In(found.place.Name),
                Short = report.ShortNames.Of(found.place.Id),
                At = MapPoints.Pair(found.Point!.Value),
            }),
    ];

    private static object[] Plants(ReportContext report, MapPoints points) =>
    [
        .. report.Programme.Facilities
            .Where(facility => facility.RunsIn(report.LastYear))
            .Select(facility => (facility, Point: points.Find(facility.Place)))
            .Where(found => found.Point is not null)
            .Select(found => new
            {
                Name = report.Names.In(found.facility.Name),
                Family = FamilyOf(report, found.facility.Process),
                At = MapPoints.Pair(found.Point!.Value),
            }),
    ];

    private static object[] Projects(ReportContext report, MapPoints points) =>
    [
        .. ShownLaunches.Of(report)
            .Select(row => (row, Point: points.Find(row.Site)))
            .Where(found => found.Point is not null)
            .Select(found => new
            {
                Name = report.Names.Of(found.row.Project),
                Family = FamilyOf(report, found.row),
                At = MapPoints.Pair(found.Point!.Value),
                Size = report.Figures.Scaled(LaunchCost.Whole(report, found.row)).ForPicture(),
                Text = report.Texts.Format(
                    "map.project", report.Names.Of(found.row.Site), found.row.Start, report.Figures.Money(LaunchCost.Whole(report, found.row))),
            }),
    ];

    /// <summary>All launches of each region together; what stands in none, by its site.</summary>
    private static object[] Groups(ReportContext report, MapPoints points) =>
    [
        .. report.Plan.Tables.Launches
            .GroupBy(row => RegionTiles.RegionOf(report, row.Site) ?? row.Site)
            .Select(group => (Rows: group, Point: points.Find(group.Key), Cost: Cost(report, group)))
            .Where(found => found.Point is not null)
            .Select(found => new
            {
                Name = report.Names.Of(found.Rows.Key),
                Short = report.ShortNames.Of(found.Rows.Key),
                At = MapPoints.Pair(found.Point!.Value),
                Launches = found.Rows.Count(),
                Size = report.Figures.Scaled(found.Cost).ForPicture(),
                Text = report.Texts.Plural("map.group", found.Rows.Count(), report.Figures.Count(found.Rows.Count()), report.Figures.Money(found.Cost)),
            }),
    ];

    /// <summary>What the launches of the region that has most of it cost together.</summary>
    public static Money LargestGroup(ReportContext report) => report.Plan.Tables.Launches
        .GroupBy(row => RegionTiles.RegionOf(report, row.Site) ?? row.Site)
        .Select(group => Cost(report, group))
        .DefaultIfEmpty(Money.Zero)
        .MaxBy(cost => cost.Value);

    private static Money Cost(ReportContext report, IEnumerable<LaunchRow> rows) =>
        rows.Aggregate(Money.Zero, (sum, row) => sum + LaunchCost.Whole(report, row));

    private static string FamilyOf(ReportContext report, LaunchRow row) => report.Names.Find(row.Project)?.Family ?? "other";

    private static string FamilyOf(ReportContext report, ProcessId id)
    {
        var made = report.Names.Find(id)?.Recipe.FirstOrDefault(item => item.PerActivity > 0m);
        return made is null ? "other" : report.Names.Find(made.Commodity)?.Family ?? "other";
    }
}
