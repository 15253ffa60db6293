using Jospar.Optimisation.Submodels;

namespace Jospar.Optimisation.Reduction;

/// <summary>
/// A model some of whose columns are fixed, split into the parts that then have no row in common: each is solved alone,
/// and together they are the optimum of the whole. Columns that are fixed, and those in no row, belong to no part.
/// </summary>
public sealed class SplitModel
{
    private const int MostParts = 40;

    private readonly Model _model;
    private readonly double[] _fixed;
    private readonly int[] _part;
    private readonly FreedModel?[] _parts;
    private readonly ColumnMajor _byColumn;

    private SplitModel(Model model, double[] point, int[] part, int count)
    {
        _model = model;
        _fixed = point;
        _part = part;
        _parts = new FreedModel?[count];
        _byColumn = ColumnMajor.Of(model);
    }

    /// <summary>How many parts there are.</summary>
    public int Count => _parts.Length;

    /// <summary>
    /// Splits <paramref name="model"/> once the columns for which <paramref name="isFixed"/> holds stay at
    /// <paramref name="point"/>; both are of shape [column].
    /// </summary>
    public static SplitModel Of(Model model, double[] point, bool[] isFixed)
    {
        ArgumentNullException.ThrowIfNull(model);
        int[] part = PartOf(model, isFixed, out int count);
        return new SplitModel(model, Settled(model, point, isFixed), part, count);
    }

    /// <summary>
    /// Has every part solved; the outcome is that of the whole, with duals where they are wanted and no part has whole numbers.
    /// The first part that is not solved to its end ends it all.
    /// </summary>
    public SolveOutcome Solve(ISubmodels submodels, SolveOptions options, bool wantsDuals, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(submodels);
        var outcomes = new SolveOutcome?[_parts.Length];
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        submodels.Run(
            outcomes.Length,
            n => SubmodelOf(n, options, wantsDuals),
            (n, outcome) =>
            {
                outcomes[n] = outcome;
                if (outcome.Termination != Termination.Optimal)
                {
                    ended.Cancel();
                }
            },
            ended.Token);
        return UnsolvedOf(outcomes) ?? Whole([.. outcomes.Select(outcome => outcome!)]);
    }

    private Submodel SubmodelOf(int n, SolveOptions options, bool wantsDuals)
    {
        var part = _parts[n] = FreedModel.Of(_model, _byColumn, _fixed, [.. _part.Select(number => number == n)]);
        return new Submodel(part.Model, options.FromScratch(part.Model.ColumnCount), [], wantsDuals);
    }

    // A part that failed ends the others, so that theirs is not the word that counts.
    private static SolveOutcome? UnsolvedOf(SolveOutcome?[] outcomes) =>
        outcomes.FirstOrDefault(outcome => outcome is { Termination: not (Termination.Optimal or Termination.Cancelled) })
        ?? (outcomes.All(outcome => outcome is { Termination: Termination.Optimal }) ? null : NotSolved);

    private static SolveOutcome NotSolved { get; } = new(
        Termination.Cancelled, PointStatus.None, "ended before every part was solved", double.NaN, double.NaN, [], [], [], TimeSpan.Zero, 0, 0);

    private SolveOutcome Whole(SolveOutcome[] outcomes)
    {
        double[] point = (double[])_fixed.Clone();
        double[] duals = new double[_model.RowCount];
        double[] reduced = new double[_model.ColumnCount];
        for (int n = 0; n < outcomes.Length; n++)
        {
            point = _parts[n]!.PutInto(point, outcomes[n].Primal);
            Put(outcomes[n].RowDuals, duals, outcomes[n].RowDuals.Length > 0 ? RowsOf(n) : []);
            Put(outcomes[n].ReducedCosts, reduced, _parts[n]!.Columns);
        }

        double objective = _model.ObjectiveAt(point);
        return new SolveOutcome(
            Termination.Optimal, PointStatus.Feasible, "every part optimal", objective, objective, point, duals, reduced,
            TimeSpan.FromTicks(outcomes.Sum(outcome => outcome.Elapsed.Ticks)), outcomes.Sum(outcome => outcome.Nodes), outcomes.Sum(outcome => outcome.Iterations));
    }

    private static void Put(double[] values, double[] whole, int[] at)
    {
        for (int n = 0; n < values.Length; n++)
        {
            whole[at[n]] = values[n];
        }
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
        int first = rootOf.Any(root => root >= 0 && sizes[root] <= least) ? 1 : 0;
        var numbers = new Dictionary<int, int>();
        int[] part = new int[rootOf.Length];
        for (int column = 0; column < part.Length; column++)
        {
            int root = rootOf[column];
            part[column] = root < 0 ? -1
                : sizes[root] <= least ? 0
                : numbers.TryGetValue(root, out int known) ? known : numbers[root] = numbers.Count + first;
        }

        count = numbers.Count + first;
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
    private int[] RowsOf(int n)
    {
        var rows = new List<int>();
        for (int row = 0; row < _model.RowCount; row++)
        {
            for (int entry = _model.Rows.Starts.Span[row]; entry < _model.Rows.Starts.Span[row + 1]; entry++)
            {
                if (_part[_model.Rows.Columns.Span[entry]] == n)
                {
                    rows.Add(row);
                    break;
                }
            }
        }

        return [.. rows];
    }
}
