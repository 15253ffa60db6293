using Jospar.Optimisation;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Makes a plan of launches: with these fixed, the amounts of the whole model that keep the shortfall at a level, or as
/// low as it can be, and then bring the greatest value.
/// </summary>
internal sealed class Completion(HeldModel held, ISolver solver, PlannerOptions options)
{
    /// <summary>
    /// Completes the launches of <paramref name="point"/>, [column of the whole model]; empty when no amounts fit them, or
    /// when it was cancelled.
    /// </summary>
    public Incumbent? Of(double[] point, CancellationToken cancellation)
    {
        using var session = solver.Open(held.Model);
        var launch = held.Programme.Columns.Launch;
        int[] columns = [.. Enumerable.Range(launch.First, launch.Count)];
        double[] values = [.. columns.Select(column => Math.Round(point[column]))];
        session.ChangeColumnBounds(columns, values, values);
        var outcome = session.Solve(
            new SolveOptions(Seed: options.Seed, RelativeGap: 0.0, AbsoluteGap: 1e-6), hooks: null, cancellation);
        if (outcome.Point != PointStatus.Feasible)
        {
            return null;
        }

        double[] whole = outcome.Primal[..held.Programme.Model.ColumnCount];
        return new Incumbent(whole, held.Programme.Shortfall.At(whole), held.Programme.Value.At(whole));
    }
}
