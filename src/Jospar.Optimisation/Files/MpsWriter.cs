using System.Globalization;

namespace Jospar.Optimisation.Files;

/// <summary>
/// Writes a model in the free MPS format, for any solver: names as <see cref="FileNames"/> has them, the objective's
/// direction in <c>OBJSENSE</c>, its constant (negated, as the format has it) on the right-hand side.
/// </summary>
public static class MpsWriter
{
    private const string Objective = "objective";

    /// <summary>Writes <paramref name="model"/>.</summary>
    public static void Write(Model model, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(writer);
        string[] rows = FileNames.OfRows(model);
        string[] columns = FileNames.OfColumns(model);
        writer.Write("NAME jospar FREE\nOBJSENSE\n");
        writer.Write(model.Sense == ObjectiveSense.Minimise ? "    MIN\n" : "    MAX\n");
        WriteRows(model, rows, writer);
        WriteColumns(model, rows, columns, writer);
        WriteRightHandSides(model, rows, writer);
        WriteBounds(model, columns, writer);
        writer.Write("ENDATA\n");
    }

    private static void WriteRows(Model model, string[] rows, TextWriter writer)
    {
        writer.Write($"ROWS\n N {Objective}\n");
        for (int row = 0; row < rows.Length; row++)
        {
            writer.Write($" {RowKind(model.Rows.Lower.Span[row], model.Rows.Upper.Span[row])} {rows[row]}\n");
        }
    }

    private static char RowKind(double lower, double upper)
    {
        if (lower == upper)
        {
            return 'E';
        }

        return double.IsFinite(upper) ? 'L' : double.IsFinite(lower) ? 'G' : 'N';
    }

    private static void WriteColumns(Model model, string[] rows, string[] columns, TextWriter writer)
    {
        writer.Write("COLUMNS\n");
        var (starts, rowOf, values) = ColumnMajor.Of(model);
        bool isInteger = false;
        for (int column = 0; column < columns.Length; column++)
        {
            if (isInteger != (model.Columns.Kind.Span[column] == VariableKind.Integer))
            {
                isInteger = !isInteger;
                writer.Write($" MARKER 'MARKER' '{(isInteger ? "INTORG" : "INTEND")}'\n");
            }

            double cost = model.Columns.Cost.Span[column];
            if (cost != 0 || starts[column] == starts[column + 1])
            {
                writer.Write($" {columns[column]} {Objective} {Number(cost)}\n");
            }

            for (int entry = starts[column]; entry < starts[column + 1]; entry++)
            {
                writer.Write($" {columns[column]} {rows[rowOf[entry]]} {Number(values[entry])}\n");
            }
        }

        writer.Write(isInteger ? " MARKER 'MARKER' 'INTEND'\n" : string.Empty);
    }

    private static void WriteRightHandSides(Model model, string[] rows, TextWriter writer)
    {
        writer.Write("RHS\n");
        if (model.Offset != 0)
        {
            writer.Write($" RHS {Objective} {Number(-model.Offset)}\n");
        }

        for (int row = 0; row < rows.Length; row++)
        {
            double lower = model.Rows.Lower.Span[row];
            double upper = model.Rows.Upper.Span[row];
            double side = double.IsFinite(upper) ? upper : lower;
            if (double.IsFinite(side) && side != 0)
            {
                writer.Write($" RHS {rows[row]} {Number(side)}\n");
            }
        }

        WriteRanges(model, rows, writer);
    }

    private static void WriteRanges(Model model, string[] rows, TextWriter writer)
    {
        bool any = false;
        for (int row = 0; row < rows.Length; row++)
        {
            double lower = model.Rows.Lower.Span[row];
            double upper = model.Rows.Upper.Span[row];
            if (double.IsFinite(lower) && double.IsFinite(upper) && lower != upper)
            {
                writer.Write(any ? string.Empty : "RANGES\n");
                writer.Write($" RANGE {rows[row]} {Number(upper - lower)}\n");
                any = true;
            }
        }
    }

    private static void WriteBounds(Model model, string[] columns, TextWriter writer)
    {
        writer.Write("BOUNDS\n");
        for (int column = 0; column < columns.Length; column++)
        {
            bool isInteger = model.Columns.Kind.Span[column] == VariableKind.Integer;
            foreach (string bound in Bounds(model.Columns.Lower.Span[column], model.Columns.Upper.Span[column], isInteger))
            {
                string[] parts = bound.Split(' ', 2);
                writer.Write($" {parts[0]} BOUND {columns[column]}{(parts.Length > 1 ? $" {parts[1]}" : string.Empty)}\n");
            }
        }
    }

    // Readers differ in what an integer column without bounds means, and in what a negative upper bound does to an
    // unstated lower one: both are always stated.
    private static IEnumerable<string> Bounds(double lower, double upper, bool isInteger)
    {
        if (lower == upper)
        {
            return [$"FX {Number(lower)}"];
        }

        if (double.IsInfinity(lower) && double.IsInfinity(upper))
        {
            return ["FR"];
        }

        string below = double.IsInfinity(lower) ? "MI" : $"LO {Number(lower)}";
        string above = double.IsInfinity(upper) ? "PL" : $"UP {Number(upper)}";
        bool isDefault = lower == 0 && double.IsInfinity(upper) && !isInteger;
        return isDefault ? [] : [below, above];
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
