using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>A surplus that is discarded in a year; rows of nothing are left out.</summary>
/// <param name="Place">The place.</param>
/// <param name="Commodity">The commodity.</param>
/// <param name="Year">The year.</param>
/// <param name="Amount">Discarded.</param>
public sealed record DiscardRow(
    PlaceId Place,
    CommodityId Commodity,
    Year Year,
    decimal Amount);
