namespace Jospar.Domain;

/// <summary>A unit that exists before the programme.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Who owns it.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Process">What it does.</param>
/// <param name="Capacity">Most activity in a year.</param>
/// <param name="From">First year in which it runs; empty when it always did.</param>
/// <param name="Until">Last year in which it runs; empty when it always will.</param>
/// <param name="Jobs">Direct jobs; not counted as the programme's.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Facility(
    FacilityId Id,
    LocalisedText Name,
    string? Owner,
    PlaceId Place,
    ProcessId Process,
    decimal Capacity,
    Year? From,
    Year? Until,
    int Jobs,
    Provenance Provenance)
{
    /// <summary>Whether it runs in <paramref name="year"/>.</summary>
    public bool RunsIn(Year year) => (From is null || From <= year) && (Until is null || year <= Until);
}
