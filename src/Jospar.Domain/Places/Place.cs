namespace Jospar.Domain;

/// <summary>A node of the tree of places: country, region, city, zone; or the world.</summary>
public sealed record Place(
    PlaceId Id,
    PlaceKind Kind,
    PlaceId? Parent,
    LocalisedText Name,
    GeoPoint? Point,
    Provenance Provenance);
