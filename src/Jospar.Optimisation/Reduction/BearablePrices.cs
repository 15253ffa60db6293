namespace Jospar.Optimisation.Reduction;

/// <summary>
/// Moves prices at which a column without a limit would gain: a solver's duals are exact but for its tolerance, and without a
/// limit the least gain is endless. A price moves only further the way in which its row holds, so that it remains one: that of an
/// upper bound rises, that of a lower bound or an equality falls.
/// </summary>
internal static class BearablePrices
{
    // A gain this small is what sums of doubles leave.
    private const double Noise = 1e-9;
    private const int MostPasses = 50;

    /// <summary>
    /// Moves the prices of rows for which <paramref name="isPriced"/>, [row], holds until no column that is gone, −1 in
    /// <paramref name="at"/>, gains without a limit. What columns are worth at the prices, <paramref name="costs"/>, [column],
    /// becomes what they are then worth. Returns what the constant at the prices grows by.
    /// </summary>
    public static double Settle(Model model, bool[] isPriced, int[] at, double[] costs)
    {
        double sign = model.Sense == ObjectiveSense.Maximise ? 1.0 : -1.0;
        int[] unlimited = [.. Enumerable.Range(0, at.Length).Where(column => at[column] < 0 && double.IsInfinity(model.Columns.Upper.Span[column]))];
        var byColumn = ColumnMajor.Of(model);
        double constant = 0.0;
        bool hasMoved = true;
        for (int pass = 0; hasMoved && pass < MostPasses; pass++)
        {
            hasMoved = false;
            foreach (int column in unlimited.Where(column => sign * costs[column] > Noise))
            {
                if (MoveAgainst(model, byColumn, isPriced, column, costs[column]) is { } move)
                {
                    constant += Move(model, move.Row, move.By, costs);
                    hasMoved = true;
                }
            }
        }

        return constant;
    }

    // Of a row with an upper bound first: where coefficients are positive, nothing else gains by that.
    private static (int Row, double By)? MoveAgainst(Model model, ColumnMajor byColumn, bool[] isPriced, int column, double gain)
    {
        (int Row, double By)? found = null;
        for (int entry = byColumn.Starts[column]; entry < byColumn.Starts[column + 1]; entry++)
        {
            int row = byColumn.Rows[entry];
            double by = gain / byColumn.Coefficients[entry];
            if (isPriced[row] && IsHeldBy(model, row, by))
            {
                found = found is null || IsUp(model, by) ? (row, by) : found;
            }
        }

        return found;
    }

    private static double Move(Model model, int row, double by, double[] costs)
    {
        foreach (var (column, coefficient) in model.EntriesOf(row))
        {
            costs[column] -= by * coefficient;
        }

        return by * (IsUp(model, by) ? model.Rows.Upper.Span[row] : model.Rows.Lower.Span[row]);
    }

    private static bool IsHeldBy(Model model, int row, double by)
    {
        var (lower, upper) = (model.Rows.Lower.Span[row], model.Rows.Upper.Span[row]);
        return IsUp(model, by)
            ? double.IsFinite(upper) && double.IsInfinity(lower)
            : double.IsFinite(lower) && (double.IsInfinity(upper) || lower == upper);
    }

    private static bool IsUp(Model model, double by) => model.Sense == ObjectiveSense.Maximise ? by > 0.0 : by < 0.0;
}
