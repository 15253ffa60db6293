namespace Jospar.Domain;

/// <summary>A way for the commodities of one carrier to move between two places.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="From">One end.</param>
/// <param name="To">The other end.</param>
/// <param name="Carrier">The carrier whose commodities it moves.</param>
/// <param name="Capacity">Most load in a year, both ways together; empty when it never chokes.</param>
/// <param name="BothWays">Whether it also moves from <paramref name="To"/> to <paramref name="From"/>.</param>
/// <param name="Cost">Money per unit of load sent.</param>
/// <param name="Loss">Share of what is sent that does not arrive.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Link(
    LinkId Id,
    LocalisedText Name,
    PlaceId From,
    PlaceId To,
    string Carrier,
    decimal? Capacity,
    bool BothWays,
    decimal Cost,
    decimal Loss,
    Provenance Provenance);
