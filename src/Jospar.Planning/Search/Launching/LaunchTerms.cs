namespace Jospar.Planning.Search.Launching;

/// <summary>What launches, or other columns, take in rows: compressed, one column after the other.</summary>
/// <param name="Starts">Shape: [column + 1].</param>
/// <param name="Rows">Shape: [non-zero].</param>
/// <param name="Coefficients">Shape: [non-zero].</param>
internal sealed record LaunchTerms(int[] Starts, int[] Rows, double[] Coefficients)
{
    private const double Nil = 1e-12;

    /// <summary>The terms of each row, by column, put together by column.</summary>
    public static LaunchTerms Of(int columns, IReadOnlyList<SortedDictionary<int, double>> rows)
    {
        int[] starts = new int[columns + 1];
        var kept = rows.SelectMany((terms, row) => terms.Where(term => Math.Abs(term.Value) > Nil).Select(term => (term.Key, Row: row, term.Value)))
            .ToList();
        foreach (var (column, _, _) in kept)
        {
            starts[column + 1]++;
        }

        for (int column = 0; column < columns; column++)
        {
            starts[column + 1] += starts[column];
        }

        int[] next = starts[..^1];
        int[] at = new int[kept.Count];
        double[] coefficients = new double[kept.Count];
        foreach (var (column, row, coefficient) in kept)
        {
            int place = next[column]++;
            (at[place], coefficients[place]) = (row, coefficient);
        }

        return new LaunchTerms(starts, at, coefficients);
    }
}
