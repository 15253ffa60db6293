namespace Jospar.Optimisation.Highs;

/// <summary>The point and duals that a HiGHS instance holds.</summary>
internal readonly record struct HighsSolution(double[] Primal, double[] RowDuals, double[] ReducedCosts)
{
    /// <summary>Reads what is asked for; the rest is empty.</summary>
    public static unsafe HighsSolution Read(HighsHandle highs, bool withPoint, bool withDuals)
    {
        int columns = HighsNative.GetColumnCount(highs);
        int rows = HighsNative.GetRowCount(highs);
        double[] primal = withPoint ? new double[columns] : [];
        double[] rowDuals = withPoint && withDuals ? new double[rows] : [];
        double[] reducedCosts = withPoint && withDuals ? new double[columns] : [];
        fixed (double* value = primal, dual = rowDuals, cost = reducedCosts)
        {
            HighsCall.Require(HighsNative.GetSolution(highs, value, cost, null, dual), "Highs_getSolution", columns);
        }

        return new HighsSolution(primal, rowDuals, reducedCosts);
    }
}
