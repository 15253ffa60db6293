using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>How much of an occupied stock running projects take in a year.</summary>
/// <param name="Place">The place.</param>
/// <param name="Commodity">What is occupied.</param>
/// <param name="Year">The year.</param>
/// <param name="Occupied">Taken.</param>
/// <param name="Available">In all.</param>
public sealed record StockUseRow(
    PlaceId Place,
    CommodityId Commodity,
    Year Year,
    decimal Occupied,
    decimal Available);
