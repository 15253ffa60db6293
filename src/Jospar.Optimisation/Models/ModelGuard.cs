using System.Globalization;

namespace Jospar.Optimisation;

/// <summary>
/// What every solver asks of the numbers that it is given, so that all refuse the same ones before a native call:
/// costs and coefficients are finite, bounds are numbers with a finite side to be on, indices are in range.
/// Each method throws <see cref="ModelRefusedException"/>.
/// </summary>
public static class ModelGuard
{
    /// <summary>Checks all arrays of <paramref name="model"/>.</summary>
    public static void Check(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        CheckSameLength("column arrays", model.Columns.Lower.Length, model.ColumnCount);
        CheckSameLength("column arrays", model.Columns.Upper.Length, model.ColumnCount);
        CheckSameLength("column arrays", model.Columns.Kind.Length, model.ColumnCount);
        CheckFinite("cost", model.Columns.Cost.Span, model.ColumnName);
        CheckFinite("objective constant", [model.Offset], _ => "the model");
        CheckBounds(model.Columns.Lower.Span, model.Columns.Upper.Span, model.ColumnName);
        CheckRows(model.Rows, model.ColumnCount, model.RowName);
    }

    /// <summary>Checks rows over <paramref name="columnCount"/> columns.</summary>
    public static void CheckRows(RowArrays rows, int columnCount, Func<int, string>? name = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        CheckSameLength("row arrays", rows.Upper.Length, rows.Lower.Length);
        CheckSameLength("row starts", rows.Starts.Length, rows.Lower.Length + 1);
        CheckSameLength("row coefficients", rows.Coefficients.Length, rows.Columns.Length);
        CheckStarts(rows.Starts.Span, rows.Columns.Length);
        CheckIndices(rows.Columns.Span, columnCount);
        CheckFinite("coefficient", rows.Coefficients.Span, entry => RowOf(rows, entry, name ?? Ordinal));
        CheckBounds(rows.Lower.Span, rows.Upper.Span, name ?? Ordinal);
    }

    /// <summary>Checks pairs of bounds: no NaN, no lower bound of +∞, no upper bound of −∞.</summary>
    public static void CheckBounds(ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, Func<int, string>? name = null)
    {
        CheckSameLength("bounds", upper.Length, lower.Length);
        for (int i = 0; i < lower.Length; i++)
        {
            if (!(lower[i] < double.PositiveInfinity && upper[i] > double.NegativeInfinity))
            {
                throw Refused($"the bounds {Text(lower[i])} and {Text(upper[i])} of {(name ?? Ordinal)(i)}");
            }
        }
    }

    /// <summary>Checks that numbers are finite; <paramref name="what"/> and <paramref name="name"/> say which is not.</summary>
    public static void CheckFinite(string what, ReadOnlySpan<double> values, Func<int, string>? name = null)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw Refused($"the {what} {Text(values[i])} of {(name ?? Ordinal)(i)}");
            }
        }
    }

    /// <summary>Checks that indices lie in <c>[0, count)</c>.</summary>
    public static void CheckIndices(ReadOnlySpan<int> indices, int count)
    {
        foreach (int index in indices)
        {
            if ((uint)index >= (uint)count)
            {
                throw Refused(string.Create(CultureInfo.InvariantCulture, $"the index {index}, outside 0 to {count - 1}"));
            }
        }
    }

    /// <summary>Checks that two lengths agree.</summary>
    public static void CheckSameLength(string what, int length, int expected)
    {
        if (length != expected)
        {
            throw Refused(string.Create(CultureInfo.InvariantCulture, $"{what} of length {length} where {expected} is due"));
        }
    }

    private static void CheckStarts(ReadOnlySpan<int> starts, int nonZeros)
    {
        bool ascending = starts[0] == 0 && starts[^1] == nonZeros;
        for (int i = 1; i < starts.Length && ascending; i++)
        {
            ascending = starts[i] >= starts[i - 1];
        }

        if (!ascending)
        {
            throw Refused("row starts that do not ascend from 0 to the number of non-zeros");
        }
    }

    private static string RowOf(RowArrays rows, int entry, Func<int, string> name)
    {
        int row = 0;
        while (rows.Starts.Span[row + 1] <= entry)
        {
            row++;
        }

        return name(row);
    }

    private static string Ordinal(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static ModelRefusedException Refused(string reason) => new($"The model holds {reason}.");
}
