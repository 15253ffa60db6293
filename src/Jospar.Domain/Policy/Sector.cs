namespace Jospar.Domain;

/// <summary>An industry, with the range of indirect jobs that one direct job brings where that is known.</summary>
public sealed record Sector(
    string Id,
    LocalisedText Name,
    decimal? IndirectJobsLow,
    decimal? IndirectJobsHigh,
    Provenance Provenance);
