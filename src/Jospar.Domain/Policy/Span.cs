namespace Jospar.Domain;

/// <summary>Which years a measure adds up.</summary>
public enum Span
{
    /// <summary>The year alone.</summary>
    Year,

    /// <summary>Every year from the plan's first to the year named.</summary>
    Cumulative,
}
