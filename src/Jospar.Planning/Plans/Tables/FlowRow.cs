using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>What moves over a link one way in a year; rows of no flow are left out.</summary>
/// <param name="Link">The link.</param>
/// <param name="Commodity">The commodity.</param>
/// <param name="From">Where it leaves.</param>
/// <param name="To">Where it arrives.</param>
/// <param name="Year">The year.</param>
/// <param name="Sent">Sent, in the commodity's unit.</param>
/// <param name="Arrived">Sent less the link's loss.</param>
public sealed record FlowRow(
    LinkId Link,
    CommodityId Commodity,
    PlaceId From,
    PlaceId To,
    Year Year,
    decimal Sent,
    decimal Arrived);
