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
    /// <summary>One row: <c>lower ≤ Σ c·x ≤ upper</c>. Shape of <paramref name="costs"/>: [column], dense.</summary>
    public static RowArrays Of(double[] costs, double lower, double upper)
    {
        ArgumentNullException.ThrowIfNull(costs);
        int[] columns = [.. Enumerable.Range(0, costs.Length).Where(column => costs[column] != 0.0)];
        return new RowArrays(
            new[] { lower }, new[] { upper }, new[] { 0, columns.Length }, columns, (double[])[.. columns.Select(column => costs[column])]);
    }

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
