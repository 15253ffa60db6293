namespace Jospar.Optimisation;

/// <summary>Columns that belong together: one variable of the formulation over its index set.</summary>
/// <param name="Name">Name of the variable, such as <c>launch</c>.</param>
/// <param name="First">Its first column.</param>
/// <param name="Count">How many columns it has.</param>
/// <param name="Label">Index of the n-th element as text, such as <c>P017,KZ-55,2025</c>.</param>
public sealed record VariableBlock(string Name, int First, int Count, Func<int, string> Label)
{
    /// <summary>The column of the <paramref name="index"/>-th element.</summary>
    public int this[int index] => First + index;

    /// <summary>Whether a column is one of these.</summary>
    public bool Holds(int column) => column >= First && column < First + Count;
}
