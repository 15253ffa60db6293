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
        session.SetStart([.. freed.Columns.Select(column => changes.Reference[column])]);
        var outcome = session.Solve(options with { RelativeGap = 0.0, AbsoluteGap = Exactness }, hooks: null, cancellation);
        return (outcome.Point == PointStatus.Feasible ? freed.PutInto(rest, outcome.Primal) : null, outcome);
    }

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
