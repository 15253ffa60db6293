using Jospar.Domain;

namespace Jospar.Packages.Generation;

/// <summary>What every generated row says of itself.</summary>
internal static class Generated
{
    /// <summary>The source that generated rows name.</summary>
    public static readonly SourceId SourceId = new("generator");

    /// <summary>Provenance of a generated row.</summary>
    public static readonly Provenance Row = new(SourceId);

    /// <summary>The row of the table of sources.</summary>
    public static Source SourceOf(string description) => new(
        SourceId,
        description,
        "Jospar",
        null,
        null,
        "Drawn by a seeded generator; no row is a fact");
}
