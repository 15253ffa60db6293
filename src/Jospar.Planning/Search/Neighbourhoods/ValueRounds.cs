using Jospar.Optimisation.Threads;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Looks for plans of the greatest value: by annealing launches at the relaxation's prices, then in the neighbourhoods of the
/// best; the bound rises on a second thread meanwhile.
/// </summary>
internal sealed class ValueRounds(ValueSetting setting, BestPlan best, bool isBegun = false)
{
    private const int MostIdleRounds = 4;
    private const int RoundsBeforeNewPlan = 10;

    // Of the time that is left, so much goes to annealing before rounds begin; without a limit so many runs.
    private const double AnnealingShare = 0.85;
    private const int Annealings = 4;

    // After so many runs it is plain enough at which goods plans lose.
    private const int RunsBeforeGoods = 2;

    private readonly RegionExchange _exchange = new();
    private readonly SeenLosses _losses = new();

    /// <summary>How long a thread that is told to end is waited for.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(0.25);

    private SearchPace Pace => best.Pace;

    /// <summary>Looks until the time or the work is up.</summary>
    public void Run(CancellationToken cancellation)
    {
        var bounds = new BoundSearch(setting, _exchange);
        using var beside = new WorkBeside<bool>(ended => Raise(bounds, ended), setting.Solver.Identity.IsParallel, cancellation, held: bounds);
        try
        {
            Search(bounds, cancellation);
        }
        finally
        {
            // Whatever happened, the other thread must not wait for more.
            _exchange.Tell(new HashSet<int>());
        }

        // Without a limit of time, how far the other thread came must not matter: either it was not needed, or it ends.
        bool isEnough = !Pace.IsTimed && best.IsWithinGap;
        if (Pace.IsTimed || cancellation.IsCancellationRequested || isEnough)
        {
            beside.End();
        }

        beside.Work.EndsWithin(beside.IsEnding ? Patience : Timeout.InfiniteTimeSpan);
        if (!isEnough)
        {
            best.Bound(bounds.Proven);
        }
    }

    // Where the solver has one process only, the relaxation comes first and its bound is all there is.
    private bool Raise(BoundSearch bounds, CancellationToken ended)
    {
        bounds.Relax(ended);
        if (setting.Solver.Identity.IsParallel)
        {
            bounds.Raise(Pace, ended);
        }

        return true;
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
        if (!bounds.Relaxed.EndsWithin(Pace.RoundLimit(TimeSpan.MaxValue) ?? Timeout.InfiniteTimeSpan)
            || bounds.Relaxed.Result is not { } relaxed)
        {
            return;
        }

        Bound(bounds, relaxed);
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

            Bound(bounds, relaxed);
            best.Say();
            _exchange.Held = best.Point;
        }

        rounds.Finish(CancellationToken.None);
    }

    // Without a limit of time, how far the other thread has come must not matter.
    private void Bound(BoundSearch bounds, RelaxedModel relaxed)
    {
        var proven = bounds.Proven;
        best.Bound(Pace.IsTimed ? proven : proven with { Within = relaxed.Optimum.Objective });
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
        best.Bound(bounds.Proven);
        best.Say();
    }
}
