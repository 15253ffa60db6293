using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;
using Jospar.Optimisation.Submodels;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Looks for a first plan of a programme that is too large to relax. All its regions look for less shortfall at once, each
/// block of them alone and from the same point; what they propose is put together, as far as it goes together, and they
/// begin again from there. Then the amounts are made exact. Who solves a block, and in which order answers come, decides
/// nothing.
/// </summary>
internal sealed class RegionTurns(
    HeldModel held,
    ColumnPlaces places,
    BestPlan best,
    ISolver solver,
    ISubmodels? elsewhere,
    PlannerOptions options,
    SearchReporter reporter)
{
    // This share of the time goes to the regions.
    private const double RegionsShare = 0.35;

    // So many rounds without a limit of time.
    private const int MostRounds = 3;
    private const long MostNodes = 400;

    // How close a block is solved, in weight.
    private const double Exactness = 1e-4;

    private readonly ISubmodels _submodels = elsewhere ?? new InProcessSubmodels(solver, 2);

    /// <summary>
    /// Looks for launches round by round, from those of <paramref name="start"/>, [column of the held model], and makes a plan
    /// of them.
    /// </summary>
    public void Run(double[] start, CancellationToken cancellation)
    {
        var (search, priced) = QuickPlans.Of(held, places, leastShortfall: null, solver, options);
        var shares = new RegionShares(places, priced.Columns, new Random(options.Seed));
        double[] point = search.Settle(priced.Reduced(start), isNationalOnly: true, cancellation);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ended.CancelAfter(best.Pace.AtMost(RegionsShare, TimeSpan.MaxValue) ?? Timeout.InfiniteTimeSpan);
        for (int round = 0; !ended.IsCancellationRequested && (best.Pace.IsTimed || round < MostRounds); round++)
        {
            reporter.Begin(SearchStep.Shortfall, $"regions, round {round + 1}");
            double[] better = Round(search, point, shares.Draw(point), shares.Count, ended.Token);
            if (ReferenceEquals(better, point))
            {
                break;
            }

            point = better;
        }

        best.Complete(priced.Whole(point), cancellation);
    }

    private double[] Round(LocalSearch search, double[] point, int[] shareOf, int count, CancellationToken ended)
    {
        var freed = new FreedModel[count];
        var proposals = new RegionProposal?[count];
        _submodels.Run(
            count,
            block => SubmodelOf(freed[block] = search.Freed(point, RegionShares.FreeIn(shareOf, block)), point),
            (block, outcome) => proposals[block] = RegionProposal.Of(freed[block], point, outcome, column => shareOf[column] == block),
            ended);
        var joining = new RegionProposals(
            together => search.Settle(together, isNationalOnly: true, CancellationToken.None) is var settled && ReferenceEquals(settled, together) ? null : settled,
            search.ObjectiveAt);
        return joining.Join(point, [.. proposals.OfType<RegionProposal>()]);
    }

    private Submodel SubmodelOf(FreedModel freed, double[] point) => new(
        freed.Model,
        new SolveOptions(
            Seed: options.Seed,
            RelativeGap: 0.0,
            AbsoluteGap: Exactness * held.Penalty,
            NodeLimit: MostNodes,
            TimeLimit: best.Pace.IsTimed ? SearchPace.UsualRound : null,
            HeuristicEffort: 0.1),
        [.. freed.Columns.Select(column => point[column])],
        WantsDuals: false);
}
