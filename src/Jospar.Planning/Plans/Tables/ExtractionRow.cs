using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>What is extracted at a place in a year; rows of nothing are left out.</summary>
/// <param name="Place">The place.</param>
/// <param name="Commodity">The commodity.</param>
/// <param name="Year">The year.</param>
/// <param name="Amount">Extracted.</param>
/// <param name="Available">The most that could be.</param>
public sealed record ExtractionRow(
    PlaceId Place,
    CommodityId Commodity,
    Year Year,
    decimal Amount,
    decimal Available);
