using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Stress.Response;

namespace Jospar.Planning.Stress.Cold;

/// <summary>Rows that hold the first goal at its best while the second is solved, as closely as the solver takes them.</summary>
/// <param name="session">The session of <paramref name="model"/>, which has no rows of its own yet.</param>
/// <param name="model">The programme.</param>
internal sealed class HeldGoals(ISolverSession session, ProgrammeModel model)
{
    // As closely as the quick way, which is too close for some programmes, at first.
    private static readonly double[] Gives = [1e-9, 1e-6];
    private readonly List<(double Lower, double Upper, double Scale)> _rows = [];

    /// <summary>Holds the shortfall of a group of targets, which may be <paramref name="slack"/> above that of the point <paramref name="best"/>.</summary>
    public void AddShortfall(OperationBlock block, double[] best, double slack)
    {
        double[] weights = new double[best.Length];
        double reached = 0.0;
        foreach (int target in block.Targets)
        {
            int column = model.Columns.Shortfall[target];
            weights[column] = model.Shortfall.Costs[column];
            reached += weights[column] * best[column];
        }

        Add(weights, double.NegativeInfinity, reached + slack, 1.0);
    }

    /// <summary>Holds the value, which may be <paramref name="slack"/> below that of the point <paramref name="best"/>.</summary>
    public void AddValue(double[] best, double slack)
    {
        double value = model.Value.At(best);
        Add(model.Value.Costs, value - slack - model.Value.Offset, double.PositiveInfinity, Math.Max(1.0, Math.Abs(value)));
    }

    /// <summary>How <paramref name="solve"/> ends with the goal held.</summary>
    public SolveOutcome Solve(Func<SolveOutcome> solve)
    {
        SolveOutcome outcome;
        int tried = 0;
        do
        {
            Let(Gives[tried++]);
            outcome = solve();
        }
        while (outcome.Termination != Termination.Optimal && tried < Gives.Length);
        return outcome;
    }

    private void Add(double[] weights, double lower, double upper, double scale)
    {
        session.AddRows(RowArrays.Of(weights, lower, upper));
        _rows.Add((lower, upper, scale));
    }

    private void Let(double give) => session.ChangeRowBounds(
        [.. Enumerable.Range(model.Model.RowCount, _rows.Count)],
        [.. _rows.Select(row => row.Lower - (give * row.Scale))],
        [.. _rows.Select(row => row.Upper + (give * row.Scale))]);
}
