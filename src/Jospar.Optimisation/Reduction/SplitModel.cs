namespace Jospar.Optimisation.Reduction;

/// <summary>
/// A model some of whose columns are fixed, split into the parts that then have no row in common: each is solved alone,
/// and together they are the optimum of the whole. Columns that are fixed, and those in no row, belong to no part.
/// </summary>
public sealed class SplitModel
{
    private const int MostParts = 40;

    // Parts this large are sooner solved by the interior-point method.
    private const int LeastForInteriorPoint = 20_000;

    private readonly Model _model;
    private readonly double[] _fixed;
    private readonly List<FreedModel> _parts = [];
    private readonly List<int[]> _rows = [];

    private SplitModel(Model model, double[] point)
    {
        _model = model;
        _fixed = point;
    }

    /// <summary>How many parts there are.</summary>
    public int Count => _parts.Count;

    /// <summary>
    /// Splits <paramref name="model"/> once the columns for which <paramref name="isFixed"/> holds stay at
    /// <paramref name="point"/>; both are of shape [column].
    /// </summary>
    public static SplitModel Of(Model model, double[] point, bool[] isFixed)
    {
        ArgumentNullException.ThrowIfNull(model);
        var split = new SplitModel(model, Settled(model, point, isFixed));
        var byColumn = ColumnMajor.Of(model);
        int[] part = PartOf(model, isFixed, out int count);
        for (int n = 0; n < count; n++)
        {
            bool[] isFree = new bool[model.ColumnCount];
            for (int column = 0; column < isFree.Length; column++)
            {
                isFree[column] = part[column] == n;
            }

            split._parts.Add(FreedModel.Of(model, byColumn, split._fixed, isFree));
            split._rows.Add(RowsOf(model, part, n));
        }

        return split;
    }

    /// <summary>
    /// Solves every part, two at a time where <paramref name="inParallel"/>; the outcome is that of the whole, with duals
    /// where no part has whole numbers. The first part that is not solved to its end ends it all.
    /// </summary>
    public SolveOutcome Solve(ISolver solver, SolveOptions options, bool inParallel, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(solver);
        var outcomes = new SolveOutcome[_parts.Count];
        var degree = new ParallelOptions { MaxDegreeOfParallelism = inParallel ? 2 : 1 };
        Parallel.For(0, outcomes.Length, degree, (n, state) =>
        {
            using var session = solver.Open(_parts[n].Model);
            bool isLarge = _parts[n].Model.ColumnCount >= LeastForInteriorPoint;
            outcomes[n] = session.Solve(isLarge ? options with { Method = LpMethod.InteriorPoint } : options, hooks: null, cancellation);
            if (outcomes[n].Termination != Termination.Optimal)
            {
                state.Stop();
            }
        });
        return outcomes.FirstOrDefault(outcome => outcome is not null && outcome.Termination != Termination.Optimal) ?? Whole(outcomes);
    }

    private SolveOutcome Whole(SolveOutcome[] outcomes)
    {
        double[] point = (double[])_fixed.Clone();
        double[] duals = new double[_model.RowCount];
        double[] reduced = new double[_model.ColumnCount];
        for (int n = 0; n < outcomes.Length; n++)
        {
            point = _parts[n].PutInto(point, outcomes[n].Primal);
            for (int row = 0; row < outcomes[n].RowDuals.Length; row++)
            {
                duals[_rows[n][row]] = outcomes[n].RowDuals[row];
            }

            for (int column = 0; column < outcomes[n].ReducedCosts.Length; column++)
            {
                reduced[_parts[n].Columns[column]] = outcomes[n].ReducedCosts[column];
            }
        }

        double objective = _model.ObjectiveAt(point);
        return new SolveOutcome(
            Termination.Optimal, PointStatus.Feasible, "every part optimal", objective, objective, point, duals, reduced,
            TimeSpan.FromTicks(outcomes.Sum(outcome => outcome.Elapsed.Ticks)), outcomes.Sum(outcome => outcome.Nodes), outcomes.Sum(outcome => outcome.Iterations));
    }

    // Columns in no row stand at the better of their bounds from the start.
    private static double[] Settled(Model model, double[] point, bool[] isFixed)
    {
        double[] settled = (double[])point.Clone();
        double sign = model.Sense == ObjectiveSense.Maximise ? 1.0 : -1.0;
        for (int column = 0; column < settled.Length; column++)
        {
            if (!isFixed[column])
            {
                double better = sign * model.Columns.Cost.Span[column] > 0 ? model.Columns.Upper.Span[column] : model.Columns.Lower.Span[column];
                settled[column] = double.IsFinite(better) ? better : 0.0;
            }
        }

        return settled;
    }

    // Shape: [column]. The part of each free column; −1 for the others, and for those in no row.
    private static int[] PartOf(Model model, bool[] isFixed, out int count)
    {
        int[] root = [.. Enumerable.Range(0, model.ColumnCount)];
        bool[] isInRow = new bool[model.ColumnCount];
        for (int row = 0; row < model.RowCount; row++)
        {
            int first = -1;
            for (int entry = model.Rows.Starts.Span[row]; entry < model.Rows.Starts.Span[row + 1]; entry++)
            {
                int column = model.Rows.Columns.Span[entry];
                if (isFixed[column])
                {
                    continue;
                }

                isInRow[column] = true;
                first = first < 0 ? column : first;
                root[RootOf(root, column)] = RootOf(root, first);
            }
        }

        return Numbered([.. root.Select((_, column) => isInRow[column] ? RootOf(root, column) : -1)], out count);
    }

    // Parts too small to be worth a solve of their own are solved together, as the first.
    private static int[] Numbered(int[] rootOf, out int count)
    {
        int[] sizes = new int[rootOf.Length];
        foreach (int root in rootOf.Where(root => root >= 0))
        {
            sizes[root]++;
        }

        int least = rootOf.Count(root => root >= 0) / MostParts;
        var numbers = new Dictionary<int, int>();
        int[] part = new int[rootOf.Length];
        for (int column = 0; column < part.Length; column++)
        {
            int root = rootOf[column];
            part[column] = root < 0 ? -1
                : sizes[root] <= least ? 0
                : numbers.TryGetValue(root, out int known) ? known : numbers[root] = numbers.Count + 1;
        }

        count = numbers.Count + 1;
        return part;
    }

    private static int RootOf(int[] root, int column)
    {
        while (root[column] != column)
        {
            root[column] = root[root[column]];
            column = root[column];
        }

        return column;
    }

    // The rows that FreedModel takes for a part: those that one of its columns stands in, in their order.
    private static int[] RowsOf(Model model, int[] part, int n)
    {
        var rows = new List<int>();
        for (int row = 0; row < model.RowCount; row++)
        {
            for (int entry = model.Rows.Starts.Span[row]; entry < model.Rows.Starts.Span[row + 1]; entry++)
            {
                if (part[model.Rows.Columns.Span[entry]] == n)
                {
                    rows.Add(row);
                    break;
                }
            }
        }

        return [.. rows];
    }
}
