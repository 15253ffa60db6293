using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;
using Jospar.Optimisation.Submodels;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Looks for a first plan of a programme that is too large to relax. All its regions look for less shortfall at once, each
/// block of them alone and from the same point; what they propose is put together, as far as it goes together, and they
/// begin again from there. Then the amounts are made exact, and where time is left all begins again. Who solves a block,
/// and in which order answers come, decides nothing.
/// </summary>
internal sealed class RegionTurns(
    HeldModel held,
    ColumnPlaces places,
    BestPlan best,
    ISolver solver,
    ISubmodels parts,
    PlannerOptions options,
    SearchReporter reporter)
{
    // This share of the time that is left goes to the regions before amounts are made exact.
    private const double RegionsShare = 0.35;
    private static readonly TimeSpan MostForRegions = TimeSpan.FromHours(12);

    // So many rounds without a limit of time.
    private const int MostRounds = 3;
    private const long MostNodes = 400;

    // How close a block is solved, in weight.
    private const double Exactness = 1e-4;

    /// <summary>
    /// Looks for launches round by round, from those of <paramref name="start"/>, [column of the held model], and makes plans
    /// of them.
    /// </summary>
    public void Run(double[] start, CancellationToken cancellation)
    {
        var (search, priced) = QuickPlans.Of(held, places, leastShortfall: null, solver, options);
        var shares = new RegionShares(places, priced.Columns, new Random(options.Seed));
        double[] point = search.Settle(priced.Reduced(start), isNationalOnly: true, cancellation);
        bool isBetter;
        do
        {
            double[] better = Rounds(search, shares, point, cancellation);
            best.Complete(priced.Whole(better), cancellation);
            isBetter = !ReferenceEquals(better, point);
            point = better;
        }
        while (isBetter && IsWorthAnother(cancellation));
    }

    private bool IsWorthAnother(CancellationToken cancellation) =>
        best.Pace.IsTimed && best.Plan?.Shortfall > held.Level && !best.Pace.MustEnd(cancellation);

    private double[] Rounds(LocalSearch search, RegionShares shares, double[] point, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ended.CancelAfter(best.Pace.AtMost(RegionsShare, MostForRegions) ?? Timeout.InfiniteTimeSpan);
        for (int round = 0; !ended.IsCancellationRequested && (best.Pace.IsTimed || round < MostRounds); round++)
        {
            var told = new RoundTold(reporter, round + 1, shares.Count);
            double[] better = Round(search, point, shares.Draw(point), told, ended.Token);
            if (ReferenceEquals(better, point))
            {
                break;
            }

            point = better;
        }

        return point;
    }

    private double[] Round(LocalSearch search, double[] point, int[] shareOf, RoundTold told, CancellationToken ended)
    {
        int count = told.Count;
        var freed = new FreedModel[count];
        var proposals = new RegionProposal?[count];
        parts.Run(
            count,
            block => SubmodelOf(freed[block] = search.Freed(point, RegionShares.FreeIn(shareOf, block)), point),
            (block, outcome) =>
            {
                proposals[block] = RegionProposal.Of(freed[block], point, outcome, column => shareOf[column] == block);
                told.Add();
            },
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

    // How far a round has come. Blocks are handed over one at a time.
    private sealed class RoundTold(SearchReporter reporter, int round, int count)
    {
        private int _done;

        public int Count => count;

        public void Add()
        {
            _done++;
            reporter.Begin(SearchStep.Shortfall, $"regions, round {round}, {_done} of {count}");
        }
    }
}
