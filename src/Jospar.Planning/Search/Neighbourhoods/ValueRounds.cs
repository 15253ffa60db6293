using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Looks for plans of the greatest value: a plan near the relaxation, then its neighbourhoods, then a plan from another
/// order of regions; the bound rises on a second thread meanwhile.
/// </summary>
internal sealed class ValueRounds(
    HeldModel held,
    SolveOutcome whole,
    ColumnPlaces places,
    BestPlan best,
    ISolver solver,
    PlannerOptions options,
    bool isBegun = false)
{
    private const int MostIdleRounds = 60;
    private const int RoundsBeforeNewPlan = 10;

    // Of the time that is left, so much goes to a plan near the relaxation.
    private const double DiveShare = 0.3;
    private static readonly TimeSpan MostDive = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly PricedModel _priced =
        PricedModel.Of(held.Model, FlowLayer.RowsOf(held.Programme, held.Model.RowCount), whole.RowDuals);

    private SearchPace Pace => best.Pace;

    /// <summary>Looks until the time or the work is up.</summary>
    public void Run(CancellationToken cancellation)
    {
        var bounds = new BoundSearch(held, _priced, places, solver, options);
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
        if (solver.Identity.IsParallel)
        {
            return Task.Run(
                () =>
                {
                    bounds.Relax(cancellation);
                    bounds.Raise(Pace.RegionLimit, Pace.AtMost(1.0, TimeSpan.MaxValue), cancellation);
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
        if (first is not null)
        {
            best.Complete(first, cancellation);
        }

        if (bounds.Relaxed.Result is not { } relaxed)
        {
            return;
        }

        best.Bound(relaxed.Optimum.Objective, bounds.Penalty);
        var draw = new NeighbourhoodDraw(held.Programme, places, _priced.Columns, new Random(options.Seed));
        var search = new LocalSearch(relaxed.Model, relaxed.Guide, draw, solver, options);

        // A plan near the relaxation is the better start, even if its shortfall is not the least yet.
        double[] point = first is null
            ? _priced.Reduced(best.Point)
            : search.Settle(_priced.Reduced(first), isNationalOnly: false, cancellation);
        SearchRounds(search, point, relaxed, bounds, cancellation);
    }

    private void SearchRounds(
        LocalSearch search, double[] point, RelaxedModel relaxed, BoundSearch bounds, CancellationToken cancellation)
    {
        double[]? unfinished = null;
        var standstill = new Standstill();
        int attempts = 0;
        for (int idle = 0; !Pace.MustEnd(cancellation) && !best.IsWithinGap && (Pace.IsTimed || idle < MostIdleRounds);)
        {
            search.RoundLimit = Pace.RoundLimit(SearchPace.UsualRound * (1.0 + idle / 10));
            double[] better = search.Improve(point, point[_priced.At[held.Over]] > 1e-7, cancellation);
            idle = ReferenceEquals(better, point) ? idle + 1 : 0;
            unfinished = ReferenceEquals(better, point) ? unfinished : better;
            point = better;
            if (unfinished is not null && Pace.IsCompletionDue)
            {
                best.Complete(_priced.Whole(unfinished), cancellation);
                unfinished = null;
            }

            standstill.See(search.ObjectiveAt(point));
            if (IsNewPlanDue(standstill) && FirstPlanOf(++attempts, bounds, cancellation) is { } other)
            {
                best.Complete(unfinished is null ? other : _priced.Whole(unfinished), cancellation);
                (point, unfinished) = (search.Settle(_priced.Reduced(other), isNationalOnly: false, cancellation), null);
                standstill.Forget();
            }

            best.Bound(Pace.IsTimed ? bounds.Bound : relaxed.Optimum.Objective, bounds.Penalty);
            best.Say();
        }

        if (unfinished is not null)
        {
            best.Complete(_priced.Whole(unfinished), CancellationToken.None);
        }
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
        standstill.Rounds >= RoundsBeforeNewPlan && Pace.AtMost(1.0, TimeSpan.MaxValue) > 2 * MostDive;

    // The first takes regions in their order, each later one in another.
    private double[]? FirstPlanOf(int attempt, BoundSearch bounds, CancellationToken cancellation)
    {
        var limits = new FirstPlanLimits(
            Pace.RegionLimit, Pace.After(DiveShare, MostDive), () => Pace.RoundLimit(2 * SearchPace.UsualRound), () => Tell(bounds));
        var order = attempt == 0 ? null : new Random(options.Seed + attempt);
        return FirstPlan.Of(held, _priced, whole, places, solver, options, limits, order, cancellation);
    }
}
