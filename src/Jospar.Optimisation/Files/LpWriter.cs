using System.Globalization;

namespace Jospar.Optimisation.Files;

/// <summary>
/// Writes a model in the LP format, to be read by people and by solvers: rows and columns in the order in which they
/// were added, names as <see cref="FileNames"/> has them, one row after the other. A row with two bounds is written
/// twice, as <c>name.lo</c> and <c>name.up</c>: readers do not agree on <c>l &lt;= … &lt;= u</c>.
/// </summary>
public static class LpWriter
{
    private const int LineLength = 100;

    /// <summary>Writes <paramref name="model"/>.</summary>
    public static void Write(Model model, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(writer);
        string[] columns = FileNames.OfColumns(model);
        WriteObjective(model, columns, writer);
        WriteRows(model, columns, writer);
        WriteBounds(model, columns, writer);
        WriteKind("Generals", column => IsInteger(model, column) && !IsBinary(model, column), columns, writer);
        WriteKind("Binaries", column => IsBinary(model, column), columns, writer);
        writer.Write("End\n");
    }

    private static void WriteObjective(Model model, string[] columns, TextWriter writer)
    {
        writer.Write(model.Sense == ObjectiveSense.Minimise ? "Minimize\n" : "Maximize\n");
        var line = new TermLine(writer, " objective:");
        ReadOnlySpan<double> cost = model.Columns.Cost.Span;
        for (int column = 0; column < cost.Length; column++)
        {
            if (cost[column] != 0)
            {
                line.Add(cost[column], columns[column]);
            }
        }

        if (model.Offset != 0)
        {
            line.AddNumber(model.Offset);
        }

        line.End(string.Empty);
    }

    private static void WriteRows(Model model, string[] columns, TextWriter writer)
    {
        writer.Write("Subject To\n");
        string[] rows = FileNames.OfRows(model);
        for (int row = 0; row < rows.Length; row++)
        {
            double lower = model.Rows.Lower.Span[row];
            double upper = model.Rows.Upper.Span[row];
            if (double.IsFinite(lower) && double.IsFinite(upper) && lower != upper)
            {
                WriteRow(model, row, $"{rows[row]}.lo", $" >= {Number(lower)}", columns, writer);
                WriteRow(model, row, $"{rows[row]}.up", $" <= {Number(upper)}", columns, writer);
            }
            else
            {
                WriteRow(model, row, rows[row], Relation(lower, upper), columns, writer);
            }
        }
    }

    private static void WriteRow(Model model, int row, string name, string relation, string[] columns, TextWriter writer)
    {
        ReadOnlySpan<int> starts = model.Rows.Starts.Span;
        var line = new TermLine(writer, $" {name}:");
        for (int entry = starts[row]; entry < starts[row + 1]; entry++)
        {
            line.Add(model.Rows.Coefficients.Span[entry], columns[model.Rows.Columns.Span[entry]]);
        }

        if (starts[row] == starts[row + 1] && columns.Length > 0)
        {
            line.Add(0, columns[0]);
        }

        line.End(relation);
    }

    private static string Relation(double lower, double upper)
    {
        if (lower == upper)
        {
            return $" = {Number(lower)}";
        }

        return double.IsFinite(upper) ? $" <= {Number(upper)}" : $" >= {Number(lower)}";
    }

    private static void WriteBounds(Model model, string[] columns, TextWriter writer)
    {
        writer.Write("Bounds\n");
        bool[] isMentioned = Mentioned(model);
        for (int column = 0; column < columns.Length; column++)
        {
            double lower = model.Columns.Lower.Span[column];
            double upper = model.Columns.Upper.Span[column];
            bool isDefault = lower == 0 && double.IsPositiveInfinity(upper) && isMentioned[column];
            if (!isDefault && !IsBinary(model, column))
            {
                writer.Write($" {Bounds(lower, upper, columns[column])}\n");
            }
        }
    }

    private static string Bounds(double lower, double upper, string name)
    {
        if (lower == upper)
        {
            return $"{name} = {Number(lower)}";
        }

        if (double.IsInfinity(lower) && double.IsInfinity(upper))
        {
            return $"{name} free";
        }

        return double.IsInfinity(upper) ? $"{name} >= {Number(lower)}" : $"{Number(lower)} <= {name} <= {Number(upper)}";
    }

    // A column that no term names would be lost.
    private static bool[] Mentioned(Model model)
    {
        bool[] mentioned = new bool[model.ColumnCount];
        foreach (int column in model.Rows.Columns.Span)
        {
            mentioned[column] = true;
        }

        for (int column = 0; column < mentioned.Length; column++)
        {
            mentioned[column] |= model.Columns.Cost.Span[column] != 0;
        }

        return mentioned;
    }

    private static void WriteKind(string section, Func<int, bool> belongs, string[] columns, TextWriter writer)
    {
        bool any = false;
        for (int column = 0; column < columns.Length; column++)
        {
            if (belongs(column))
            {
                writer.Write(any ? string.Empty : $"{section}\n");
                writer.Write($" {columns[column]}\n");
                any = true;
            }
        }
    }

    private static bool IsInteger(Model model, int column) => model.Columns.Kind.Span[column] == VariableKind.Integer;

    private static bool IsBinary(Model model, int column) =>
        IsInteger(model, column) && model.Columns.Lower.Span[column] == 0 && model.Columns.Upper.Span[column] == 1;

    private static string Number(double value)
    {
        if (double.IsInfinity(value))
        {
            return value > 0 ? "inf" : "-inf";
        }

        return value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>A sum of terms that is broken where a line gets long.</summary>
    private sealed class TermLine
    {
        private readonly TextWriter _writer;
        private int _length;
        private bool _hasTerm;

        public TermLine(TextWriter writer, string head)
        {
            _writer = writer;
            Put(head);
        }

        public void Add(double coefficient, string name)
        {
            double size = Math.Abs(coefficient);
            Term(coefficient, size == 1 ? name : $"{Number(size)} {name}");
        }

        public void AddNumber(double value) => Term(value, Number(Math.Abs(value)));

        public void End(string relation)
        {
            Put(relation);
            _writer.Write('\n');
        }

        private void Term(double sign, string text)
        {
            string term = sign < 0 ? $" - {text}" : _hasTerm ? $" + {text}" : $" {text}";
            if (_length + term.Length > LineLength)
            {
                _writer.Write("\n   ");
                _length = 3;
            }

            Put(term);
            _hasTerm = true;
        }

        private void Put(string text)
        {
            _writer.Write(text);
            _length += text.Length;
        }
    }
}
