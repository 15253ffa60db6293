using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Goals;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Search;

/// <summary>
/// Whether the processors of an obliged good are filled in a year, decided anew once launches are: the search may leave that
/// a hair from its best, and a stress test, whose operations decide it in every draw, would then be worth more than the plan.
/// </summary>
internal static class SupplyChoices
{
    // Of a larger programme the search itself looks at these choices, and its last seconds are not theirs.
    private const int MostColumns = 20_000;
    private const long MostNodes = 1_000;

    // A search that was cancelled may not have come to the value at all: who waits for its plan waits so much longer at most.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    /// <summary>Whether a model has such choices and is small enough for them to be decided anew.</summary>
    public static bool AreQuick(ProgrammeModel model) => model.Columns.ProcessorsFull.Count > 0 && model.Model.ColumnCount <= MostColumns;

    /// <summary>How the solver is asked for them: to the last digit, but within so many nodes and the time of <paramref name="options"/>.</summary>
    public static SolveOptions Asked(PlannerOptions options) =>
        new(Threads: options.Threads, Seed: options.Seed, RelativeGap: 0.0, TimeLimit: options.TimeLimit, NodeLimit: MostNodes);

    /// <summary>
    /// <paramref name="point"/>, or one of the same launches, no greater shortfall and a greater value; the best found so far where
    /// the time of <paramref name="options"/> is up, or it was cancelled some seconds ago. Shape: [column].
    /// </summary>
    public static double[] Best(ProgrammeModel model, ISolver solver, double[] point, PlannerOptions options, CancellationToken cancellation)
    {
        var free = model.Columns.ProcessorsFull;
        if (!AreQuick(model))
        {
            return point;
        }

        using var ended = new CancellationTokenSource();
        using var cancelled = cancellation.Register(() => ended.CancelAfter(Moment));
        model = RoundedLaunches.RoomFor(model, point);
        using var session = solver.Open(model.Model);
        WholeColumns.Fix(model.Model, session, point, free);
        session.ChangeCosts([.. Enumerable.Range(0, model.Value.Costs.Length)], model.Value.Costs);
        session.ChangeObjective(model.Value.Sense, model.Value.Offset);
        GoalRow.Add(session, model.Shortfall, model.Shortfall.At(point) + GoalScale.Hair(model.Shortfall.Costs.Sum()));
        var outcome = session.Solve(Asked(options), hooks: null, ended.Token);
        return outcome.Point == PointStatus.Feasible && model.Value.At(outcome.Primal) > model.Value.At(point) ? outcome.Primal : point;
    }
}
