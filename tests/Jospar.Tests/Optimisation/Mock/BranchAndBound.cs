using System.Diagnostics;
using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Mock;

/// <summary>Depth-first branch and bound over <see cref="DenseSimplex"/>.</summary>
internal sealed class BranchAndBound(
    DenseProgramme programme,
    bool[] isWhole,
    double offset,
    SolveRequest request,
    CancellationToken cancellation)
{
    private const double Whole = 1e-6;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Stack<(double Bound, double[] Lower, double[] Upper)> _open = new();
    private double[]? _best;
    private double _bestCost = double.PositiveInfinity;
    private double _current = double.NegativeInfinity;
    private TimeSpan _nextProgress;
    private long _nodes;
    private long _pivots;

    private double Sign => request.Sense == ObjectiveSense.Minimise ? 1 : -1;

    private double LeastOpen => Math.Min(_bestCost, _open.Select(node => node.Bound).Append(_current).Min());

    public SolveOutcome Solve()
    {
        Offer(request.Start.ToArray());
        _open.Push((double.NegativeInfinity, programme.Lower, programme.Upper));
        Termination? ended = null;
        while (ended is null && _open.TryPop(out var node) && !IsCloseEnough(node.Bound))
        {
            _current = node.Bound;
            ended = Stop() ?? (_nodes >= request.Options.NodeLimit ? Termination.WorkLimit : Visit(node.Lower, node.Upper));
            Tell();
        }

        return Finish(ended);
    }

    private Termination? Visit(double[] lower, double[] upper)
    {
        _nodes++;
        DenseOptimum relaxed = DenseSimplex.Solve(programme with { Lower = lower, Upper = upper }, Stop);
        _pivots += relaxed.Pivots;
        if (relaxed.Termination == Termination.Infeasible)
        {
            _current = double.PositiveInfinity;
            return null;
        }

        if (relaxed.Termination != Termination.Optimal)
        {
            return relaxed.Termination == Termination.Unbounded ? Termination.InfeasibleOrUnbounded : relaxed.Termination;
        }

        Branch(lower, upper, relaxed.Point);
        return null;
    }

    private void Branch(double[] lower, double[] upper, double[] point)
    {
        double bound = programme.CostOf(point);
        _current = double.PositiveInfinity;
        int column = -1;
        double worst = Whole;
        for (int j = 0; j < isWhole.Length; j++)
        {
            double off = Math.Abs(point[j] - Math.Round(point[j]));
            if (isWhole[j] && off > worst)
            {
                (column, worst) = (j, off);
            }
        }

        Offer([.. point.Select((value, j) => j < isWhole.Length && isWhole[j] ? Math.Round(value) : value)]);
        if (column < 0 || bound >= _bestCost - 1e-9)
        {
            return;
        }

        Offer([.. point.Select((value, j) => j < isWhole.Length && isWhole[j] ? Math.Floor(value) : value)]);
        double[] below = [.. upper];
        double[] above = [.. lower];
        below[column] = Math.Floor(point[column]);
        above[column] = Math.Ceiling(point[column]);
        _open.Push((bound, lower, below));
        _open.Push((bound, above, upper));
    }

    private void Offer(double[] point)
    {
        if (point.Length != programme.ColumnCount || !programme.IsSatisfiedBy(point) || programme.CostOf(point) >= _bestCost - 1e-9)
        {
            return;
        }

        bool isWholeThere = isWhole.Select((whole, j) => !whole || Math.Abs(point[j] - Math.Round(point[j])) <= Whole).All(held => held);
        if (isWholeThere)
        {
            _best = point;
            _bestCost = programme.CostOf(point);
            request.Hooks.Incumbent?.Invoke(Stated(_bestCost), point);
        }
    }

    private void Tell()
    {
        if (request.Hooks.Progress is not null && _clock.Elapsed >= _nextProgress)
        {
            _nextProgress = _clock.Elapsed + TimeSpan.FromMilliseconds(50);
            request.Hooks.Progress(new SolveProgress(_clock.Elapsed, _best is null ? null : Stated(_bestCost), Stated(LeastOpen)));
        }
    }

    private Termination? Stop()
    {
        if (cancellation.IsCancellationRequested)
        {
            return Termination.Cancelled;
        }

        return _clock.Elapsed > request.Options.TimeLimit ? Termination.TimeLimit : null;
    }

    // The node that was popped is the deepest; all others must be as close.
    private bool IsCloseEnough(double bound)
    {
        double least = Math.Min(LeastOpenOf(), bound);
        double allowed = Math.Max(request.Options.AbsoluteGap, request.Options.RelativeGap * Math.Abs(Stated(_bestCost)));
        bool close = _best is not null && double.IsFinite(least) && _bestCost - least <= allowed + 1e-9;
        _current = close ? least : _current;
        return close;
    }

    private double LeastOpenOf() => _open.Select(node => node.Bound).DefaultIfEmpty(double.PositiveInfinity).Min();

    private double Stated(double cost) => (Sign * cost) + offset;

    private SolveOutcome Finish(Termination? ended)
    {
        Termination termination = ended ?? (_best is null ? Termination.Infeasible : Termination.Optimal);
        double bound = termination switch
        {
            Termination.Infeasible or Termination.InfeasibleOrUnbounded => double.NegativeInfinity,
            _ => LeastOpen,
        };
        return new SolveOutcome(
            termination,
            _best is null ? PointStatus.None : PointStatus.Feasible,
            termination.ToString(),
            _best is null ? double.NaN : Stated(_bestCost),
            Stated(bound),
            _best ?? [],
            [],
            [],
            _clock.Elapsed,
            _nodes,
            _pivots);
    }
}
