using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation.Goals;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Planning.Replanning.Large;

/// <summary>
/// Weighs changes in programmes too large to solve whole. The fewest changes are those that launches alone allow; the least
/// shortfall with changes at their price comes from near its relaxation; then the search in neighbourhoods takes over, the
/// shortfall held and the price of changes in the value. Its bounds are those of the priced goals, the price of the plan's
/// own changes taken out again.
/// </summary>
internal sealed class LargeWeighedSearch(
    ChangeSession session,
    ReplanOptions options,
    double valueScale,
    SearchClock clock,
    TimeProvider time,
    ReplanProgress told,
    ISolver solver) : IWeighedSearch
{
    // Of the time that is left, what counting the fewest changes may take.
    private const double CountShare = 0.3;
    private const double ShortfallShare = 0.35;
    private const double Rounding = 1e-9;

    // What undoes a change that the shortfall needs must cost more than the change's price.
    private const double PenaltyPerPrice = 4.0;

    private readonly double _weights = (double)GoalScale.OfShortfall(session.Model.Problem.Programme);
    private readonly double _promised = (double)(options.Weights ?? GoalScale.OfShortfall(session.Model.Problem.Programme));
    private readonly double _value = valueScale * session.Model.Problem.Index.MoneyScale;

    /// <inheritdoc/>
    public WeighedPoint Fewest(CancellationToken cancellation)
    {
        told.Begin(SearchStep.Build, "fewest changes");
        var (point, outcome) = ForcedChanges.Of(
            session.Model, session.Changes, new double[session.Changes.Costs.Length], _ => false, solver, Usual(clock.Share(CountShare)), cancellation);
        return point is null
            ? new WeighedSearch(session, options, valueScale, clock, told).Fewest(cancellation)
            : new WeighedPoint(point, [], IsInfeasible: false, WeighedSearch.StoppedBy(outcome));
    }

    /// <inheritdoc/>
    public WeighedPoint Best(double[] start, double weight, double? most, double share, string detail, CancellationToken cancellation)
    {
        var limit = clock.Share(share);
        var inner = new SearchClock(time, limit);
        var (point, bound) = (start, double.NaN);
        double? level = null;
        if (weight > 0.0)
        {
            told.Begin(SearchStep.Shortfall, detail);
            double exactness = Math.Min((double)options.Planner.Gap * _weights, weight * ChangeWeights.Rescheduled / 2 * _promised);
            (point, bound) = new WeighedShortfall(session.Model, session.Changes, solver, Usual(null))
                .Best(start, weight * _promised, exactness, inner.Share(ShortfallShare), cancellation);
            level = session.Model.Shortfall.At(point)
                + ((double)session.Model.Problem.Programme.Terms.ShortfallTolerance + Rounding) * _weights;
        }

        if (Search(point, weight, most, level, inner, detail, cancellation) is { } found)
        {
            var results = Results(found.Point!, weight, weight > 0.0 ? bound : found.Goals[0].Bound, found.Goals[1].Bound);
            return new WeighedPoint(found.Point, results, IsInfeasible: false, found.Stopped, found.Trouble);
        }

        point = AtWork(point);
        return new WeighedPoint(point, Results(point, weight, bound, double.NaN), IsInfeasible: false, StopOf(cancellation));
    }

    // Where the time was too short for a search, the launches are still worth the best amounts for them.
    private double[] AtWork(double[] point) => FixedLaunches.IsQuick(session.Model)
        ? FixedLaunches.Solve(session.Model, solver, point, options.Planner, CancellationToken.None)?.Primal ?? point
        : point;

    private SearchResult? Search(
        double[] point, double weight, double? most, double? level, SearchClock inner, string detail, CancellationToken cancellation)
    {
        var model = FoldedGoals.Of(session.Model, session.Changes, weight * _value, most);
        decimal gap = weight > 0.0 ? Math.Min(options.Planner.Gap, (decimal)weight * ChangeWeights.Rescheduled / 2) : options.Planner.Gap;
        var planner = options.Planner with { Gap = gap, TimeLimit = inner.Limit };
        var reporter = new SearchReporter(session.Model.Problem.Programme, told.With(detail), clock);
        var begin = new SearchStart(point, level, PenaltyPerPrice * _value / Math.Max(Rounding, _promised));
        var found = new NeighbourhoodSearch(model, planner, solver, inner, reporter, start: begin).Run(cancellation);
        return found?.Point is null || !IsKept(found.Point, most) ? null : found;
    }

    private bool IsKept(double[] point, double? most) => most is not { } weight || session.Changes.At(point) <= weight + 1e-6;

    // A bound of goal and changes together bounds the goal alone for every plan with no more changes than this one.
    private ImmutableArray<GoalResult> Results(double[] point, double weight, double shortfall, double value)
    {
        double changes = weight * session.Changes.At(point);
        return
        [
            ResultOf(session.Model.Shortfall, point, shortfall - changes * _promised, _weights),
            ResultOf(session.Model.Value, point, value + changes * _value, Math.Abs(session.Model.Value.At(point))),
        ];
    }

    private GoalResult ResultOf(GoalVector goal, double[] point, double bound, double scale) => new(
        goal, goal.At(point), bound, Math.Abs(bound - goal.At(point)) <= (double)options.Planner.Gap * scale + Rounding);

    private SolveOptions Usual(TimeSpan? limit) => new(Threads: options.Planner.Threads, Seed: options.Planner.Seed, TimeLimit: limit);

    private StopReason? StopOf(CancellationToken cancellation) => cancellation.IsCancellationRequested ? StopReason.Cancelled
        : clock.Share(1.0) is null ? StopReason.WorkLimit : StopReason.TimeLimit;
}
