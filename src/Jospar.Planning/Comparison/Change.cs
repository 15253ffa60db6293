namespace Jospar.Planning.Comparison;

/// <summary>A figure in two plans.</summary>
/// <param name="Subject">What it is of.</param>
/// <param name="Before">In the first plan; empty where that plan does not know it.</param>
/// <param name="After">In the second.</param>
/// <param name="IsComparable">Whether it means the same in both.</param>
public sealed record Change<TSubject>(TSubject Subject, decimal? Before, decimal? After, bool IsComparable = true)
{
    /// <summary>Second less first; empty where one of them is not known or means something else.</summary>
    public decimal? Difference => IsComparable ? After - Before : null;

    /// <summary>Whether the two differ.</summary>
    public bool IsChanged => Before != After;
}
