namespace Jospar.Optimisation;

/// <summary>Rows that belong together: one constraint of the formulation over its index set.</summary>
/// <param name="Name">Name of the constraint, such as <c>fund_balance</c>.</param>
/// <param name="First">Its first row.</param>
/// <param name="Count">How many rows it has.</param>
/// <param name="Label">Index of the n-th row as text, such as <c>idf,2025</c>.</param>
public sealed record ConstraintBlock(string Name, int First, int Count, Func<int, string> Label)
{
    /// <summary>The row of the <paramref name="index"/>-th element.</summary>
    public int this[int index] => First + index;
}
