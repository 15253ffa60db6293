using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Planning.Search;

/// <summary>
/// Looks for the greatest value while the shortfall is held: the solver on the whole model, and beside it launches at prices
/// (<see cref="AnnealedPlans"/>). Where these come far ahead of what the solver has found, it begins again from them.
/// </summary>
internal sealed class HeldValueSearch(
    ProgrammeModel model,
    PlannerOptions options,
    ISolver solver,
    ISolverSession session,
    SearchClock clock,
    SearchReporter reporter,
    long aloneNodes = HeldValueSearch.AloneNodes)
{
    // Without a limit of time, the solver goes so far alone, so that a run can be repeated.
    private const long AloneNodes = 1000;

    // Of the time that is left, so much goes to launches, and so much to the solver that begins again.
    private const double LaunchesShare = 0.45;
    private const double AgainShare = 0.9;

    // Far ahead is so much of what the solver's own point and its bound are apart.
    private const double LeastLead = 0.25;

    private readonly AnnealedPlans _plans = new(model, options, solver, clock);
    private readonly Lock _lock = new();
    private double[]? _from;
    private double _aloneBest;
    private double _best = double.NegativeInfinity;
    private double _bound = double.PositiveInfinity;

    /// <summary>The best point so far but for what the solver has in hand, which is lost where it fails; empty before any.</summary>
    public double[]? Found => new[] { _from, _plans.Point }.OfType<double[]>().MaxBy(point => model.Value.At(point));

    /// <summary>Looks from a point of the model until the value is as close to its bound as <paramref name="asked"/>, or time is up.</summary>
    public SolveOutcome Run(double[] point, double level, SolveOptions asked, CancellationToken cancellation)
    {
        using var behind = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _aloneBest = model.Value.At(point);
        var turn = clock.Part(LaunchesShare);
        var solving = Task.Run(() => Solve(point, asked with { NodeLimit = clock.Limit is null ? aloneNodes : null }, behind.Token), CancellationToken.None);
        var first = Beside(
            solving,
            ended =>
            {
                Attempted(() => _plans.Begin(point, level, LaunchesShare, ended));
                Launch(turn, ended);
                if (clock.Limit is not null && IsAhead)
                {
                    behind.Cancel();
                }

                Launch(clock, ended);
            },
            behind);
        if (first.Termination is not (Termination.Cancelled or Termination.WorkLimit or Termination.TimeLimit))
        {
            // However far launches came: where the solver was done by itself, a run can be repeated.
            return first;
        }

        if (cancellation.IsCancellationRequested || clock.IsOver || first.Termination == Termination.TimeLimit)
        {
            // Where launches ended the solver, nobody cancelled: the time was up.
            var ended = cancellation.IsCancellationRequested ? first : first with { Termination = Termination.TimeLimit };
            return Better(ended, _plans.Point ?? point, asked);
        }

        return Again(first, point, asked, cancellation);
    }

    private SolveOutcome Again(SolveOutcome first, double[] point, SolveOptions asked, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        double[] from = Better(first, _plans.Point ?? point, asked).Primal;
        _from = from;
        var solving = Task.Run(() => Solve(from, asked with { TimeLimit = clock.Share(AgainShare) }, ended.Token), CancellationToken.None);
        var again = Beside(solving, done => Launch(clock, done), ended);
        var closer = Better(again with { Bound = Closer(first.Bound, again.Bound) }, from, asked);
        return clock.Limit is null ? closer : Better(closer, _plans.Point ?? from, asked);
    }

    // Whatever happens here, nobody leaves while the session is still in use; and what goes on here ends when the solver is done.
    private static SolveOutcome Beside(Task<SolveOutcome> solving, Action<CancellationToken> here, CancellationTokenSource solver)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(solver.Token);
        var done = solving.ContinueWith(
            task =>
            {
                if (!task.IsCompletedSuccessfully || task.Result.Termination != Termination.WorkLimit)
                {
                    ended.Cancel();
                }
            },
            TaskScheduler.Default);
        try
        {
            here(ended.Token);
        }
        catch
        {
            solver.Cancel();
            throw;
        }
        finally
        {
            done.Wait(CancellationToken.None);
        }

        return solving.GetAwaiter().GetResult();
    }

    private void Launch(SearchClock until, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested && !until.IsOver && Attempted(() => _plans.Next(ended)))
        {
            if (_plans.Point is { } launched)
            {
                Tell(model.Value.At(launched));
            }
        }
    }

    // Launches that fail cost themselves alone: the solver goes on without.
    private static bool Attempted(Func<bool> launching)
    {
        try
        {
            return launching();
        }
        catch (SolverException)
        {
            return false;
        }
    }

    private SolveOutcome Solve(double[] from, SolveOptions asked, CancellationToken cancellation)
    {
        session.SetStart(WorthiestAmounts.Of(model, solver, from, options, clock, cancellation));
        return session.Solve(asked, new SolveHooks(Progress: Hear), cancellation);
    }

    private bool IsAhead
    {
        get
        {
            lock (_lock)
            {
                return _plans.Point is { } launched && model.Value.At(launched) - _aloneBest > LeastLead * (_bound - _aloneBest);
            }
        }
    }

    private void Hear(SolveProgress state)
    {
        lock (_lock)
        {
            _aloneBest = Math.Max(_aloneBest, state.Best ?? double.NegativeInfinity);
            _bound = Closer(_bound, state.Bound);
        }

        Tell(state.Best ?? double.NegativeInfinity);
    }

    private void Tell(double value)
    {
        lock (_lock)
        {
            _best = Math.Max(_best, value);
            double? best = double.IsFinite(_best) ? _best : null;
            reporter.Report(model, model.Value, new SolveProgress(clock.Elapsed, best, _bound));
        }
    }

    private static double Closer(double bound, double other) => double.IsFinite(other) ? Math.Min(bound, other) : bound;

    private SolveOutcome Better(SolveOutcome outcome, double[] launched, SolveOptions asked)
    {
        double value = model.Value.At(launched);
        if (outcome.Point == PointStatus.Feasible && outcome.Objective >= value)
        {
            return outcome;
        }

        bool isProven = outcome.Bound - value <= asked.RelativeGap * Math.Abs(value);
        return outcome with
        {
            Termination = isProven ? Termination.Optimal : outcome.Termination,
            Point = PointStatus.Feasible,
            Primal = launched,
            Objective = value,
        };
    }
}
