using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Replanning.Large;

/// <summary>
/// The fewest changes that launches alone allow: land, money of funds, builders, what requires and excludes what. Operations
/// are at rest, which is a point of the whole model wherever no rule asks for amounts; a model of launches only is solved in
/// a moment.
/// </summary>
internal static class ForcedChanges
{
    // Changes weigh whole numbers.
    private const double Exactness = 0.4;
    private const double Rounding = 1e-6;
    private const long NodesNearby = 200;

    /// <summary>
    /// A point of the whole model with the fewest changes and operations at rest, and how the solver ended. Launches for which
    /// <paramref name="isFixed"/> holds stay as at <paramref name="rest"/>; both are of shape [column].
    /// </summary>
    public static (double[]? Point, SolveOutcome Outcome) Of(
        ProgrammeModel model, ChangeVector changes, double[] rest, Func<int, bool> isFixed, ISolver solver, SolveOptions options, CancellationToken cancellation)
    {
        var aimed = model.Model with { Sense = ObjectiveSense.Minimise, Columns = model.Model.Columns with { Cost = changes.Costs } };
        var freed = FreedModel.Of(aimed, ColumnMajor.Of(aimed), rest, IsFree(model, isFixed));
        using var session = solver.Open(freed.Model);
        double[] reference = [.. freed.Columns.Select(column => changes.Reference[column])];
        var outcome = Fewest(session, freed.Model.Columns, reference, options with { RelativeGap = 0.0, AbsoluteGap = Exactness }, cancellation);
        return (outcome.Point == PointStatus.Feasible ? freed.PutInto(rest, outcome.Primal) : null, outcome);
    }

    // The relaxation leaves nearly every launch as planned, and what it moves, decided alone, is mostly as little as any plan needs.
    private static SolveOutcome Fewest(
        ISolverSession session, ColumnArrays columns, double[] reference, SolveOptions options, CancellationToken cancellation)
    {
        session.SetIntegrality(enforced: false);
        var relaxed = session.Solve(options, hooks: null, cancellation);
        var near = relaxed.Termination == Termination.Optimal
            ? Nearby(session, columns, reference, relaxed, After(options, relaxed.Elapsed), cancellation)
            : null;
        if (near is not null && near.Objective < relaxed.Objective + 1.0 - Rounding)
        {
            return near with { Termination = Termination.Optimal, Bound = relaxed.Objective };
        }

        session.SetIntegrality(enforced: true);
        session.SetStart(near?.Primal ?? reference);
        var outcome = session.Solve(After(options, relaxed.Elapsed + (near?.Elapsed ?? TimeSpan.Zero)), hooks: null, cancellation);
        return near is not null && !(outcome.Point == PointStatus.Feasible && outcome.Objective <= near.Objective)
            ? outcome with { Point = near.Point, Primal = near.Primal, Objective = near.Objective }
            : outcome;
    }

    // The fewest changes with all that the relaxation leaves as planned left so; empty where no point has it so.
    private static SolveOutcome? Nearby(
        ISolverSession session, ColumnArrays columns, double[] reference, SolveOutcome relaxed, SolveOptions options, CancellationToken cancellation)
    {
        int[] kept = [.. Enumerable.Range(0, reference.Length).Where(column => Math.Abs(relaxed.Primal[column] - reference[column]) <= Rounding)];
        double[] values = [.. kept.Select(column => reference[column])];
        session.ChangeColumnBounds(kept, values, values);
        session.SetIntegrality(enforced: true);
        var found = session.Solve(options with { NodeLimit = NodesNearby }, hooks: null, cancellation);
        session.ChangeColumnBounds(
            kept, [.. kept.Select(column => columns.Lower.Span[column])], [.. kept.Select(column => columns.Upper.Span[column])]);
        return found.Point == PointStatus.Feasible ? found : null;
    }

    private static SolveOptions After(SolveOptions options, TimeSpan spent) =>
        options.TimeLimit is not { } limit ? options : options with { TimeLimit = limit > spent ? limit - spent : TimeSpan.Zero };

    private static bool[] IsFree(ProgrammeModel model, Func<int, bool> isFixed)
    {
        bool[] isFree = new bool[model.Model.ColumnCount];
        Array.Fill(isFree, true);
        foreach (var amounts in new[] { model.Columns.Activity, model.Columns.Sent, model.Columns.Extracted, model.Columns.Served })
        {
            Array.Fill(isFree, false, amounts.First, amounts.Count);
        }

        for (int column = model.Columns.Launch.First; column < model.Columns.Launch.First + model.Columns.Launch.Count; column++)
        {
            isFree[column] = !isFixed(column);
        }

        return isFree;
    }
}
