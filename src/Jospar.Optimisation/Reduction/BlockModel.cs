namespace Jospar.Optimisation.Reduction;

/// <summary>
/// A block of a model's columns on their own: rows within the block stay; rows that other columns stand in as well are
/// priced out, and stay besides as far as the others leave room at best. Whatever the prices, its optimum bounds
/// <c>cost · x</c> over all points of the whole model: the dual of Lagrange (1971 on, Held and Karp) taken apart by block.
/// </summary>
/// <param name="Model">The block. Its objective has no constant.</param>
/// <param name="Columns">Shape: [column of the block]. Its column in the whole.</param>
public sealed record BlockModel(Model Model, int[] Columns)
{
    private const double Slack = 1e-7;
    private const double Negligible = 1e-8;

    /// <summary>
    /// Takes the columns for which <paramref name="isIn"/> holds out of <paramref name="model"/>, at the prices
    /// <paramref name="duals"/>, [row], and with <paramref name="bounds"/> on all columns, which may be closer than the model's own.
    /// </summary>
    public static BlockModel Of(Model model, double[] duals, bool[] isIn, ColumnBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(duals);
        ArgumentNullException.ThrowIfNull(bounds);
        int[] columns = [.. Enumerable.Range(0, model.ColumnCount).Where(column => isIn[column])];
        int[] at = new int[model.ColumnCount];
        Array.Fill(at, -1);
        double[] costs = new double[columns.Length];
        for (int n = 0; n < columns.Length; n++)
        {
            at[columns[n]] = n;
            costs[n] = model.Columns.Cost.Span[columns[n]];
        }

        var builder = new ModelBuilder(model.Sense);
        builder.AddVariables("column", columns.Length, 0.0, 0.0);
        builder.BeginConstraints("row");
        for (int row = 0; row < model.RowCount; row++)
        {
            Take(builder, model, row, at, costs, duals[row], bounds);
        }

        for (int n = 0; n < columns.Length; n++)
        {
            builder.SetBounds(n, bounds.Lower[columns[n]], bounds.Upper[columns[n]]);
            builder.AddCost(n, costs[n]);
        }

        var built = builder.Build();
        var kinds = built.Columns.Kind.ToArray();
        for (int n = 0; n < columns.Length; n++)
        {
            kinds[n] = model.Columns.Kind.Span[columns[n]];
        }

        return new BlockModel(built with { Columns = built.Columns with { Kind = kinds } }, columns);
    }

    /// <summary>The row that says that the block is worth no more than <paramref name="most"/>, over columns of the whole.</summary>
    public RowArrays Cut(double most)
    {
        var costs = Model.Columns.Cost.Span;
        var lower = Model.Columns.Lower.Span;
        var upper = Model.Columns.Upper.Span;
        double sign = Model.Sense == ObjectiveSense.Maximise ? 1.0 : -1.0;
        var (columns, worth) = (new List<int>(), new List<double>());
        double room = sign * most;
        double scale = 1e-9;
        for (int n = 0; n < Columns.Length; n++)
        {
            // What hardly counts is taken at its least, so that the row stays short and well scaled, and cuts off nothing.
            double least = Math.Min(sign * costs[n] * lower[n], sign * costs[n] * upper[n]);
            if (costs[n] == 0.0 || Math.Abs(costs[n]) * (upper[n] - lower[n]) <= Negligible * Math.Max(1.0, Math.Abs(most)))
            {
                room -= double.IsNaN(least) ? 0.0 : least;
                continue;
            }

            columns.Add(Columns[n]);
            worth.Add(sign * costs[n]);
            scale = Math.Max(scale, Math.Abs(costs[n]));
        }

        return new RowArrays(
            (double[])[double.NegativeInfinity],
            (double[])[room / scale],
            (int[])[0, columns.Count],
            (int[])[.. columns],
            (double[])[.. worth.Select(value => value / scale)]);
    }

    private static void Take(
        ModelBuilder builder, Model model, int row, int[] at, double[] costs, double dual, ColumnBounds bounds)
    {
        int first = model.Rows.Starts.Span[row];
        var columns = model.Rows.Columns.Span[first..model.Rows.Starts.Span[row + 1]];
        var coefficients = model.Rows.Coefficients.Span[first..model.Rows.Starts.Span[row + 1]];
        int within = 0;
        foreach (int column in columns)
        {
            within += at[column] >= 0 ? 1 : 0;
        }

        if (within == 0)
        {
            return;
        }

        bool crosses = within < columns.Length;
        if (crosses && dual != 0.0)
        {
            Price(columns, coefficients, at, costs, dual);
        }

        var inside = RangeOf(columns, coefficients, at, bounds, isIn: true);
        var outside = RangeOf(columns, coefficients, at, bounds, isIn: false);
        double lower = model.Rows.Lower.Span[row] - outside.Most;
        double upper = model.Rows.Upper.Span[row] - outside.Least;
        if (crosses && inside.Least >= lower - Slack && inside.Most <= upper + Slack)
        {
            return;
        }

        builder.BeginRow(lower, upper);
        AddTerms(builder, columns, coefficients, at);
    }

    private static void Price(ReadOnlySpan<int> columns, ReadOnlySpan<double> coefficients, int[] at, double[] costs, double dual)
    {
        for (int entry = 0; entry < columns.Length; entry++)
        {
            if (at[columns[entry]] >= 0)
            {
                costs[at[columns[entry]]] -= dual * coefficients[entry];
            }
        }
    }

    private static void AddTerms(ModelBuilder builder, ReadOnlySpan<int> columns, ReadOnlySpan<double> coefficients, int[] at)
    {
        for (int entry = 0; entry < columns.Length; entry++)
        {
            if (at[columns[entry]] >= 0)
            {
                builder.AddTerm(at[columns[entry]], coefficients[entry]);
            }
        }
    }

    private static (double Least, double Most) RangeOf(
        ReadOnlySpan<int> columns, ReadOnlySpan<double> coefficients, int[] at, ColumnBounds bounds, bool isIn)
    {
        double least = 0.0;
        double most = 0.0;
        for (int entry = 0; entry < columns.Length; entry++)
        {
            if (at[columns[entry]] >= 0 != isIn)
            {
                continue;
            }

            double one = coefficients[entry] * bounds.Lower[columns[entry]];
            double other = coefficients[entry] * bounds.Upper[columns[entry]];
            least += Math.Min(one, other);
            most += Math.Max(one, other);
        }

        return (least, most);
    }
}
