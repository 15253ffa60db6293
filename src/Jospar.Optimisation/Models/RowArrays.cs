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
    ReadOnlyMemory<double> Coefficients)
{
    /// <summary>The rows from <paramref name="first"/> on, with each of their columns where <paramref name="at"/> says.</summary>
    public RowArrays From(int first, Func<int, int> at)
    {
        ArgumentNullException.ThrowIfNull(at);
        int from = Starts.Span[first];
        return new RowArrays(
            Lower[first..],
            Upper[first..],
            (int[])[.. Starts[first..].ToArray().Select(start => start - from)],
            (int[])[.. Columns[from..].ToArray().Select(at)],
            Coefficients[from..]);
    }
}
