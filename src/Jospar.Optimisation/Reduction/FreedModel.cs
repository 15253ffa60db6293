namespace Jospar.Optimisation.Reduction;

/// <summary>What is left of a model when some columns are free and all others stay at a point.</summary>
/// <param name="Model">The free columns and the rows that they stand in.</param>
/// <param name="Columns">Shape: [free column]. Its column in the whole.</param>
public sealed record FreedModel(Model Model, int[] Columns)
{
    // What a point breaks a row by within the solver's tolerance is given back to the free columns.
    private const double Ease = 1e-9;
    private const double Tolerance = 1e-7;

    /// <summary>Frees the columns of <paramref name="model"/> for which <paramref name="isFree"/>, [column], holds.</summary>
    public static FreedModel Of(Model model, ColumnMajor byColumn, double[] point, bool[] isFree)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(byColumn);
        int[] columns = [.. Enumerable.Range(0, model.ColumnCount).Where(column => isFree[column])];
        int[] at = new int[model.ColumnCount];
        Array.Fill(at, -1);
        bool[] isTouched = new bool[model.RowCount];
        for (int free = 0; free < columns.Length; free++)
        {
            at[columns[free]] = free;
            for (int entry = byColumn.Starts[columns[free]]; entry < byColumn.Starts[columns[free] + 1]; entry++)
            {
                isTouched[byColumn.Rows[entry]] = true;
            }
        }

        return new FreedModel(Build(model, point, columns, at, isTouched), columns);
    }

    /// <summary>The whole point once the free columns take <paramref name="values"/>; integers are made whole.</summary>
    public double[] PutInto(double[] point, ReadOnlySpan<double> values)
    {
        double[] whole = (double[])point.Clone();
        for (int free = 0; free < Columns.Length; free++)
        {
            bool isWhole = Model.Columns.Kind.Span[free] == VariableKind.Integer;
            whole[Columns[free]] = isWhole ? Math.Round(values[free]) : values[free];
        }

        return whole;
    }

    private static Model Build(Model model, double[] point, int[] columns, int[] at, bool[] isTouched)
    {
        var builder = new ModelBuilder(model.Sense);
        builder.AddVariables("column", columns.Length, 0.0, 0.0);
        builder.BeginConstraints("row");
        for (int row = 0; row < model.RowCount; row++)
        {
            if (isTouched[row])
            {
                AddRow(builder, model, row, point, at);
            }
        }

        for (int free = 0; free < columns.Length; free++)
        {
            int column = columns[free];
            builder.SetBounds(free, model.Columns.Lower.Span[column], model.Columns.Upper.Span[column]);
            builder.AddCost(free, model.Columns.Cost.Span[column]);
        }

        var built = builder.Build();
        VariableKind[] kinds = [.. columns.Select(column => model.Columns.Kind.Span[column])];
        return built with { Columns = built.Columns with { Kind = kinds } };
    }

    private static void AddRow(ModelBuilder builder, Model model, int row, double[] point, int[] at)
    {
        var starts = model.Rows.Starts.Span;
        var columns = model.Rows.Columns.Span;
        var coefficients = model.Rows.Coefficients.Span;
        double held = 0.0;
        double all = 0.0;
        double scale = 1.0;
        for (int entry = starts[row]; entry < starts[row + 1]; entry++)
        {
            double amount = coefficients[entry] * point[columns[entry]];
            held += at[columns[entry]] < 0 ? amount : 0.0;
            all += amount;
            scale = Math.Max(scale, Math.Abs(amount));
        }

        double broken = Math.Max(model.Rows.Lower.Span[row] - all, all - model.Rows.Upper.Span[row]);
        double ease = Ease * Math.Max(1.0, Math.Abs(held)) + (broken > 0.0 && broken <= Tolerance * scale ? broken : 0.0);
        builder.BeginRow(model.Rows.Lower.Span[row] - held - ease, model.Rows.Upper.Span[row] - held + ease);
        for (int entry = starts[row]; entry < starts[row + 1]; entry++)
        {
            if (at[columns[entry]] >= 0)
            {
                builder.AddTerm(at[columns[entry]], coefficients[entry]);
            }
        }
    }
}
