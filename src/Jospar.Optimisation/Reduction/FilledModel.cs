namespace Jospar.Optimisation.Reduction;

/// <summary>
/// A model some of whose columns are taken to be as large as their room row <c>a ≤ Σ k u</c> lets them, so that both are
/// gone: <c>a = Σ k u − s</c>. What s gives up is summed over each row that it eases, and bought there at a price no
/// higher than what any of the columns loses by it: with an easing of 1 a relaxation, with more a closer guess at what the
/// whole model says, for a search that completes its points there.
/// </summary>
/// <param name="Model">What is left, and one column for each row that can be eased.</param>
/// <param name="Columns">Shape: [column of what is left]. The column of the whole; for an easing, one of those filled that it
/// stands for.</param>
/// <param name="Kept">How many columns are left of the whole; those that ease rows follow.</param>
public sealed record FilledModel(Model Model, int[] Columns, int Kept)
{
    private const double LeastMargin = 1e-7;

    /// <summary>
    /// Fills the columns of <paramref name="rooms"/>, [row of the room, column], that gain by it at the linear optimum
    /// <paramref name="optimum"/> of <paramref name="model"/>.
    /// </summary>
    public static FilledModel Of(Model model, SolveOutcome optimum, IReadOnlyList<(int Row, int Column)> rooms, double easing)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(optimum);
        ArgumentNullException.ThrowIfNull(rooms);
        return new Filling(model, optimum.RowDuals, easing).Fill(rooms);
    }

    private sealed class Filling(Model model, double[] duals, double easing)
    {
        private readonly ColumnMajor _byColumn = ColumnMajor.Of(model);
        private readonly int[] _roomOf = [.. Enumerable.Repeat(-1, model.ColumnCount)];
        private readonly bool[] _isRoom = new bool[model.RowCount];
        private readonly double[] _price = [.. Enumerable.Repeat(double.PositiveInfinity, model.RowCount)];
        private readonly int[] _eased = new int[model.RowCount];
        private readonly double[] _costs = model.Columns.Cost.ToArray();

        public FilledModel Fill(IReadOnlyList<(int Row, int Column)> rooms)
        {
            foreach (var (row, column) in rooms)
            {
                if (model.Rows.Upper.Span[row] == 0.0 && MarginOf(row, column) is { } margin && margin > LeastMargin)
                {
                    Take(row, column, margin);
                }
            }

            int[] columns = [.. Enumerable.Range(0, model.ColumnCount).Where(column => _roomOf[column] < 0)];
            int[] eased = [.. Enumerable.Range(0, model.RowCount).Where(row => double.IsFinite(_price[row]))];
            return new FilledModel(Build(columns, eased), [.. columns, .. eased.Select(row => _eased[row])], columns.Length);
        }

        // What the column gains by being as large as it can; empty where giving some of it up would hurt a row.
        private double? MarginOf(int room, int column)
        {
            double margin = model.Columns.Cost.Span[column];
            for (int entry = _byColumn.Starts[column]; entry < _byColumn.Starts[column + 1]; entry++)
            {
                int row = _byColumn.Rows[entry];
                double coefficient = _byColumn.Coefficients[entry];
                if (row == room)
                {
                    continue;
                }

                bool eases = double.IsInfinity(model.Rows.Lower.Span[row]) ? coefficient > 0.0 : coefficient < 0.0;
                if (!eases)
                {
                    return null;
                }

                margin -= duals[row] * coefficient;
            }

            return margin;
        }

        private void Take(int room, int column, double margin)
        {
            (_roomOf[column], _isRoom[room]) = (room, true);
            int rows = _byColumn.Starts[column + 1] - _byColumn.Starts[column] - 1;
            for (int entry = _byColumn.Starts[column]; entry < _byColumn.Starts[column + 1]; entry++)
            {
                int row = _byColumn.Rows[entry];
                if (row != room)
                {
                    double price = Math.Abs(duals[row]) + margin / (rows * Math.Abs(_byColumn.Coefficients[entry]));
                    (_price[row], _eased[row]) = (Math.Min(_price[row], price), column);
                }
            }
        }

        private Model Build(int[] columns, int[] eased)
        {
            var builder = new ModelBuilder(model.Sense);
            int[] at = [.. Enumerable.Repeat(-1, model.ColumnCount)];
            for (int n = 0; n < columns.Length; n++)
            {
                at[columns[n]] = n;
            }

            builder.AddVariables("column", columns.Length, 0.0, 0.0);
            var easings = builder.AddVariables("easing", eased.Length, 0.0, double.PositiveInfinity);
            builder.BeginConstraints("row");
            AddRows(builder, at, easings);
            for (int n = 0; n < columns.Length; n++)
            {
                builder.SetBounds(n, model.Columns.Lower.Span[columns[n]], model.Columns.Upper.Span[columns[n]]);
                builder.AddCost(n, _costs[columns[n]]);
            }

            for (int n = 0; n < eased.Length; n++)
            {
                builder.AddCost(easings[n], (model.Sense == ObjectiveSense.Maximise ? -easing : easing) * _price[eased[n]]);
            }

            builder.AddOffset(model.Offset);
            var built = builder.Build();
            var kinds = columns.Select(column => model.Columns.Kind.Span[column]).Concat(eased.Select(_ => VariableKind.Continuous));
            return built with { Columns = built.Columns with { Kind = kinds.ToArray() } };
        }

        private void AddRows(ModelBuilder builder, int[] at, VariableBlock easings)
        {
            FillCosts();
            int next = 0;
            var terms = new SortedDictionary<int, double>();
            for (int row = 0; row < model.RowCount; row++)
            {
                if (_isRoom[row])
                {
                    continue;
                }

                terms.Clear();
                foreach (var (column, coefficient) in EntriesOf(row))
                {
                    foreach (var (kept, share) in FilledOf(column))
                    {
                        terms[at[kept]] = terms.GetValueOrDefault(at[kept]) + coefficient * share;
                    }
                }

                builder.BeginRow(model.Rows.Lower.Span[row], model.Rows.Upper.Span[row]);
                foreach (var (column, coefficient) in terms)
                {
                    builder.AddTerm(column, coefficient);
                }

                if (double.IsFinite(_price[row]))
                {
                    builder.AddTerm(easings[next++], double.IsInfinity(model.Rows.Lower.Span[row]) ? -1.0 : 1.0);
                }
            }
        }

        private void FillCosts()
        {
            for (int column = 0; column < _roomOf.Length; column++)
            {
                foreach (var (kept, share) in _roomOf[column] < 0 ? [] : FilledOf(column))
                {
                    _costs[kept] += model.Columns.Cost.Span[column] * share;
                }
            }
        }

        // A column that is left stands for itself, a filled one for what its room is made of.
        private IEnumerable<(int Column, double Share)> FilledOf(int column)
        {
            if (_roomOf[column] < 0)
            {
                return [(column, 1.0)];
            }

            var entries = EntriesOf(_roomOf[column]);
            double own = entries.First(entry => entry.Column == column).Coefficient;
            return entries.Where(entry => entry.Column != column).Select(entry => (entry.Column, -entry.Coefficient / own));
        }

        private IEnumerable<(int Column, double Coefficient)> EntriesOf(int row)
        {
            for (int entry = model.Rows.Starts.Span[row]; entry < model.Rows.Starts.Span[row + 1]; entry++)
            {
                yield return (model.Rows.Columns.Span[entry], model.Rows.Coefficients.Span[entry]);
            }
        }
    }
}
