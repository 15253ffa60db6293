using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;
using Jospar.Optimisation.Submodels;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Goals;
using Jospar.Planning.Search;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// <see cref="FixedPrices"/> of a programme so large that its years, which share nothing once launches are fixed, are solved one by one.
/// </summary>
internal static class PricesInParts
{
    /// <summary>
    /// Solves both programmes in parts, and says to <paramref name="progress"/> how many are done; empty when the solver was stopped or fails.
    /// </summary>
    public static FixedPrices? Of(
        ExplainedModel explained, ISolver solver, IProgress<ExplainStep>? progress, CancellationToken cancellation)
    {
        var model = PlainCapacity.Of(explained.Model).Model;
        var byColumn = ColumnMajor.Of(explained.Model.Model);
        var least = model.Model with
        {
            Sense = model.Shortfall.Sense,
            Offset = model.Shortfall.Offset,
            Columns = model.Model.Columns with { Cost = model.Shortfall.Costs },
        };
        bool[] isFixed = [.. model.Model.Columns.Kind.ToArray().Select(kind => kind == VariableKind.Integer)];
        var shortfall = SplitModel.Of(least, explained.Point, isFixed)
            .Solve(Told(solver, "prices-shortfall", progress), new SolveOptions(), wantsDuals: true, cancellation);
        if (shortfall.Termination != Termination.Optimal)
        {
            return null;
        }

        var value = FixedLaunches.Solve(model, solver, shortfall.Primal, new PlannerOptions(), cancellation, Told(solver, "prices-value", progress));
        return value is null
            ? null
            : new FixedPrices(
                WithLaunches(shortfall, model, byColumn, model.Shortfall), WithLaunches(value, model, byColumn, model.Value));
    }

    private static ToldSubmodels Told(ISolver solver, string kind, IProgress<ExplainStep>? progress) => new(
        new InProcessSubmodels(solver, 2), (done, count) => progress?.Report(new ExplainStep(kind, "", Math.Min(done, count - 1), count)));

    // Launches belong to no part: what they would do is their cost less what they take, at the prices of the rows.
    private static SolveOutcome WithLaunches(SolveOutcome outcome, ProgrammeModel model, ColumnMajor byColumn, GoalVector goal)
    {
        var priced = PlainCapacity.PricedByRows(model, outcome, goal.Sense);
        double[] reduced = (double[])priced.ReducedCosts.Clone();
        var launch = model.Columns.Launch;
        for (int column = launch.First; column < launch.First + launch.Count; column++)
        {
            reduced[column] = goal.Costs[column];
            for (int entry = byColumn.Starts[column]; entry < byColumn.Starts[column + 1]; entry++)
            {
                reduced[column] -= priced.RowDuals[byColumn.Rows[entry]] * byColumn.Coefficients[entry];
            }
        }

        return priced with { ReducedCosts = reduced };
    }
}
