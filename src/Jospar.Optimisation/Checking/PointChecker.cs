namespace Jospar.Optimisation.Checking;

/// <summary>
/// Checks any point against a model, knowing nothing of solvers: row sums, bounds, whole numbers and the objective are
/// recomputed from the arrays (sums are compensated, so that rounding does not look like a violation).
/// </summary>
public static class PointChecker
{
    /// <summary>
    /// Checks <paramref name="point"/> (one value for each column) within an absolute <paramref name="tolerance"/>,
    /// whole numbers within <paramref name="integerTolerance"/>. Throws <see cref="ModelRefusedException"/> for a
    /// point of another length. A value that is no number violates everything that it is in.
    /// </summary>
    public static PointReport Check(Model model, ReadOnlySpan<double> point, double tolerance = 1e-6, double integerTolerance = 1e-6)
    {
        ArgumentNullException.ThrowIfNull(model);
        ModelGuard.CheckSameLength("point", point.Length, model.ColumnCount);
        double[] values = point.ToArray();
        var worst = new List<Violation>();
        foreach (VariableBlock block in model.Variables)
        {
            worst.Add(Worst(block.Name, ViolationKind.Bound, block.First, block.Count, tolerance, column => OutsideBounds(model, values, column), model.ColumnName));
            worst.Add(Worst(block.Name, ViolationKind.Integrality, block.First, block.Count, integerTolerance, column => OffWhole(model, values, column), model.ColumnName));
        }

        foreach (ConstraintBlock block in model.Constraints)
        {
            worst.Add(Worst(block.Name, ViolationKind.Row, block.First, block.Count, tolerance, row => OutsideRow(model, values, row), model.RowName));
        }

        return new PointReport(
            Objective(model, values),
            tolerance,
            [.. worst.Where(violation => violation.Count > 0).OrderByDescending(violation => violation.Amount).ThenBy(violation => violation.Name, StringComparer.Ordinal)],
            worst.Select(violation => violation.Amount).DefaultIfEmpty(0).Max());
    }

    /// <summary>
    /// The largest violation by <paramref name="point"/>, each as a share of what it stands in where that is more than one: a
    /// row's of the sizes of its terms, a column's of its value. Whole numbers are missed by what they are missed by.
    /// </summary>
    public static double LargestShare(Model model, ReadOnlySpan<double> point)
    {
        ArgumentNullException.ThrowIfNull(model);
        ModelGuard.CheckSameLength("point", point.Length, model.ColumnCount);
        double[] values = point.ToArray();
        double largest = 0.0;
        for (int column = 0; column < values.Length; column++)
        {
            double outside = OutsideBounds(model, values, column) / Math.Max(1.0, Math.Abs(values[column]));
            largest = Math.Max(largest, Math.Max(outside, OffWhole(model, values, column)));
        }

        for (int row = 0; row < model.RowCount; row++)
        {
            largest = Math.Max(largest, OutsideRow(model, values, row) / Math.Max(1.0, SizeOf(model, values, row)));
        }

        return double.IsNaN(largest) ? double.PositiveInfinity : largest;
    }

    /// <summary>The sum of one row at a point.</summary>
    public static double RowValue(Model model, int row, ReadOnlySpan<double> point)
    {
        ArgumentNullException.ThrowIfNull(model);
        var sum = default(CompensatedSum);
        ReadOnlySpan<int> starts = model.Rows.Starts.Span;
        for (int entry = starts[row]; entry < starts[row + 1]; entry++)
        {
            sum.Add(model.Rows.Coefficients.Span[entry] * point[model.Rows.Columns.Span[entry]]);
        }

        return sum.Value;
    }

    private static Violation Worst(string block, ViolationKind kind, int first, int count, double tolerance, Func<int, double> amountOf, Func<int, string> nameOf)
    {
        int worst = first;
        double amount = 0;
        int violated = 0;
        for (int index = first; index < first + count; index++)
        {
            double here = amountOf(index);
            here = double.IsNaN(here) ? double.PositiveInfinity : here;
            violated += here > tolerance ? 1 : 0;
            if (here > amount)
            {
                amount = here;
                worst = index;
            }
        }

        return new Violation(block, kind, amount, violated > 0 ? nameOf(worst) : block, violated);
    }

    private static double OutsideBounds(Model model, double[] values, int column) =>
        Outside(model.Columns.Lower.Span[column], model.Columns.Upper.Span[column], values[column]);

    private static double OutsideRow(Model model, double[] values, int row) =>
        Outside(model.Rows.Lower.Span[row], model.Rows.Upper.Span[row], RowValue(model, row, values));

    private static double SizeOf(Model model, double[] values, int row)
    {
        double size = 0.0;
        foreach (var (column, coefficient) in model.EntriesOf(row))
        {
            size += Math.Abs(coefficient * values[column]);
        }

        return size;
    }

    private static double OffWhole(Model model, double[] values, int column) =>
        model.Columns.Kind.Span[column] == VariableKind.Integer ? Math.Abs(values[column] - Math.Round(values[column])) : 0;

    private static double Outside(double lower, double upper, double value) =>
        double.IsFinite(value) ? Math.Max(0, Math.Max(lower - value, value - upper)) : double.NaN;

    private static double Objective(Model model, double[] values)
    {
        var sum = default(CompensatedSum);
        sum.Add(model.Offset);
        for (int column = 0; column < values.Length; column++)
        {
            sum.Add(model.Columns.Cost.Span[column] * values[column]);
        }

        return sum.Value;
    }
}
