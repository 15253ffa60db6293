namespace Jospar.Domain;

/// <summary>A hard bound on a measure.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Measure">What is bounded.</param>
/// <param name="Filter">What counts.</param>
/// <param name="Bound">At most (the usual) or at least.</param>
/// <param name="Year">The year; empty for each year of the plan on its own.</param>
/// <param name="Span">That year alone, or all years up to it.</param>
/// <param name="Level">The bound, in the measure's unit.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Limit(
    LimitId Id,
    LocalisedText Name,
    Measure Measure,
    MeasureFilter Filter,
    Bound Bound,
    Year? Year,
    Span Span,
    decimal Level,
    Provenance Provenance);
