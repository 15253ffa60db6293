using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;
using Jospar.Optimisation.Submodels;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Goals;

namespace Jospar.Planning.Search;

/// <summary>
/// The linear programme that is left once the 0/1 decisions of a point are fixed: its solution is exact where a
/// mixed-integer one is only within tolerances, gives every amount its best value, and has duals. Units count with their
/// whole capacity, so that what holds one back has its price. Launches that pass a row by a rounding may stay (<see cref="RoundedLaunches"/>).
/// </summary>
internal static class FixedLaunches
{
    /// <summary>From so many columns on the years are solved on their own.</summary>
    public const int LeastColumnsToSplit = 200_000;

    /// <summary>Whether it takes seconds, not a good part of a search's time.</summary>
    public static bool IsQuick(ProgrammeModel model) => model.Model.ColumnCount < LeastColumnsToSplit;

    /// <summary>
    /// Maximises the value with the 0/1 decisions of <paramref name="point"/> fixed and its shortfall kept. Empty when the
    /// rounded decisions have no solution. A large programme is solved <paramref name="elsewhere"/> where that is given.
    /// </summary>
    public static SolveOutcome? Solve(
        ProgrammeModel tightened,
        ISolver solver,
        double[] point,
        PlannerOptions options,
        CancellationToken cancellation,
        ISubmodels? elsewhere = null)
    {
        var model = RoundedLaunches.RoomFor(PlainCapacity.Of(tightened).Model, point);
        if (!IsQuick(model))
        {
            return SolveInParts(model, elsewhere ?? new InProcessSubmodels(solver, 2), point, options, cancellation);
        }

        double give = 1e-9 * Math.Max(1.0, model.Shortfall.Costs.Sum());
        return Push(model, model.Value, model.Shortfall, model.Shortfall.At(point) + give, solver, point, options, cancellation);
    }

    /// <summary>The least shortfall with the 0/1 decisions of <paramref name="point"/> fixed and its value kept.</summary>
    public static SolveOutcome? LeastShortfall(
        ProgrammeModel tightened, ISolver solver, double[] point, PlannerOptions options, CancellationToken cancellation)
    {
        var model = RoundedLaunches.RoomFor(PlainCapacity.Of(tightened).Model, point);
        double value = model.Value.At(point);
        return Push(model, model.Shortfall, model.Value, value - 1e-9 * Math.Max(1.0, Math.Abs(value)), solver, point, options, cancellation);
    }

    private static SolveOutcome? Push(
        ProgrammeModel model, GoalVector pushed, GoalVector held, double level, ISolver solver, double[] point, PlannerOptions options, CancellationToken cancellation)
    {
        using var session = solver.Open(model.Model);
        WholeColumns.Fix(model.Model, session, point);
        session.SetIntegrality(enforced: false);
        session.ChangeCosts([.. Enumerable.Range(0, pushed.Costs.Length)], pushed.Costs);
        session.ChangeObjective(pushed.Sense, pushed.Offset);
        GoalRow.Add(session, held, level);
        return ExactSolve.FindBest(
            new SolveOptions(Threads: options.Threads, Seed: options.Seed), asked => session.Solve(asked, hooks: null, cancellation));
    }

    // Years share nothing but the goal's row once launches are fixed, and many small programmes are solved sooner than a
    // large one.
    private static SolveOutcome? SolveInParts(
        ProgrammeModel model, ISubmodels submodels, double[] point, PlannerOptions options, CancellationToken cancellation)
    {
        double level = model.Shortfall.At(point) + 1e-9 * Math.Max(1.0, model.Shortfall.Costs.Sum());
        var held = HeldModel.Of(model, level, penalty: 1.0);
        var kinds = held.Model.Columns.Kind.Span;
        bool[] isFixed = new bool[held.Model.ColumnCount];
        double[] start = new double[isFixed.Length];
        for (int column = 0; column < point.Length; column++)
        {
            isFixed[column] = kinds[column] == VariableKind.Integer;
            start[column] = isFixed[column] ? Math.Round(point[column]) : 0.0;
        }

        isFixed[held.Over] = true;
        var outcome = SplitModel.Of(held.Model, start, isFixed).Solve(
            submodels, new SolveOptions(Seed: options.Seed), wantsDuals: true, cancellation);
        int columns = model.Model.ColumnCount;
        return outcome.Termination == Termination.Optimal
            ? outcome with
            {
                Primal = outcome.Primal[..columns],
                RowDuals = outcome.RowDuals[..model.Model.RowCount],
                ReducedCosts = outcome.ReducedCosts[..columns],
            }
            : null;
    }
}
