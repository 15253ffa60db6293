using Jospar.Optimisation;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Replanning.Large;

/// <summary>
/// The least shortfall with each change at its price. The relaxation is close, since a price keeps most launches where they
/// are: those whose reduced cost is more than what the plan lies above it are in no better plan otherwise than there, and
/// only the others are decided (reduced-cost fixing: Dantzig, Fulkerson and Johnson 1954, Operations Research 2(4)).
/// </summary>
internal sealed class WeighedShortfall(ProgrammeModel model, ChangeVector changes, ISolver solver, SolveOptions usual)
{
    private const double LpShare = 0.6;
    private const long MostNodes = 200;

    /// <summary>The best from <paramref name="start"/> on, and what no plan can beat; NaN where nothing is known.</summary>
    /// <param name="start">A plan. Shape: [column].</param>
    /// <param name="price">Of a unit of change. Unit: weight.</param>
    /// <param name="exactness">How close is close enough. Unit: weight.</param>
    /// <param name="limit">How long it may take; a number of nodes where empty.</param>
    /// <param name="cancellation">Ends it.</param>
    public (double[] Point, double Bound) Best(
        double[] start, double price, double exactness, TimeSpan? limit, CancellationToken cancellation)
    {
        var goal = FoldedGoals.Of(model.Shortfall, changes, price);
        using var session = solver.Open(model.Model);
        session.ChangeCosts([.. Enumerable.Range(0, goal.Costs.Length)], goal.Costs);
        session.ChangeObjective(goal.Sense, goal.Offset);
        session.SetIntegrality(enforced: false);
        var relaxed = session.Solve(usual with { TimeLimit = limit * LpShare }, hooks: null, cancellation);
        if (relaxed.Termination != Termination.Optimal)
        {
            return (start, double.NaN);
        }

        double above = goal.At(start) - relaxed.Objective;
        if (above <= exactness)
        {
            return (start, relaxed.Objective);
        }

        FixWhatNoBetterPlanChanges(session, relaxed, above);
        session.SetIntegrality(enforced: true);
        session.SetStart(start);
        var outcome = session.Solve(
            usual with { RelativeGap = 0.0, AbsoluteGap = exactness, TimeLimit = limit - relaxed.Elapsed, NodeLimit = limit is null ? MostNodes : null },
            hooks: null,
            cancellation);
        double[] point = outcome.Point == PointStatus.Feasible && goal.At(outcome.Primal) < goal.At(start) ? outcome.Primal : start;
        double bound = double.IsFinite(outcome.Bound) ? Math.Max(relaxed.Objective, outcome.Bound) : relaxed.Objective;
        return (point, Math.Min(bound, goal.At(point)));
    }

    private void FixWhatNoBetterPlanChanges(ISolverSession session, SolveOutcome relaxed, double above)
    {
        var launch = model.Columns.Launch;
        int[] columns = [.. Enumerable.Range(launch.First, launch.Count).Where(column => Math.Abs(relaxed.ReducedCosts[column]) > above)];
        double[] values = [.. columns.Select(column => Math.Round(relaxed.Primal[column]))];
        session.ChangeColumnBounds(columns, values, values);
    }
}
