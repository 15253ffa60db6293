using Jospar.Optimisation;
using Jospar.Planning.Explanation.Asking;

namespace Jospar.Planning.Alternatives;

/// <summary>
/// Pushes a sum of columns as far as both goals allow. First the relaxation, whose bound holds for every plan; then among
/// the starts that the plan or the relaxation has, where a good point is found soon; then among all.
/// </summary>
internal sealed class PushedSolve(NearOptimalModel near, ModelSession session)
{
    private const double Nothing = 1e-6;

    /// <summary>The best point found, the plan itself at worst, and what no point can beat, NaN where it is not known.</summary>
    public (double[] Point, double Bound) Run(
        double[] costs, ObjectiveSense sense, SolveOptions asked, CancellationToken cancellation)
    {
        session.Push(costs, sense);
        var relaxed = session.Solve(asked with { NodeLimit = null, TimeLimit = asked.TimeLimit / 3 }, isWhole: false, start: null, cancellation);
        double bound = relaxed is { Termination: Termination.Optimal } ? relaxed.Objective : double.NaN;
        double[] best = near.Base;
        if (relaxed.Point == PointStatus.Feasible && !cancellation.IsCancellationRequested)
        {
            Narrow(relaxed.Primal);
            var narrow = session.Solve(asked with { TimeLimit = asked.TimeLimit / 3 }, isWhole: true, best, cancellation);
            best = narrow.Point == PointStatus.Feasible ? narrow.Primal : best;
            Widen();
        }

        var whole = session.Solve(asked with { TimeLimit = asked.TimeLimit / 3 }, isWhole: true, best, cancellation);
        best = whole.Point == PointStatus.Feasible ? whole.Primal : best;
        return (best, double.IsFinite(whole.Bound) && Math.Abs(whole.Bound) < 1e20 ? Tighter(sense, bound, whole.Bound) : bound);
    }

    private static double Tighter(ObjectiveSense sense, double one, double other) => double.IsNaN(one)
        ? other
        : sense == ObjectiveSense.Minimise ? Math.Max(one, other) : Math.Min(one, other);

    // What both have whole stays; what neither has is left out.
    private void Narrow(double[] relaxed)
    {
        var block = near.Model.Columns.Launch;
        double[] lower = new double[block.Count];
        double[] upper = new double[block.Count];
        for (int s = 0; s < block.Count; s++)
        {
            bool isPlanned = near.Base[block[s]] > 0.5;
            lower[s] = isPlanned && relaxed[block[s]] > 1.0 - Nothing ? 1.0 : 0.0;
            upper[s] = isPlanned || relaxed[block[s]] > Nothing ? 1.0 : 0.0;
        }

        session.Bound(block, lower, upper);
    }

    private void Widen()
    {
        var block = near.Model.Columns.Launch;
        session.Bound(block, new double[block.Count], [.. Enumerable.Repeat(1.0, block.Count)]);
    }
}
