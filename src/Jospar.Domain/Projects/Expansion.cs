namespace Jospar.Domain;

/// <summary>Capacity that a running project adds to a link, in the carrier's unit a year; the ramp does not apply.</summary>
public sealed record Expansion(LinkId Link, decimal AddedCapacity, Provenance Provenance);
