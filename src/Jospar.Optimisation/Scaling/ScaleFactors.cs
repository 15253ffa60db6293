namespace Jospar.Optimisation.Scaling;

/// <summary>
/// Factors that bring the numbers of a model near one: <c>x_j = c_j · x'_j</c>, and row i times <c>r_i</c>. All are powers of
/// two, so that nothing is rounded; whole columns keep theirs at one.
/// </summary>
internal sealed class ScaleFactors
{
    // Where a solver's tolerances, which are absolute, no longer mean what they should.
    private const double LargeCoefficient = 1e6;
    private const double LargeBound = 1e7;
    private const int Passes = 6;

    private readonly double[] _columns;
    private readonly List<double> _rows;

    private ScaleFactors(double[] columns, IEnumerable<double> rows)
    {
        _columns = columns;
        _rows = [.. rows];
    }

    /// <summary>Shape: [column].</summary>
    public ReadOnlySpan<double> Columns => _columns;

    /// <summary>Shape: [row], with those added since.</summary>
    public IReadOnlyList<double> Rows => _rows;

    /// <summary>Whether a model holds numbers so large that it is better scaled.</summary>
    public static bool AreNeeded(Model model) =>
        HasFrom(LargeCoefficient, model.Rows.Coefficients.Span)
        || HasFrom(LargeBound, model.Rows.Lower.Span) || HasFrom(LargeBound, model.Rows.Upper.Span)
        || HasFrom(LargeBound, model.Columns.Lower.Span) || HasFrom(LargeBound, model.Columns.Upper.Span);

    /// <summary>
    /// Factors by the geometric mean of each row's and each column's least and greatest coefficient, in turn; at first all
    /// columns that are not whole are as large as their bounds are on (geometric) average.
    /// </summary>
    public static ScaleFactors Of(Model model)
    {
        double size = SizeOf(model.Columns);
        var kinds = model.Columns.Kind.Span;
        double[] columns = new double[model.ColumnCount];
        for (int column = 0; column < columns.Length; column++)
        {
            columns[column] = kinds[column] == VariableKind.Integer ? 1.0 : size;
        }

        for (int pass = 0; pass < Passes; pass++)
        {
            ScaleColumns(model, columns, RowsOf(model.Rows, columns));
        }

        columns = [.. columns.Select(PowerOfTwo)];
        return new ScaleFactors(columns, RowsOf(model.Rows, columns).Select(PowerOfTwo));
    }

    /// <summary>Adds factors for rows that stand below the last.</summary>
    public void Add(RowArrays rows) => _rows.AddRange(RowsOf(rows, _columns).Select(PowerOfTwo));

    private static bool HasFrom(double least, ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (Math.Abs(value) >= least && double.IsFinite(value))
            {
                return true;
            }
        }

        return false;
    }

    private static double SizeOf(ColumnArrays columns)
    {
        double sum = 0.0;
        int count = 0;
        for (int column = 0; column < columns.Cost.Length; column++)
        {
            double upper = columns.Upper.Span[column];
            if (columns.Kind.Span[column] != VariableKind.Integer && double.IsFinite(upper) && upper > 0.0)
            {
                (sum, count) = (sum + Math.Log(upper), count + 1);
            }
        }

        return count == 0 ? 1.0 : Math.Exp(sum / count);
    }

    // 1 / √(least · greatest) of what a row's coefficients are with the columns' factors; one for an empty row.
    private static double[] RowsOf(RowArrays rows, double[] columns)
    {
        double[] factors = new double[rows.Lower.Length];
        for (int row = 0; row < factors.Length; row++)
        {
            var range = Range.Empty;
            for (int entry = rows.Starts.Span[row]; entry < rows.Starts.Span[row + 1]; entry++)
            {
                range = range.With(rows.Coefficients.Span[entry] * columns[rows.Columns.Span[entry]]);
            }

            factors[row] = range.Factor ?? 1.0;
        }

        return factors;
    }

    private static void ScaleColumns(Model model, double[] columns, double[] rows)
    {
        var ranges = Enumerable.Repeat(Range.Empty, columns.Length).ToArray();
        for (int row = 0; row < rows.Length; row++)
        {
            foreach (var (column, coefficient) in model.EntriesOf(row))
            {
                ranges[column] = ranges[column].With(coefficient * rows[row]);
            }
        }

        for (int column = 0; column < columns.Length; column++)
        {
            if (model.Columns.Kind.Span[column] != VariableKind.Integer)
            {
                columns[column] = ranges[column].Factor ?? columns[column];
            }
        }
    }

    private static double PowerOfTwo(double factor) => Math.ScaleB(1.0, (int)Math.Round(Math.Log2(factor)));

    private readonly record struct Range(double Least, double Greatest)
    {
        public static Range Empty { get; } = new(double.PositiveInfinity, 0.0);

        public double? Factor => Greatest > 0.0 ? 1.0 / Math.Sqrt(Least * Greatest) : null;

        public Range With(double number)
        {
            double size = Math.Abs(number);
            return size == 0.0 ? this : new Range(Math.Min(Least, size), Math.Max(Greatest, size));
        }
    }
}
