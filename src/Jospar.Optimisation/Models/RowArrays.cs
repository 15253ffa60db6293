namespace Jospar.Optimisation;

/// <summary>
/// The rows of a model, compressed by row: bounds, <c>Starts</c> (one more than rows), and column and coefficient of
/// each non-zero.
/// </summary>
public sealed record RowArrays(
    ReadOnlyMemory<double> Lower,
    ReadOnlyMemory<double> Upper,
    ReadOnlyMemory<int> Starts,
    ReadOnlyMemory<int> Columns,
    ReadOnlyMemory<double> Coefficients);
