using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation.Goals;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Planning.Replanning;

/// <summary>
/// Searches a changed programme for its goals in their order, each unit of change costing a price in each goal's own
/// unit; without a price, for the best with at most so many changes.
/// </summary>
internal sealed class WeighedSearch(
    ChangeSession session, ReplanOptions options, double valueScale, SearchClock clock, ReplanProgress progress) : IWeighedSearch
{
    private const double Rounding = 1e-9;
    private readonly double _gap = (double)options.Planner.Gap;
    private readonly double _promised = (double)(options.Weights ?? GoalScale.OfShortfall(session.Model.Problem.Programme));

    /// <inheritdoc/>
    public WeighedPoint Fewest(CancellationToken cancellation)
    {
        session.LetGo();
        session.BoundChanges(null);
        session.AimAtFewestChanges();
        session.Offer(session.Changes.Reference);
        progress.Begin(SearchStep.Build, "fewest changes");
        var outcome = session.Solve(Options(0.5, 0.9), HooksOf(1.0), cancellation);
        return outcome.Point == PointStatus.Feasible
            ? new WeighedPoint(outcome.Primal, [], IsInfeasible: false, StoppedBy(outcome))
            : new WeighedPoint(null, [], outcome.Termination == Termination.Infeasible, StoppedBy(outcome));
    }

    /// <inheritdoc/>
    public WeighedPoint Best(double[] start, double weight, double? most, double share, string detail, CancellationToken cancellation)
    {
        session.LetGo();
        session.BoundChanges(most);
        double[] point = start;
        var results = new List<GoalResult>();
        double changesOfFirst = double.NaN;
        StopReason? stopped = null;
        string? trouble = null;
        var goals = session.Model.Problem.Programme.Terms.Goals;
        for (int n = 0; n < goals.Length; n++)
        {
            var goal = session.Model.VectorOf(goals[n]);
            double scale = ScaleOf(goal);
            double bound = double.NaN;
            if (stopped is null && scale > 0.0)
            {
                try
                {
                    var outcome = BestFor(goal, point, weight, n == goals.Length - 1, detail, cancellation);
                    stopped = StoppedBy(outcome);
                    point = outcome.Point == PointStatus.Feasible ? outcome.Primal : point;
                    bound = outcome.Bound;
                }
                catch (SolverException failure) when (n > 0)
                {
                    (stopped, trouble) = (StopReason.SolverFailed, failure.Message);
                }
            }

            results.Add(ResultOf(goal, point, scale, bound, weight));
            changesOfFirst = n == 0 ? session.Changes.At(point) : changesOfFirst;
            session.Hold(goal, LevelOf(results[n], scale));
        }

        if (weight > 0.0 && stopped is null && session.Changes.At(point) > changesOfFirst + Rounding)
        {
            results[0] = Attempt.At(() => WithAsManyChanges(results[0], point, cancellation), ref trouble)
                ?? results[0] with { Bound = double.NaN, IsProven = false };
        }

        return new WeighedPoint(point, [.. results], IsInfeasible: false, stopped, trouble);
    }

    private SolveOutcome BestFor(GoalVector goal, double[] start, double weight, bool isLast, string detail, CancellationToken cancellation)
    {
        session.AimAt(goal, weight * PricedBy(goal));
        session.Offer(start);
        progress.Begin(goal.Goal == Goal.Shortfall ? SearchStep.Shortfall : SearchStep.Value, detail);
        return session.Solve(Options(AskOf(goal, weight, isLast), isLast ? 0.9 : 0.5), HooksOf(UnitOf(goal)), cancellation);
    }

    // A later goal took more changes than the first: what that could reach with as many is asked for anew, since bounds speak of
    // every plan with no more changes than this one. What they brought the first goal besides was reached, too.
    private GoalResult WithAsManyChanges(GoalResult first, double[] point, CancellationToken cancellation)
    {
        double scale = ScaleOf(first.Goal);
        double changes = session.Changes.At(point);
        session.LetGo();
        session.BoundChanges(changes);
        session.AimAt(first.Goal, 0.0);
        session.Offer(point);
        progress.Begin(first.Goal.Goal == Goal.Shortfall ? SearchStep.Shortfall : SearchStep.Value, "with as many changes");
        var outcome = session.Solve(Options(AskOf(first.Goal, weight: 0.0, isLast: false), 0.5), HooksOf(UnitOf(first.Goal)), cancellation);
        double alone = double.IsFinite(outcome.Bound) ? outcome.Bound : double.NaN;
        double reached = first.Goal.At(point);
        double best = first.Goal.Sense == ObjectiveSense.Minimise ? Math.Min(first.Best, reached) : Math.Max(first.Best, reached);
        return first with { Best = best, Bound = alone, IsProven = Math.Abs(alone - reached) <= _gap * scale + Rounding };
    }

    // A bound of goal and changes together bounds the goal alone for every plan with no more changes than this one.
    private GoalResult ResultOf(GoalVector goal, double[] point, double scale, double bound, double weight)
    {
        double changes = weight * PricedBy(goal) * session.Changes.At(point);
        double alone = scale == 0.0 ? goal.At(point)
            : double.IsFinite(bound) ? (goal.Sense == ObjectiveSense.Minimise ? bound - changes : bound + changes) : double.NaN;
        bool isProven = Math.Abs(alone - goal.At(point)) <= _gap * scale + 1e-9;
        return new GoalResult(goal, goal.At(point), alone, isProven);
    }

    private double LevelOf(GoalResult result, double scale)
    {
        double sign = result.Goal.Sense == ObjectiveSense.Minimise ? 1.0 : -1.0;
        double tolerance = (double)session.Model.Problem.Programme.Terms.ToleranceOf(result.Goal.Goal);
        double bound = result.IsProven ? sign * result.Bound : double.NaN;
        return sign * (GoalLevel.Of(sign * result.Best, bound, tolerance, _gap, scale) + GoalScale.Hair(scale));
    }

    private double ScaleOf(GoalVector goal) => goal.Goal == Goal.Shortfall
        ? (double)GoalScale.OfShortfall(session.Model.Problem.Programme)
        : valueScale * session.Model.Problem.Index.MoneyScale;

    // What is left of a promise may weigh next to nothing: a change earns no more by that.
    private double PricedBy(GoalVector goal) => goal.Goal == Goal.Shortfall ? _promised : ScaleOf(goal);

    private double UnitOf(GoalVector goal) => goal.Goal == Goal.Shortfall ? 1.0 : 1.0 / session.Model.Problem.Index.MoneyScale;

    // Half the price of the smallest change: closer than that, no needless change is left in.
    private double AskOf(GoalVector goal, double weight, bool isLast)
    {
        double ask = GoalLevel.Margin * (isLast ? _gap : _gap / 2) * ScaleOf(goal);
        return weight > 0.0 ? Math.Min(ask, weight * PricedBy(goal) * ChangeWeights.Rescheduled / 2) : ask;
    }

    private SolveOptions Options(double absoluteGap, double shareOfTime) => new(
        Threads: options.Planner.Threads,
        Seed: options.Planner.Seed,
        RelativeGap: 0.0,
        AbsoluteGap: Math.Max(1e-9, absoluteGap),
        TimeLimit: clock.Share(shareOfTime));

    private SolveHooks HooksOf(double unit) => new(Progress: state => progress.Report(state, unit));

    /// <summary>What ended a step early, if anything did. Throws <see cref="SolverFailedException"/> where the solver failed.</summary>
    internal static StopReason? StoppedBy(SolveOutcome outcome) => outcome.Termination switch
    {
        Termination.Optimal or Termination.Infeasible or Termination.WorkLimit => null,
        Termination.TimeLimit => StopReason.TimeLimit,
        Termination.Cancelled => StopReason.Cancelled,
        _ => throw new SolverFailedException($"The solver gave up on planning again: {outcome.Message}."),
    };
}
