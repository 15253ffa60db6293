namespace Jospar.Optimisation.Reduction;

/// <summary>
/// A model some of whose rows have been taken out at a price: the Lagrangian relaxation
/// <c>max c·x + Σ_r y_r (b_r − a_r·x)</c> over the rows that stay. Whatever the prices, no point of the whole model is
/// better than its optimum; at the duals of the relaxation's optimum nothing of the linear bound is lost. Columns that
/// stand in no row any more take the better of their bounds and are gone; prices at which one without a limit would gain are
/// moved first.
/// </summary>
/// <param name="Model">What is left.</param>
/// <param name="Columns">Shape: [column of what is left]. The column of the whole.</param>
/// <param name="At">Shape: [column of the whole]. The column of what is left; −1 where it is gone.</param>
/// <param name="Rows">Shape: [row of what is left]. The row of the whole.</param>
public sealed record PricedModel(Model Model, int[] Columns, int[] At, int[] Rows)
{
    // A column without an upper bound whose price is this close to nil is priced exactly, but for the solver's tolerance.
    private const double Noise = 1e-5;

    /// <summary>
    /// Takes the rows of <paramref name="model"/> for which <paramref name="isPriced"/> holds out at
    /// <paramref name="duals"/>, both of shape [row]; a dual is the change of the objective per unit by which the row's
    /// active bound is raised. Throws <see cref="InvalidOperationException"/> where a price lets a free column grow
    /// without end, and no price of its rows can be moved against that.
    /// </summary>
    public static PricedModel Of(Model model, bool[] isPriced, double[] duals)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(isPriced);
        ArgumentNullException.ThrowIfNull(duals);
        double[] costs = model.Columns.Cost.ToArray();
        double offset = model.Offset + PriceOut(model, isPriced, duals, costs);
        int[] at = Kept(model, isPriced);
        offset += BearablePrices.Settle(model, isPriced, at, costs);
        offset += Fixed(model, costs, at);
        int[] columns = [.. Enumerable.Range(0, at.Length).Where(column => at[column] >= 0)];
        int[] rows = [.. Enumerable.Range(0, isPriced.Length).Where(row => !isPriced[row])];
        return new PricedModel(Build(model, isPriced, costs, offset, columns, at), columns, at, rows);
    }

    /// <summary>A point of the whole as one of what is left.</summary>
    public double[] Reduced(ReadOnlySpan<double> whole)
    {
        double[] point = new double[Columns.Length];
        for (int column = 0; column < point.Length; column++)
        {
            point[column] = whole[Columns[column]];
        }

        return point;
    }

    /// <summary>A point of what is left as one of the whole; columns that are gone are nil.</summary>
    public double[] Whole(ReadOnlySpan<double> reduced)
    {
        double[] point = new double[At.Length];
        for (int column = 0; column < Columns.Length; column++)
        {
            point[Columns[column]] = reduced[column];
        }

        return point;
    }

    private static double PriceOut(Model model, bool[] isPriced, double[] duals, double[] costs)
    {
        var starts = model.Rows.Starts.Span;
        var columns = model.Rows.Columns.Span;
        var coefficients = model.Rows.Coefficients.Span;
        double sign = model.Sense == ObjectiveSense.Maximise ? 1.0 : -1.0;
        double constant = 0.0;
        for (int row = 0; row < model.RowCount; row++)
        {
            double price = isPriced[row] ? duals[row] : 0.0;
            double bound = sign * price > 0 ? model.Rows.Upper.Span[row] : model.Rows.Lower.Span[row];
            if (price == 0.0 || double.IsInfinity(bound))
            {
                continue;
            }

            constant += price * bound;
            for (int entry = starts[row]; entry < starts[row + 1]; entry++)
            {
                costs[columns[entry]] -= price * coefficients[entry];
            }
        }

        return constant;
    }

    private static int[] Kept(Model model, bool[] isPriced)
    {
        int[] at = new int[model.ColumnCount];
        Array.Fill(at, -1);
        var starts = model.Rows.Starts.Span;
        for (int row = 0; row < model.RowCount; row++)
        {
            for (int entry = starts[row]; !isPriced[row] && entry < starts[row + 1]; entry++)
            {
                at[model.Rows.Columns.Span[entry]] = 0;
            }
        }

        int count = 0;
        for (int column = 0; column < at.Length; column++)
        {
            at[column] = at[column] == 0 || model.Columns.Kind.Span[column] == VariableKind.Integer ? count++ : -1;
        }

        return at;
    }

    private static double Fixed(Model model, double[] costs, int[] at)
    {
        double sign = model.Sense == ObjectiveSense.Maximise ? 1.0 : -1.0;
        double sum = 0.0;
        for (int column = 0; column < at.Length; column++)
        {
            if (at[column] >= 0 || costs[column] == 0.0)
            {
                continue;
            }

            double best = sign * costs[column] > 0 ? model.Columns.Upper.Span[column] : model.Columns.Lower.Span[column];
            if (double.IsFinite(best))
            {
                sum += costs[column] * best;
            }
            else if (Math.Abs(costs[column]) > Noise)
            {
                throw new InvalidOperationException($"Column {model.ColumnName(column)} has no limit at these prices.");
            }
        }

        return sum;
    }

    private static Model Build(Model model, bool[] isPriced, double[] costs, double offset, int[] columns, int[] at)
    {
        var builder = new ModelBuilder(model.Sense);
        builder.AddVariables("column", columns.Length, 0.0, 0.0);
        builder.BeginConstraints("row");
        var starts = model.Rows.Starts.Span;
        var rowColumns = model.Rows.Columns.Span;
        var coefficients = model.Rows.Coefficients.Span;
        for (int row = 0; row < model.RowCount; row++)
        {
            if (isPriced[row])
            {
                continue;
            }

            builder.BeginRow(model.Rows.Lower.Span[row], model.Rows.Upper.Span[row]);
            for (int entry = starts[row]; entry < starts[row + 1]; entry++)
            {
                builder.AddTerm(at[rowColumns[entry]], coefficients[entry]);
            }
        }

        for (int column = 0; column < columns.Length; column++)
        {
            builder.SetBounds(column, model.Columns.Lower.Span[columns[column]], model.Columns.Upper.Span[columns[column]]);
            builder.AddCost(column, costs[columns[column]]);
        }

        builder.AddOffset(offset);
        var built = builder.Build();
        VariableKind[] kinds = [.. columns.Select(column => model.Columns.Kind.Span[column])];
        return built with { Columns = built.Columns with { Kind = kinds } };
    }
}
