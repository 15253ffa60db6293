namespace Jospar.Optimisation;

/// <summary>
/// The columns of a feasibility relaxation: for each soft row <c>L ≤ a·x ≤ U</c> of penalty <c>w</c> two of them,
/// <c>L ≤ a·x + e⁻ − e⁺ ≤ U</c>, <c>e⁻, e⁺ ≥ 0</c>, at the cost <c>w</c> each; the objective is <c>min Σ w (e⁻ + e⁺)</c>.
/// </summary>
/// <param name="Rows">The row of each column.</param>
/// <param name="Coefficients">Its only coefficient, 1 or −1.</param>
/// <param name="Costs">Its cost, the row's penalty.</param>
public sealed record ElasticColumns(int[] Rows, double[] Coefficients, double[] Costs)
{
    /// <summary>How many.</summary>
    public int Count => Rows.Length;

    /// <summary>The columns of the rows whose penalty is not negative.</summary>
    public static ElasticColumns Of(ReadOnlySpan<double> rowPenalties)
    {
        var rows = new List<int>();
        for (int row = 0; row < rowPenalties.Length; row++)
        {
            if (rowPenalties[row] >= 0)
            {
                rows.Add(row);
                rows.Add(row);
            }
        }

        double[] costs = new double[rows.Count];
        double[] coefficients = new double[rows.Count];
        for (int i = 0; i < costs.Length; i++)
        {
            costs[i] = rowPenalties[rows[i]];
            coefficients[i] = i % 2 == 0 ? 1 : -1;
        }

        return new ElasticColumns([.. rows], coefficients, costs);
    }
}
