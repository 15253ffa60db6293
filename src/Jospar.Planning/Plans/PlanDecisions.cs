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
}
