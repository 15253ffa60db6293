namespace Jospar.Domain;

/// <summary>A node of the tree of places: country, region, city, zone; or the world.</summary>
public sealed record Place(
    PlaceId Id,
    PlaceKind Kind,
    PlaceId? Parent,
    LocalisedText Name,
    GeoPoint? Point,
    Provenance Provenance)
{
    /// <summary>Income per head of those who live there, in the programme's currency a month; empty where it is not known.</summary>
    public decimal? IncomePerHead { get; init; }
}
