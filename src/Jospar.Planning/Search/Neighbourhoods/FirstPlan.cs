using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Launches close to the relaxation, found in a smaller model of it: whoever is launched runs in full, unless what it
/// takes at its place is bought at more than it is worth.
/// </summary>
internal static class FirstPlan
{
    // Dearer than the relaxation's own price, so that launches that cannot run are not made.
    private const double Easing = 3.0;

    /// <summary>
    /// Shape: [column of the whole model]; launches only. Empty when there was nothing to find or it was cancelled.
    /// </summary>
    /// <param name="setting">What is looked in, and with.</param>
    /// <param name="limits">How long it may take.</param>
    /// <param name="isPulled">Whether it takes the slower way, through nearly all regions.</param>
    /// <param name="order">Puts regions in another order; in that of what they leave undecided where empty.</param>
    /// <param name="cancellation">Ends it.</param>
    public static double[]? Of(ValueSetting setting, FirstPlanLimits limits, bool isPulled, Random? order, CancellationToken cancellation)
    {
        using var relaxed = Relax(setting, cancellation);
        if (relaxed.Optimum.Termination != Termination.Optimal)
        {
            return null;
        }

        var dive = new RegionalDive(relaxed, setting.Blocks(relaxed.Columns, order), setting.Solver, setting.Options, isPulled);
        var dived = dive.Run(limits, cancellation);
        var wishes = dive.Wishes(limits, cancellation);
        limits.Tell();
        var draw = setting.Draw(relaxed.Columns);
        var search = new LocalSearch(relaxed.Model, dived, draw, setting.Solver, setting.Options) { RoundLimit = limits.Round() };
        double[] none = new double[relaxed.Columns.Length];
        double[] point = search.Round(dived, none, column => !dive.IsFixed(column), wishes, cancellation);
        return ReferenceEquals(point, none) ? null : WholeOf(point, relaxed.Columns, draw, setting.Held.Model.ColumnCount);
    }

    private static RelaxedModel Relax(ValueSetting setting, CancellationToken cancellation)
    {
        var (priced, whole) = (setting.Priced, setting.Whole);
        var optimum = whole with { RowDuals = [.. priced.Rows.Select(row => whole.RowDuals[row])] };
        var filled = FilledModel.Of(priced.Model, optimum, RoomsOf(setting.Held, priced), Easing);
        var session = setting.Solver.Open(filled.Model);
        session.SetIntegrality(enforced: false);
        var relaxed = session.Solve(new SolveOptions(Seed: setting.Options.Seed), hooks: null, cancellation);
        return new RelaxedModel(filled.Model, [.. filled.Columns.Select(column => priced.Columns[column])], relaxed, session);
    }

    // Rows of capacity, each with the activity that it holds.
    private static List<(int Row, int Column)> RoomsOf(HeldModel held, PricedModel priced)
    {
        var capacity = held.Model.Constraints.First(block => block.Name == "capacity");
        var activity = held.Programme.Columns.Activity;
        var rooms = new List<(int, int)>();
        for (int row = 0; row < priced.Rows.Length; row++)
        {
            if (priced.Rows[row] < capacity.First || priced.Rows[row] >= capacity.First + capacity.Count)
            {
                continue;
            }

            var columns = priced.Model.Rows.Columns.Span[priced.Model.Rows.Starts.Span[row]..priced.Model.Rows.Starts.Span[row + 1]];
            foreach (int column in columns)
            {
                if (priced.Columns[column] >= activity.First && priced.Columns[column] < activity.First + activity.Count)
                {
                    rooms.Add((row, column));
                }
            }
        }

        return rooms;
    }

    private static double[] WholeOf(double[] point, int[] columns, NeighbourhoodDraw draw, int count)
    {
        double[] whole = new double[count];
        for (int column = 0; column < point.Length; column++)
        {
            if (draw.IsLaunch(column))
            {
                whole[columns[column]] = point[column];
            }
        }

        return whole;
    }
}
