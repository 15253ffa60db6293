using Jospar.Optimisation;
using Jospar.Planning.Explanation.Asking;

namespace Jospar.Planning.Alternatives;

/// <summary>
/// Pushes a sum of columns as far as both goals allow. First the relaxation, whose bound holds for every plan; then launches
/// are moved one after the other from the plan's, where that wins most and then towards it; then the solver is given a few projects at a time, those on
/// which the two differ most, with what was found as a start; where there are few starts in all, then all of them.
/// </summary>
/// <param name="near">The model.</param>
/// <param name="session">A session of it.</param>
/// <param name="time">Where time comes from.</param>
/// <param name="tried">Hears how many choices of launches were tried.</param>
internal sealed class PushedSolve(NearOptimalModel near, ModelSession session, TimeProvider time, Action<int>? tried = null)
{
    // Of the choices, one in so many goes to single projects before all others: a large one may reach farther than all that the
    // relaxation shares out.
    private const int FirstShare = 4;
    private const int MostStartsAtOnce = 24;
    private const int MostStartsInAll = 150;

    /// <summary>
    /// The best point found, the plan itself at worst, and what no point can beat, NaN where it is not known. At most
    /// <paramref name="choices"/> choices of launches are tried one by one, and <paramref name="rounds"/> times some projects
    /// at a time.
    /// </summary>
    public (double[] Point, double Bound) Run(
        double[] costs, ObjectiveSense sense, SolveOptions asked, int choices, int rounds, CancellationToken cancellation)
    {
        var clock = new SearchClock(time, asked.TimeLimit);
        session.Push(costs, sense);
        var relaxed = session.Solve(
            (asked with { NodeLimit = null, TimeLimit = clock.Share(0.5) }).FromScratch(near.Model.Model.ColumnCount), isWhole: false, start: null, cancellation);
        double bound = relaxed is { Termination: Termination.Optimal } ? relaxed.Objective : double.NaN;
        double[]? guide = relaxed.Point == PointStatus.Feasible ? relaxed.Primal : null;
        double[] best = Moved(costs, sense, guide, bound, asked, choices, clock, cancellation);
        bool MustEnd() => clock.IsOver || cancellation.IsCancellationRequested || IsReached(costs, best, bound, asked);
        var some = new SomeProjects(near, session);
        for (int round = 0; guide is not null && round < rounds && !MustEnd() && some.Free(guide, best, MostStartsAtOnce); round++)
        {
            best = Solve(asked with { TimeLimit = clock.Share(1.0 / (rounds - round)) }, best, cancellation).Point;
        }

        session.FreeChoices();
        if (near.Model.Columns.Launch.Count <= MostStartsInAll && !MustEnd())
        {
            (best, double proven) = Solve(asked with { TimeLimit = clock.Share(1.0) }, best, cancellation);
            bound = double.IsFinite(proven) && Math.Abs(proven) < 1e20 ? Tighter(sense, bound, proven) : bound;
        }

        return (best, bound);
    }

    private static double Tighter(ObjectiveSense sense, double one, double other) => double.IsNaN(one)
        ? other
        : sense == ObjectiveSense.Minimise ? Math.Max(one, other) : Math.Min(one, other);

    private static bool IsReached(double[] costs, double[] best, double bound, SolveOptions asked)
    {
        double reached = 0.0;
        for (int column = 0; column < costs.Length; column++)
        {
            reached += costs[column] * best[column];
        }

        double apart = Math.Abs(reached - bound);
        return apart <= asked.AbsoluteGap || apart <= asked.RelativeGap * Math.Abs(reached);
    }

    private (double[] Point, double Bound) Solve(SolveOptions asked, double[] best, CancellationToken cancellation)
    {
        var outcome = session.Solve(asked, isWhole: true, best, cancellation);
        return (outcome.Point == PointStatus.Feasible ? outcome.Primal : best, outcome.Bound);
    }

    private double[] Moved(
        double[] costs, ObjectiveSense sense, double[]? guide, double bound, SolveOptions asked, int choices, SearchClock clock, CancellationToken cancellation)
    {
        using var warm = new WarmChoices(near, costs, sense, asked, choices, clock, tried, cancellation);
        var search = new ChoiceSearch(near, warm, costs, sense);
        search.Improve(search.HasFewHopes ? int.MaxValue : choices / FirstShare);

        if (guide is not null && !IsReached(costs, search.Point, bound, asked))
        {
            search.GoTowards(guide);
        }

        search.Improve();
        return search.Best;
    }
}
