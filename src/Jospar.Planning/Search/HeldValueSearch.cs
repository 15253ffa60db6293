using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Planning.Search;

/// <summary>
/// Looks for the greatest value while the shortfall is held: the solver on the whole model, and beside it launches at prices
/// (<see cref="AnnealedStart"/>). Where these come far ahead of what the solver has found by then, it begins again from them.
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

    private readonly Lock _lock = new();
    private double _aloneBest = double.NegativeInfinity;
    private double _best = double.NegativeInfinity;
    private double _bound = double.PositiveInfinity;

    /// <summary>Looks from a point of the model until the value is as close to its bound as <paramref name="asked"/>, or time is up.</summary>
    public SolveOutcome Run(double[] point, double level, SolveOptions asked, CancellationToken cancellation)
    {
        using var needless = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var behind = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var alone = Task.Run(
            () =>
            {
                var outcome = Solve(point, asked with { NodeLimit = clock.Limit is null ? aloneNodes : null }, behind.Token);
                EndLaunches(outcome, needless);
                return outcome;
            },
            CancellationToken.None);
        double[] launched = Launched(point, level, alone, behind, needless.Token);
        if (clock.Limit is not null && IsAhead(launched))
        {
            behind.Cancel();
        }

        var first = alone.GetAwaiter().GetResult();
        if (first.Termination is not (Termination.Cancelled or Termination.WorkLimit or Termination.TimeLimit))
        {
            // However far launches came: where the solver was done by itself, a run can be repeated.
            return first;
        }

        if (cancellation.IsCancellationRequested || clock.IsOver || first.Termination == Termination.TimeLimit)
        {
            return Better(first, launched, asked);
        }

        double[] from = first.Point == PointStatus.Feasible && first.Objective > model.Value.At(launched) ? first.Primal : launched;
        var again = Solve(from, asked with { TimeLimit = clock.Share(AgainShare) }, cancellation);
        return Better(again with { Bound = Closer(first.Bound, again.Bound) }, from, asked);
    }

    // Whatever happens here, nobody leaves while the session is still in use.
    private double[] Launched(double[] point, double level, Task alone, CancellationTokenSource behind, CancellationToken cancellation)
    {
        try
        {
            var silent = new SearchReporter(model.Problem.Programme, null, clock);
            var search = new AnnealedStart(model, options, solver, clock.Part(LaunchesShare), silent);
            return search.From(point, level, Tell, cancellation);
        }
        catch
        {
            behind.Cancel();
            ((IAsyncResult)alone).AsyncWaitHandle.WaitOne();
            throw;
        }
    }

    // The launches of a point with the amounts that are best for the value are a better start than the point.
    private SolveOutcome Solve(double[] from, SolveOptions asked, CancellationToken cancellation)
    {
        var exact = FixedLaunches.Solve(model, solver, from, options, CancellationToken.None);
        session.SetStart(exact?.Primal ?? from);
        return session.Solve(asked, new SolveHooks(Progress: Hear), cancellation);
    }

    private static void EndLaunches(SolveOutcome outcome, CancellationTokenSource needless)
    {
        if (outcome.Termination is not (Termination.WorkLimit or Termination.Cancelled))
        {
            needless.Cancel();
        }
    }

    private bool IsAhead(double[] launched)
    {
        lock (_lock)
        {
            return model.Value.At(launched) - _aloneBest > LeastLead * (_bound - _aloneBest);
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
            reporter.Report(model, model.Value, new SolveProgress(clock.Elapsed, best, _bound, 0));
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
