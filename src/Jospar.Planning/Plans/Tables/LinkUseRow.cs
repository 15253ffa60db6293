using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>How full a link is in a year, both ways together.</summary>
/// <param name="Link">The link.</param>
/// <param name="Year">The year.</param>
/// <param name="Load">Load sent, in the carrier's unit.</param>
/// <param name="Capacity">Existing and added capacity; empty where it never chokes.</param>
public sealed record LinkUseRow(
    LinkId Link,
    Year Year,
    decimal Load,
    decimal? Capacity);
