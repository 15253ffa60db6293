namespace Jospar.Optimisation;

/// <summary>A model's matrix, compressed by column.</summary>
/// <param name="Starts">Shape: [column + 1].</param>
/// <param name="Rows">Shape: [non-zero]. The row of each.</param>
/// <param name="Coefficients">Shape: [non-zero].</param>
public sealed record ColumnMajor(int[] Starts, int[] Rows, double[] Coefficients)
{
    /// <summary>The columns of <paramref name="model"/>.</summary>
    public static ColumnMajor Of(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var columns = model.Rows.Columns.Span;
        int[] starts = new int[model.ColumnCount + 1];
        foreach (int column in columns)
        {
            starts[column + 1]++;
        }

        for (int column = 0; column < model.ColumnCount; column++)
        {
            starts[column + 1] += starts[column];
        }

        int[] next = starts[..^1];
        int[] rows = new int[columns.Length];
        double[] coefficients = new double[columns.Length];
        var rowStarts = model.Rows.Starts.Span;
        for (int row = 0; row < model.RowCount; row++)
        {
            for (int entry = rowStarts[row]; entry < rowStarts[row + 1]; entry++)
            {
                int place = next[columns[entry]]++;
                rows[place] = row;
                coefficients[place] = model.Rows.Coefficients.Span[entry];
            }
        }

        return new ColumnMajor(starts, rows, coefficients);
    }
}
