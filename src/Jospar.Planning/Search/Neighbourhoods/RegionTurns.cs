using Jospar.Optimisation;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Looks for a first plan of a programme that is too large to relax: its regions take turns for the shortfall alone, then the
/// amounts are made exact once.
/// </summary>
internal sealed class RegionTurns(HeldModel held, ColumnPlaces places, BestPlan best, ISolver solver, PlannerOptions options)
{
    // This share of the time goes to the regions.
    private const double RegionsShare = 0.35;

    private SearchPace Pace => best.Pace;

    /// <summary>
    /// Looks for launches region by region, from those of <paramref name="start"/>, [column of the held model], and makes a
    /// plan of them.
    /// </summary>
    public void Run(double[] start, CancellationToken cancellation)
    {
        var (search, priced) = QuickPlans.Of(held, places, leastShortfall: null, solver, options);
        double[] point = search.Settle(priced.Reduced(start), isNationalOnly: true, cancellation);
        var isOver = Pace.After(RegionsShare, TimeSpan.MaxValue);
        for (int round = 0; !cancellation.IsCancellationRequested; round++)
        {
            if (Pace.IsTimed ? isOver() : round >= search.RoundsForAllRegions)
            {
                break;
            }

            search.RoundLimit = Pace.IsTimed ? SearchPace.UsualRound : null;
            point = search.Improve(point, isOver: true, cancellation);
        }

        best.Complete(priced.Whole(point), cancellation);
    }
}
