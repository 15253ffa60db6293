using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>How far a demand is served in a year.</summary>
/// <param name="Place">The place.</param>
/// <param name="Commodity">The commodity.</param>
/// <param name="Year">The year.</param>
/// <param name="Amount">What is needed.</param>
/// <param name="Served">What is served.</param>
/// <param name="Unserved">The rest.</param>
public sealed record DemandServedRow(
    PlaceId Place,
    CommodityId Commodity,
    Year Year,
    decimal Amount,
    decimal Served,
    decimal Unserved);
