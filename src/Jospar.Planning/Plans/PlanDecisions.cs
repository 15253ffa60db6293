using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>
/// What a plan decides; everything else in it follows from these and the programme. Years without a row mean nothing
/// happens. Amounts are in the commodity's (or process's) unit.
/// </summary>
/// <param name="Launches">u: which project starts where and when; committed ones included.</param>
/// <param name="Activities">a: activity of each unit by year.</param>
/// <param name="Flows">x: sent over a link, by commodity, direction (<c>IsForward</c>: from its first end) and year.</param>
/// <param name="Extraction">r: extracted by place, commodity and year.</param>
/// <param name="Served">d: demand served by place, commodity and year.</param>
/// <param name="Discards">Surplus discarded by place, commodity and year.</param>
public sealed record PlanDecisions(
    ImmutableArray<(ProjectId Project, PlaceId Site, Year Start)> Launches,
    ImmutableArray<(UnitId Unit, Year Year, decimal Amount)> Activities,
    ImmutableArray<(LinkId Link, CommodityId Commodity, bool IsForward, Year Year, decimal Sent)> Flows,
    ImmutableArray<(PlaceId Place, CommodityId Commodity, Year Year, decimal Amount)> Extraction,
    ImmutableArray<(PlaceId Place, CommodityId Commodity, Year Year, decimal Amount)> Served,
    ImmutableArray<(PlaceId Place, CommodityId Commodity, Year Year, decimal Amount)> Discards)
{
    /// <summary>z: the discount chosen for each commodity that has a menu of them.</summary>
    public ImmutableArray<(CommodityId Commodity, decimal Discount)> Discounts { get; init; } = [];

    /// <summary>The same decisions in the order in which a plan keeps them.</summary>
    public PlanDecisions Sorted() => new(
        [.. Launches.OrderBy(row => row.Project).ThenBy(row => row.Site).ThenBy(row => row.Start)],
        [.. Activities.OrderBy(row => row.Unit).ThenBy(row => row.Year)],
        [.. Flows.OrderBy(row => row.Link).ThenBy(row => row.Commodity).ThenBy(row => !row.IsForward).ThenBy(row => row.Year)],
        Sorted(Extraction),
        Sorted(Served),
        Sorted(Discards))
    {
        Discounts = [.. Discounts.OrderBy(row => row.Commodity).ThenBy(row => row.Discount)],
    };

    private static ImmutableArray<(PlaceId Place, CommodityId Commodity, Year Year, decimal Amount)> Sorted(
        ImmutableArray<(PlaceId Place, CommodityId Commodity, Year Year, decimal Amount)> rows) =>
        [.. rows.OrderBy(row => row.Place).ThenBy(row => row.Commodity).ThenBy(row => row.Year)];
}
