namespace Jospar.Domain;

/// <summary>What a place can extract or already generate of a commodity in a year, from a year on, and at what cost per unit.</summary>
public sealed record Resource(
    PlaceId Place,
    CommodityId Commodity,
    Year FromYear,
    decimal Available,
    decimal Cost,
    Provenance Provenance);
