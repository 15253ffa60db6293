namespace Jospar.Domain;

/// <summary>A start that is already decided; the year may lie before the plan's first one, and then its cost is sunk.</summary>
public sealed record Commitment(PlaceId Site, Year Start);
