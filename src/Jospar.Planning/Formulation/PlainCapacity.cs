using Jospar.Optimisation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Formulation;

/// <summary>
/// A model whose units count with their whole capacity, <c>a[i,y] ≤ Σ capacity · ramp · u</c>, where the tightened one counts no
/// more than can reach or leave their place. The same plans keep both; but only here is a line or an ore that alone holds a
/// unit back the thing that is scarce, and has the price.
/// </summary>
internal sealed class PlainCapacity
{
    private const double Hair = 1e-7;

    // What the whole capacity is beyond the tightened coefficient, by row and column.
    private readonly List<(int Row, int Column, double Beyond)> _beyond = [];

    private PlainCapacity(ProgrammeModel tightened)
    {
        var rows = tightened.Model.Rows;
        double[] coefficients = rows.Coefficients.ToArray();
        foreach (var (row, activity) in CapacityRows(tightened))
        {
            for (int at = rows.Starts.Span[row]; at < rows.Starts.Span[row + 1]; at++)
            {
                double whole = WholeOf(tightened, rows.Columns.Span[at], activity) ?? coefficients[at];
                if (whole != coefficients[at])
                {
                    _beyond.Add((row, rows.Columns.Span[at], whole - coefficients[at]));
                    coefficients[at] = whole;
                }
            }
        }

        Model = _beyond.Count == 0
            ? tightened
            : tightened.With(tightened.Model with { Rows = rows with { Coefficients = coefficients } }, tightened.Shortfall, tightened.Value);
    }

    /// <summary>The model with whole capacities.</summary>
    public ProgrammeModel Model { get; }

    /// <summary>The rows and columns of <paramref name="tightened"/> with whole capacities.</summary>
    public static PlainCapacity Of(ProgrammeModel tightened) => new(tightened);

    /// <summary>
    /// What launches would do at the prices of <paramref name="plain"/>, an outcome of <see cref="Model"/>: a unit brings no more than can
    /// reach or leave its place, so that the tightened coefficients bound it closer.
    /// </summary>
    public SolveOutcome Tightened(SolveOutcome plain, ObjectiveSense sense)
    {
        var priced = PricedByRows(Model, plain, sense);
        double[] reduced = (double[])priced.ReducedCosts.Clone();
        foreach (var (row, column, beyond) in _beyond)
        {
            reduced[column] += priced.RowDuals[row] * beyond;
        }

        return priced with { ReducedCosts = reduced };
    }

    /// <summary>
    /// <paramref name="outcome"/> with the price of a unit's whole capacity at its rows. The bound of the activity's column says the same as
    /// the row, and may have taken the price; but it is by the row that the launch is worth it.
    /// </summary>
    public static SolveOutcome PricedByRows(ProgrammeModel model, SolveOutcome outcome, ObjectiveSense sense)
    {
        double[] duals = (double[])outcome.RowDuals.Clone();
        double[] reduced = (double[])outcome.ReducedCosts.Clone();
        double sign = sense == ObjectiveSense.Maximise ? 1.0 : -1.0;
        var rows = model.Model.Rows;
        foreach (var (row, activity) in CapacityRows(model))
        {
            int column = model.Columns.Activity[activity];
            double price = reduced[column];
            bool isFull = outcome.Primal[column] >= model.Problem.Activities[activity].Most * (1 - Hair);
            for (int at = rows.Starts.Span[row]; isFull && sign * price > 0 && at < rows.Starts.Span[row + 1]; at++)
            {
                reduced[rows.Columns.Span[at]] -= price * rows.Coefficients.Span[at];
            }

            duals[row] += isFull && sign * price > 0 ? price : 0.0;
        }

        return outcome with { RowDuals = duals, ReducedCosts = reduced };
    }

    private static IEnumerable<(int Row, int Activity)> CapacityRows(ProgrammeModel model)
    {
        var problem = model.Problem;
        var block = model.Model.Constraints.First(block => block.Name == Capacity.Name);
        int row = block.First;
        for (int activity = 0; activity < problem.Activities.Length; activity++)
        {
            if (problem.Units.All[problem.Activities[activity].Unit].Project >= 0)
            {
                yield return (row++, activity);
            }
        }
    }

    private static double? WholeOf(ProgrammeModel model, int column, int activity)
    {
        int start = column - model.Columns.Launch.First;
        var (unit, year, _) = model.Problem.Activities[activity];
        return start >= 0 && start < model.Columns.Launch.Count
            ? -model.Problem.Units.ActivityOf(model.Problem.Units.All[unit], start, year)
            : null;
    }
}
