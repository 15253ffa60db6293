using Jospar.Optimisation;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>Looks for plans of little shortfall, before anything is known of prices.</summary>
internal sealed class ShortfallRounds(HeldModel held, ColumnPlaces places, BestPlan best, ISolver solver, PlannerOptions options)
{
    private const int MostRounds = 20;

    private SearchPace Pace => best.Pace;

    /// <summary>
    /// Improves the best plan while the relaxation is solved, or until the time is up where there is none; without a limit of
    /// time for a number of rounds.
    /// </summary>
    /// <param name="least">The point of least shortfall of the linear relaxation; empty where it is not known.</param>
    /// <param name="isAllThereIs">Whether there is no relaxation to wait for.</param>
    /// <param name="relaxing">Ends when the relaxation is solved.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Run(double[]? least, bool isAllThereIs, Task relaxing, CancellationToken cancellation)
    {
        var (search, priced) = QuickPlans.Of(held, places, least, solver, options);
        double[] point = priced.Reduced(best.Point);
        double[]? unfinished = null;
        if (least is not null)
        {
            search.RoundLimit = Pace.RoundLimit(SearchPace.UsualRound);
            point = search.Round(search.Guide, point, cancellation);
            best.Complete(priced.Whole(point), cancellation);
        }

        for (int round = 0; IsDue(round, isAllThereIs, relaxing) && !Pace.MustEnd(cancellation); round++)
        {
            search.RoundLimit = Pace.RoundLimit(SearchPace.UsualRound);
            double[] better = search.Improve(point, isOver: true, cancellation);
            unfinished = ReferenceEquals(better, point) ? unfinished : better;
            point = better;
            if (unfinished is not null && Pace.IsCompletionDue)
            {
                best.Complete(priced.Whole(unfinished), cancellation);
                unfinished = null;
            }
        }

        if (unfinished is not null)
        {
            best.Complete(priced.Whole(unfinished), CancellationToken.None);
        }
    }

    private bool IsDue(int round, bool isAllThereIs, Task relaxing) =>
        best.Plan!.Shortfall > held.Level && (Pace.IsTimed ? isAllThereIs || !relaxing.IsCompleted : round < MostRounds);
}
