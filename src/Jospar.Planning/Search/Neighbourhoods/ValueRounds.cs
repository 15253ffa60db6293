using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Looks for plans of the greatest value: a plan near the relaxation, then its neighbourhoods, then a plan from another
/// order of regions; the bound rises on a second thread meanwhile.
/// </summary>
internal sealed class ValueRounds(ValueSetting setting, BestPlan best, bool isBegun = false)
{
    private const int MostIdleRounds = 60;
    private const int RoundsBeforeNewPlan = 10;

    // Of the time that is left, so much goes to a plan near the relaxation.
    private const double DiveShare = 0.3;
    private const double DiveAndWishesShare = 0.5;
    private static readonly TimeSpan MostDive = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan MostDiveAndWishes = TimeSpan.FromSeconds(25);

    // A later one takes its time: nearly all regions are decided one by one.
    private const double LaterShare = 0.6;
    private static readonly TimeSpan MostLater = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan MostLaterRegion = TimeSpan.FromSeconds(9);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly RegionExchange _exchange = new();

    private SearchPace Pace => best.Pace;

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
        finally
        {
            // Without a limit of time, how far the other thread came must not matter: either it was not needed, or it ends.
            bool isEnough = !Pace.IsTimed && best.IsWithinGap;
            if (Pace.IsTimed || cancellation.IsCancellationRequested || isEnough)
            {
                ended.Cancel();
            }

            // A solver deep in a step of its own may not hear that it is to stop: nobody waits for it then, and it ends alone.
            beside.Wait(ended.IsCancellationRequested ? Patience : Timeout.InfiniteTimeSpan, CancellationToken.None);
            if (!isEnough && double.IsFinite(bounds.Bound))
            {
                best.Bound(bounds.Bound, bounds.Penalty);
            }

            beside.ContinueWith(
                _ =>
                {
                    bounds.Dispose();
                    ended.Dispose();
                },
                TaskScheduler.Default);
        }
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

        bounds.Relax(cancellation);
        return Task.CompletedTask;
    }

    private void Search(BoundSearch bounds, CancellationToken cancellation)
    {
        // Who begins from a plan wants what is near to that.
        var first = isBegun ? null : FirstPlanOf(attempt: 0, bounds, cancellation);
        var made = first is null ? null : best.Complete(first, cancellation);
        if (bounds.Relaxed.Result is not { } relaxed)
        {
            return;
        }

        best.Bound(relaxed.Optimum.Objective, bounds.Penalty);
        var rounds = new PlanRounds(setting, relaxed, best, _exchange);

        // A plan near the relaxation is the better start, even if its shortfall is not the least yet.
        rounds.Begin(first ?? best.Point, made ?? best.Plan!, isSettled: first is null, cancellation);
        int attempts = 0;
        while (!Pace.MustEnd(cancellation) && !best.IsWithinGap && (Pace.IsTimed || rounds.Idle < MostIdleRounds))
        {
            rounds.Next(cancellation);
            if (IsNewPlanDue(rounds.Standstill) && FirstPlanOf(++attempts, bounds, cancellation) is { } other)
            {
                rounds.Finish(cancellation);
                rounds.Begin(other, best.Complete(other, cancellation) ?? best.Plan!, isSettled: false, cancellation);
            }

            best.Bound(Pace.IsTimed ? bounds.Bound : relaxed.Optimum.Objective, bounds.Penalty);
            best.Say();
        }

        rounds.Finish(CancellationToken.None);
    }

    // Before the relaxation there is no bound of the value, and nothing to tell.
    private void Tell(BoundSearch bounds)
    {
        if (double.IsFinite(bounds.Bound))
        {
            best.Bound(bounds.Bound, bounds.Penalty);
            best.Say();
        }
    }

    private bool IsNewPlanDue(Standstill standstill) =>
        standstill.Rounds >= RoundsBeforeNewPlan && Pace.AtMost(LaterShare, TimeSpan.MaxValue) > MostLater;

    // The first takes the quick way through some regions, each later one the slower way, from the third on in another order.
    private double[]? FirstPlanOf(int attempt, BoundSearch bounds, CancellationToken cancellation)
    {
        var limits = new FirstPlanLimits(
            attempt == 0 ? Pace.RegionLimit : Pace.AtMost(LaterShare, MostLaterRegion),
            attempt == 0 ? Pace.LeftOf(DiveShare, MostDive) : Pace.LeftOf(LaterShare, MostLater),
            attempt == 0 ? Pace.LeftOf(DiveAndWishesShare, MostDiveAndWishes) : Pace.LeftOf(LaterShare, MostLater),
            () => Pace.RoundLimit(2 * SearchPace.UsualRound),
            () => Tell(bounds));
        var order = attempt < 2 ? null : new Random(setting.Options.Seed + attempt);
        return FirstPlan.Of(setting, limits, isPulled: attempt > 0, order, cancellation);
    }
}
