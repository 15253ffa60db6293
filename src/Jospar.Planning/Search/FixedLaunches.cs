using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;
using Jospar.Optimisation.Submodels;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Goals;
using Jospar.Planning.Plans;

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

    // Of the little that a held goal is given, so much may be owed to a solver's tolerances.
    private const double Tolerances = 10_000.0;

    /// <summary>Whether it takes seconds, not a good part of a search's time.</summary>
    public static bool IsQuick(ProgrammeModel model) => model.Model.ColumnCount < LeastColumnsToSplit;

    /// <summary>Whether a search makes its last amounts exact: those of a large programme take longer than what a limit leaves.</summary>
    public static bool HasTime(ProgrammeModel model, PlannerOptions options) => IsQuick(model) || options.TimeLimit is null;

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

        double give = GoalScale.Hair(model.Shortfall.Costs.Sum());
        return Push(model, model.Value, model.Shortfall, give, solver, point, options, cancellation);
    }

    /// <summary>
    /// The best of one goal alone with the 0/1 decisions of <paramref name="point"/> fixed: what they can hold, where the point is so good
    /// only within the tolerances of a solver. Empty when the rounded decisions have no solution.
    /// </summary>
    public static SolveOutcome? Best(
        ProgrammeModel tightened, GoalVector goal, ISolver solver, double[] point, PlannerOptions options, CancellationToken cancellation)
    {
        using var session = OpenFor(goal, RoundedLaunches.RoomFor(PlainCapacity.Of(tightened).Model, point), solver, point);
        return ExactSolve.FindBest(Usual(options), asked => session.Solve(asked, hooks: null, cancellation));
    }

    /// <summary>The least shortfall with the 0/1 decisions of <paramref name="point"/> fixed and its value kept.</summary>
    public static SolveOutcome? LeastShortfall(
        ProgrammeModel tightened, ISolver solver, double[] point, PlannerOptions options, CancellationToken cancellation)
    {
        var model = RoundedLaunches.RoomFor(PlainCapacity.Of(tightened).Model, point);
        double give = -GoalScale.Hair(model.Value.At(point));
        return Push(model, model.Shortfall, model.Value, give, solver, point, options, cancellation);
    }

    private static SolveOutcome? Push(
        ProgrammeModel model, GoalVector pushed, GoalVector held, double give, ISolver solver, double[] point, PlannerOptions options, CancellationToken cancellation)
    {
        using var session = OpenFor(pushed, model, solver, point);
        GoalRow.Add(session, held, held.At(point) + give);
        return ExactSolve.FindBest(Usual(options), asked =>
        {
            var outcome = session.Solve(asked, hooks: null, cancellation);
            if (outcome.Termination != Termination.Infeasible)
            {
                return outcome;
            }

            // The point is so good by the tolerances of a solver alone.
            using var alone = OpenFor(held, model, solver, point);
            var most = alone.Solve(asked, hooks: null, cancellation);
            if (most.Termination != Termination.Optimal || Math.Abs(most.Objective - held.At(point)) > Tolerances * Math.Abs(give))
            {
                return outcome;
            }

            GoalRow.Move(session, model.Model.RowCount, held, most.Objective + give);
            return session.Solve(asked, hooks: null, cancellation);
        });
    }

    private static ISolverSession OpenFor(GoalVector pushed, ProgrammeModel model, ISolver solver, double[] point) =>
        solver.Open(model.Model).HandTo(session =>
        {
            WholeColumns.Fix(model.Model, session, point);
            session.SetIntegrality(enforced: false);
            session.ChangeCosts([.. Enumerable.Range(0, pushed.Costs.Length)], pushed.Costs);
            session.ChangeObjective(pushed.Sense, pushed.Offset);
            return session;
        });

    private static SolveOptions Usual(PlannerOptions options) => new(Threads: options.Threads, Seed: options.Seed);

    // Years share nothing but the goal's row once launches are fixed, and many small programmes are solved sooner than a
    // large one.
    private static SolveOutcome? SolveInParts(
        ProgrammeModel model, ISubmodels submodels, double[] point, PlannerOptions options, CancellationToken cancellation)
    {
        double level = model.Shortfall.At(point) + GoalScale.Hair(model.Shortfall.Costs.Sum());
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
