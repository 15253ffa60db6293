namespace Jospar.Domain;

/// <summary>A promise about a measure.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Measure">What is promised.</param>
/// <param name="Filter">What counts.</param>
/// <param name="Bound">At least (the usual) or at most.</param>
/// <param name="Year">By when.</param>
/// <param name="Span">That year alone, or all years up to it.</param>
/// <param name="Level">The level promised, where it is given outright.</param>
/// <param name="Baseline">The base that a multiple refers to.</param>
/// <param name="BaselineYear">The year of the base.</param>
/// <param name="Factor">The multiple promised.</param>
/// <param name="Weight">What one whole shortfall weighs in the first goal.</param>
/// <param name="Statement">Where it was promised.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Target(
    TargetId Id,
    LocalisedText Name,
    Measure Measure,
    MeasureFilter Filter,
    Bound Bound,
    Year Year,
    Span Span,
    decimal? Level,
    decimal? Baseline,
    int? BaselineYear,
    decimal? Factor,
    decimal Weight,
    StatementId? Statement,
    Provenance Provenance)
{
    /// <summary><c>level</c>, else <c>factor · baseline</c>. Throws <see cref="InvalidOperationException"/> when neither is given.</summary>
    public decimal RequiredLevel =>
        Level ?? (Factor * Baseline) ?? throw new InvalidOperationException($"Target {Id} has neither a level nor a factor and a baseline.");

    /// <summary>What a shortfall is relative to: the level, or the baseline where the level is zero.</summary>
    public decimal Scale => RequiredLevel != 0m ? Math.Abs(RequiredLevel) : Math.Abs(Baseline ?? 0m);
}
