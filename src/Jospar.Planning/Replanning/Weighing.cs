using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Search;

namespace Jospar.Planning.Replanning;

/// <summary>
/// From the fewest changes to the best plan: the plan that changes as little as it must, the one whose every change earns
/// its weight, and, where the curve is asked for, plans with a budget of changes between and beyond.
/// </summary>
internal sealed class Weighing(
    ChangeSession session, ReplanOptions options, SearchClock clock, Func<double, IWeighedSearch> searchAt, Func<double[], double[]> settle)
{
    private const int MostPoints = 8;
    private const double Rounding = 1e-9;

    // Of the time that is left, what goes to the plan with the fewest changes, to the one chosen where the curve follows,
    // to the free one, and to each between. Where amounts alone take long, nothing is worth more than to have them.
    private const double FewestShare = 0.2;
    private const double FewestShareOfSlow = 0.7;
    private const double ChosenShare = 0.5;
    private const double CurveShare = 0.4;

    private static readonly string[] Order = ["fewest", "chosen", "at_most", "free"];

    private readonly List<(string Name, double? Most, WeighedPoint Point)> _points = [];
    private string? _trouble;

    /// <summary>The plan chosen.</summary>
    public WeighedPoint Chosen { get; private set; } = new(null, [], IsInfeasible: false, null);

    /// <summary>What the solver failed at first, so that what was still to come is missing.</summary>
    public string? Trouble => _trouble;

    /// <summary>
    /// Searches from a first point, which has the fewest changes unless <paramref name="stopped"/>;
    /// <paramref name="planScale"/> is the value that the earlier plan had.
    /// </summary>
    public void Run(double[] first, StopReason? stopped, double planScale, CancellationToken cancellation)
    {
        double least = session.Changes.At(first);
        double share = FixedLaunches.IsQuick(session.Model) ? FewestShare : FewestShareOfSlow;
        var fewest = Attempted(searchAt(planScale), first, 0.0, least, share, "as planned", cancellation) ?? Settled(Unsearched(first));
        // Where the fewest changes are not proven, their plan is not, whatever its goals say.
        _points.Add(("fewest", least, fewest with { Stopped = stopped ?? fewest.Stopped }));
        Chosen = fewest;
        if (IsOver(stopped ?? fewest.Stopped))
        {
            Chosen = fewest with { Stopped = stopped ?? fewest.Stopped };
            return;
        }

        double scale = Math.Max(1e-9, Math.Abs(ValueOf(fewest)));
        var weighed = searchAt(scale);
        if (Attempted(weighed, fewest.Point!, (double)options.Weight, null, options.WithCurve ? ChosenShare : 1.0, "each change weighed", cancellation) is not { } chosen)
        {
            Chosen = fewest with { Stopped = StopReason.SolverFailed };
            return;
        }

        Chosen = IsAsGood(fewest, chosen) ? fewest with { Stopped = chosen.Stopped } : chosen;
        _points.Add(("chosen", null, Chosen));
        if (options.WithCurve && !IsOver(Chosen.Stopped))
        {
            AddCurve(weighed, least, cancellation);
        }
    }

    /// <summary>The points, by the weight of their changes.</summary>
    public ImmutableArray<CurvePoint> CurveAround() =>
        [.. _points.Select(PointOf).OrderBy(point => point.Weight).ThenBy(point => Array.IndexOf(Order, point.Name))];

    private void AddCurve(IWeighedSearch search, double least, CancellationToken cancellation)
    {
        if (Attempted(search, Chosen.Point!, 0.0, null, CurveShare, "free to change", cancellation) is not { } free)
        {
            return;
        }

        _points.Add(("free", null, free));
        double most = session.Changes.At(free.Point);
        var known = _points[0].Point;
        for (double step = 1.0; least + step < most && _points.Count < MostPoints && !IsOver(_points[^1].Point.Stopped); step *= 2.0)
        {
            // What was chosen has its place on the curve, too.
            bool isChosenBetter = session.Changes.At(Chosen.Point) <= least + step + Rounding && !IsNoWorse(known, Chosen);
            known = isChosenBetter ? Chosen : known;
            string told = FormattableString.Invariant($"at most {least + step} of change");
            if (Attempted(search, known.Point!, 0.0, least + step, CurveShare, told, cancellation) is not { } point)
            {
                return;
            }

            known = IsNoWorse(known, point) ? known with { Goals = point.Goals, Stopped = point.Stopped } : point;
            _points.Add(("at_most", least + step, known));
        }
    }

    // Nothing where the solver failed at the first goal.
    private WeighedPoint? Attempted(
        IWeighedSearch search, double[] start, double weight, double? most, double share, string detail, CancellationToken cancellation) =>
        Attempt.At(() => search.Best(start, weight, most, share, detail, cancellation), ref _trouble) is { } found ? Settled(found) : null;

    private WeighedPoint Unsearched(double[] point) => new(
        point,
        [
            .. session.Model.Problem.Programme.Terms.Goals.Select(session.Model.VectorOf)
                .Select(goal => new GoalResult(goal, goal.At(point), double.NaN, IsProven: false)),
        ],
        IsInfeasible: false,
        StopReason.SolverFailed);

    private WeighedPoint Settled(WeighedPoint found)
    {
        _trouble ??= found.Trouble;
        return found.Point is { } point ? found with { Point = Attempt.At(() => settle(point), ref _trouble) ?? point } : found;
    }

    private CurvePoint PointOf((string Name, double? Most, WeighedPoint Point) named)
    {
        double[] point = named.Point.Point!;
        return new CurvePoint(
            named.Name,
            named.Most is { } most ? (decimal)most : null,
            (decimal)Math.Round(session.Changes.At(point), 6),
            ChangeList.Count(session, point),
            Math.Round((decimal)session.Model.Shortfall.At(point), 9),
            Math.Round((decimal)ValueOf(named.Point), 6),
            named.Point.Stopped is null && named.Point.Goals.All(goal => goal.IsProven));
    }

    // Each is searched to within the gap asked for, so that the one with the fewest changes may turn out better by a little.
    private bool IsAsGood(WeighedPoint fewest, WeighedPoint chosen) =>
        session.Changes.At(fewest.Point) <= session.Changes.At(chosen.Point) + Rounding && IsNoWorse(fewest, chosen);

    private bool IsNoWorse(WeighedPoint one, WeighedPoint other) =>
        session.Model.Shortfall.At(one.Point) <= session.Model.Shortfall.At(other.Point) + Rounding && ValueOf(one) >= ValueOf(other);

    private double ValueOf(WeighedPoint point) => session.Model.VectorOf(Goal.Value).At(point.Point) / session.Model.Problem.Index.MoneyScale;

    private bool IsOver(StopReason? stopped) => stopped == StopReason.Cancelled || (stopped is not null && clock.IsOver);
}
