using System.Collections.Immutable;

namespace Jospar.Packages.Format;

/// <summary>What one column of a table holds; the reader, the checks and the documentation all go by it.</summary>
/// <param name="Name">Its name in the header row.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="IsRequired">Whether every row must fill it.</param>
/// <param name="Unit">The unit of its numbers; empty where they have none.</param>
/// <param name="Default">What an empty cell means; empty where it means nothing.</param>
/// <param name="Minimum">Least number that it may hold.</param>
/// <param name="Maximum">Greatest number that it may hold.</param>
/// <param name="Reference">Whose ids it names, for a reference.</param>
/// <param name="Choices">The words that it may hold; empty for any.</param>
/// <param name="Description">What it means.</param>
public sealed record ColumnDefinition(
    string Name,
    ColumnType Type,
    bool IsRequired,
    string Unit,
    string Default,
    decimal? Minimum,
    decimal? Maximum,
    ColumnReference? Reference,
    ImmutableArray<string> Choices,
    string Description)
{
    /// <summary>Whether its cells hold one number each.</summary>
    public bool IsNumeric => Type is ColumnType.Number or ColumnType.Integer or ColumnType.Year or ColumnType.Share;

    /// <summary>Whether it is a list of numbers.</summary>
    public bool IsNumericList => Type == ColumnType.List && (Minimum ?? Maximum) is not null;
}
