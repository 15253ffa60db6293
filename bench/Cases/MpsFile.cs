using System.Globalization;
using Jospar.Optimisation;
using Jospar.Planning.Formulation.Goals;

namespace Jospar.Bench.Cases;

/// <summary>
/// Writes a model for one goal as free MPS, with short names, always to be minimised: what every solver's command line
/// reads in the same way.
/// </summary>
internal static class MpsFile
{
    /// <summary>Writes <paramref name="model"/> for <paramref name="goal"/>, with <paramref name="held"/> kept at a level or less.</summary>
    public static void Write(string path, Model model, GoalVector goal, GoalVector? held = null, double level = 0)
    {
        using var writer = new StreamWriter(path, append: false, System.Text.Encoding.ASCII, 1 << 20);
        writer.Write("NAME jospar FREE\nROWS\n N obj\n");
        for (int row = 0; row < model.RowCount; row++)
        {
            writer.Write($" {Sense(model, row)} r{row}\n");
        }

        writer.Write(held is null ? string.Empty : " L held\n");
        WriteColumns(writer, model, goal, held);
        WriteRightHandSides(writer, model, goal, held is null ? null : level - held.Offset);
        WriteBounds(writer, model);
        writer.Write("ENDATA\n");
    }

    private static void WriteColumns(StreamWriter writer, Model model, GoalVector goal, GoalVector? held)
    {
        double sign = goal.Sense == ObjectiveSense.Minimise ? 1 : -1;
        var byColumn = ByColumn(model);
        writer.Write("COLUMNS\n");
        bool wasInteger = false;
        for (int column = 0; column < model.ColumnCount; column++)
        {
            bool isInteger = model.Columns.Kind.Span[column] == VariableKind.Integer;
            if (isInteger != wasInteger)
            {
                writer.Write($" m{column} 'MARKER' {(isInteger ? "'INTORG'" : "'INTEND'")}\n");
                wasInteger = isInteger;
            }

            writer.Write($" c{column} obj {Text(sign * goal.Costs[column])}\n");
            foreach (var (row, value) in byColumn[column])
            {
                writer.Write($" c{column} r{row} {Text(value)}\n");
            }

            if (held is not null && held.Costs[column] != 0)
            {
                writer.Write($" c{column} held {Text(held.Costs[column])}\n");
            }
        }

        writer.Write(wasInteger ? " mend 'MARKER' 'INTEND'\n" : string.Empty);
    }

    private static List<(int Row, double Value)>[] ByColumn(Model model)
    {
        var columns = new List<(int, double)>[model.ColumnCount];
        for (int column = 0; column < columns.Length; column++)
        {
            columns[column] = [];
        }

        for (int row = 0; row < model.RowCount; row++)
        {
            for (int entry = model.Rows.Starts.Span[row]; entry < model.Rows.Starts.Span[row + 1]; entry++)
            {
                columns[model.Rows.Columns.Span[entry]].Add((row, model.Rows.Coefficients.Span[entry]));
            }
        }

        return columns;
    }

    private static void WriteRightHandSides(StreamWriter writer, Model model, GoalVector goal, double? held)
    {
        // What stands on the right of the objective is taken from it.
        writer.Write($"RHS\n rhs obj {Text(goal.Sense == ObjectiveSense.Minimise ? -goal.Offset : goal.Offset)}\n");
        var ranges = new List<string>();
        for (int row = 0; row < model.RowCount; row++)
        {
            double lower = model.Rows.Lower.Span[row];
            double upper = model.Rows.Upper.Span[row];
            double side = Sense(model, row) is 'L' ? upper : lower;
            if (side != 0 && double.IsFinite(side))
            {
                writer.Write($" rhs r{row} {Text(side)}\n");
            }

            if (double.IsFinite(lower) && double.IsFinite(upper) && lower < upper)
            {
                ranges.Add($" rng r{row} {Text(upper - lower)}\n");
            }
        }

        writer.Write(held is { } level ? $" rhs held {Text(level)}\n" : string.Empty);
        writer.Write(ranges.Count == 0 ? string.Empty : "RANGES\n" + string.Concat(ranges));
    }

    private static void WriteBounds(StreamWriter writer, Model model)
    {
        writer.Write("BOUNDS\n");
        for (int column = 0; column < model.ColumnCount; column++)
        {
            double lower = model.Columns.Lower.Span[column];
            double upper = model.Columns.Upper.Span[column];
            writer.Write((double.IsFinite(lower), double.IsFinite(upper)) switch
            {
                (false, false) => $" FR b c{column}\n",
                (false, true) => $" MI b c{column}\n UP b c{column} {Text(upper)}\n",
                (true, false) => $" LO b c{column} {Text(lower)}\n PL b c{column}\n",
                _ when lower == upper => $" FX b c{column} {Text(lower)}\n",
                _ => $" LO b c{column} {Text(lower)}\n UP b c{column} {Text(upper)}\n",
            });
        }
    }

    // A row with two sides is a G row with a range; one with none becomes an N row, which no solver minds.
    private static char Sense(Model model, int row)
    {
        double lower = model.Rows.Lower.Span[row];
        double upper = model.Rows.Upper.Span[row];
        return lower == upper ? 'E' : double.IsFinite(lower) ? 'G' : double.IsFinite(upper) ? 'L' : 'N';
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
