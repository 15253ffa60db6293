namespace Jospar.Domain;

/// <summary>What households and existing industry need of a commodity at a place in a year, from a year on; each unit not served costs <paramref name="LostLoad"/>.</summary>
public sealed record Demand(
    PlaceId Place,
    CommodityId Commodity,
    Year FromYear,
    decimal Amount,
    decimal LostLoad,
    Provenance Provenance);
