namespace Jospar.Planning.Comparison;

/// <summary>A figure in two plans.</summary>
/// <param name="Subject">What it is of.</param>
/// <param name="Before">In the first plan; empty where that plan does not know it.</param>
/// <param name="After">In the second.</param>
public sealed record Change<TSubject>(TSubject Subject, decimal? Before, decimal? After)
{
    /// <summary>Second less first; empty where one of them is not known.</summary>
    public decimal? Difference => After - Before;

    /// <summary>Whether the two differ.</summary>
    public bool IsChanged => Before != After;
}
