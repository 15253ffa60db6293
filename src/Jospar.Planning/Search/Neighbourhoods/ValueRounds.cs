using Jospar.Optimisation.Threads;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Looks for plans of the greatest value: by annealing launches at the relaxation's prices, then in the neighbourhoods of the
/// best; the bound rises on a second thread meanwhile.
/// </summary>
internal sealed class ValueRounds(ValueSetting setting, BestPlan best, bool isBegun = false)
{
    private const int MostIdleRounds = 20;
    private const int RoundsBeforeNewPlan = 10;

    // Of the time that is left, so much goes to annealing before rounds begin; without a limit so many runs.
    private const double AnnealingShare = 0.85;
    private const int Annealings = 4;

    // After so many runs it is plain enough at which goods plans lose.
    private const int RunsBeforeGoods = 2;

    // A wait can be no longer than some 24 days.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(20);

    private readonly RegionExchange _exchange = new();
    private readonly SeenLosses _losses = new();

    /// <summary>How long a thread that is told to end is waited for.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(0.25);

    private SearchPace Pace => best.Pace;

    // Without a limit of time, how far the other thread came must not matter: either it was not needed, or it ends.
    private bool IsEnough => !Pace.IsTimed && best.IsWithinGap;

    /// <summary>Looks until the time or the work is up.</summary>
    public void Run(CancellationToken cancellation)
    {
        var bounds = new BoundSearch(setting, _exchange);
        var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var beside = Begin(bounds, ended.Token);
        try
        {
            Search(bounds, cancellation);
        }
        catch
        {
            ended.Cancel();
            throw;
        }
        finally
        {
            End(beside, bounds, ended, cancellation);
        }

        // A solver deep in a step of its own may not hear that it is to stop: nobody waits for it then, and it ends alone.
        beside.EndsWithin(ended.IsCancellationRequested ? Patience : Timeout.InfiniteTimeSpan);
        if (!IsEnough)
        {
            best.Bound(bounds.Bound, bounds.Penalty);
        }
    }

    // Whatever happened, the other thread must not wait for more, and what it holds is given back once it ends, however it does.
    private void End(Task beside, BoundSearch bounds, CancellationTokenSource ended, CancellationToken cancellation)
    {
        _exchange.Tell(new HashSet<int>());
        if (Pace.IsTimed || cancellation.IsCancellationRequested || IsEnough)
        {
            ended.Cancel();
        }

        beside.ContinueWith(
            _ =>
            {
                bounds.Dispose();
                ended.Dispose();
            },
            TaskScheduler.Default);
    }

    // Where the solver has one process only, the relaxation comes first and its bound is all there is.
    private Task Begin(BoundSearch bounds, CancellationToken cancellation)
    {
        if (setting.Solver.Identity.IsParallel)
        {
            return Task.Run(
                () =>
                {
                    bounds.Relax(cancellation);
                    bounds.Raise(Pace, cancellation);
                },
                CancellationToken.None);
        }

        var first = new Task(() => bounds.Relax(cancellation), CancellationToken.None);
        first.RunSynchronously(TaskScheduler.Default);
        return first;
    }

    private void Search(BoundSearch bounds, CancellationToken cancellation)
    {
        var launches = new LaunchSearch(setting, best, _losses);
        if (!isBegun)
        {
            Anneal(launches, bounds, cancellation);
        }

        TellGoods();
        _exchange.Held = best.Point;
        if (!bounds.Relaxed.EndsWithin(Pace.RoundLimit(LongestWait) ?? Timeout.InfiniteTimeSpan)
            || bounds.Relaxed.Result is not { } relaxed)
        {
            return;
        }

        best.Bound(Pace.IsTimed ? bounds.Bound : relaxed.Optimum.Objective, bounds.Penalty);
        var rounds = new PlanRounds(setting, relaxed, best, _exchange);
        rounds.Begin(best.Point, best.Plan!, isSettled: true, cancellation);
        while (!Pace.MustEnd(cancellation) && !best.IsWithinGap && (Pace.IsTimed || rounds.Idle < MostIdleRounds))
        {
            rounds.Next(cancellation);
            if (Pace.IsTimed && rounds.Standstill.Rounds >= RoundsBeforeNewPlan)
            {
                rounds.Finish(cancellation);
                launches.Next(cancellation);
                rounds.Begin(best.Point, best.Plan!, isSettled: true, cancellation);
            }

            best.Bound(Pace.IsTimed ? bounds.Bound : relaxed.Optimum.Objective, bounds.Penalty);
            best.Say();
            _exchange.Held = best.Point;
        }

        rounds.Finish(CancellationToken.None);
    }

    private void Anneal(LaunchSearch launches, BoundSearch bounds, CancellationToken cancellation)
    {
        var left = Pace.LeftOf(AnnealingShare, TimeSpan.MaxValue);
        for (int run = 0; !Pace.MustEnd(cancellation) && (left() is { } rest ? rest > TimeSpan.Zero && !best.IsWithinGap : run < Annealings); run++)
        {
            launches.Next(cancellation);
            _exchange.Held = best.Point;
            Tell(bounds);
            if (run == RunsBeforeGoods - 1)
            {
                TellGoods();
            }
        }
    }

    private void TellGoods()
    {
        var lost = FlowLosses.Of(setting.Held, setting.Priced, setting.Whole, best.Point);
        _exchange.Tell(_losses.Costly(lost, setting.Whole.Objective - best.Plan!.Value));
    }

    private void Tell(BoundSearch bounds)
    {
        best.Bound(bounds.Bound, bounds.Penalty);
        best.Say();
    }
}
