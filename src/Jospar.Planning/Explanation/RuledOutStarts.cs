using System.Text.Json.Serialization;
using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Explanation;

/// <summary>Starts of a project at a site that no plan can contain, and why.</summary>
/// <param name="Site">The site.</param>
/// <param name="First">The first of the years.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">The limit, fund, stock or project that rules them out; empty where the reason says all.</param>
/// <param name="SponsorValue">The best that its sponsor could make of one of them, where that is the reason.</param>
/// <param name="Broken">What the one that comes closest takes of the limit, where that is the reason.</param>
public sealed record RuledOutStarts(
    PlaceId Site, Year First, Year Last, StartExclusion Reason, string? By, Money? SponsorValue,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] BrokenLimit? Broken = null);
