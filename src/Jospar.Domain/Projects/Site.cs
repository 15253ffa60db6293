namespace Jospar.Domain;

/// <summary>A place where a project may stand, and what it costs there as a multiple of its capital cost.</summary>
public sealed record Site(PlaceId Place, decimal CostFactor, Provenance Provenance);
