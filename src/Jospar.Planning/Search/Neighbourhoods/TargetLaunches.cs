using Jospar.Planning.Search.Launching;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// A plan of a programme before it has prices, or one that is too large to have any: launches annealed for its targets alone, as if
/// goods cost nothing and whoever makes what a target counts runs in full; then the amounts are made exact. Annealing takes no
/// longer than <paramref name="most"/>.
/// </summary>
internal sealed class TargetLaunches(
    HeldModel held, BestPlan best, PlannerOptions options, SearchClock clock, SearchReporter reporter, TimeSpan most)
{
    // Of the time that is left, so much goes to annealing; without a limit, so many moves for each start.
    private const double Share = 0.2;
    private const long MovesEach = 150;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>Makes a plan of them, if there are any that keep every rule.</summary>
    public void Run(CancellationToken cancellation)
    {
        var problem = LaunchProblemBuilder.Of(held, TargetPrices.Of(held), new HashSet<int>());
        int[] committed = [.. problem.Options.Select((starts, project) => problem.IsOptional[project] ? -1 : starts[0])];
        int[] annealed = new Annealing(problem, options.Seed).Run(committed, PaceOf(problem), cancellation);
        if (RowKeeping.Of(problem, annealed) is { } launched)
        {
            double[] point = new double[held.Model.ColumnCount];
            foreach (int start in launched.Where(start => start >= 0))
            {
                point[held.Programme.Columns.Launch[start]] = 1.0;
            }

            best.Complete(point, cancellation);
        }
    }

    private AnnealingPace PaceOf(LaunchProblem problem)
    {
        var pace = AnnealingPace.Of(best.Pace.LeftOf(Share, most), MovesEach * problem.Worths.Length);
        var told = clock.Elapsed;
        Tell(0.0);
        return new AnnealingPace(made => Told(pace.Done(made)));

        double Told(double done)
        {
            if (clock.Elapsed - told > Moment)
            {
                told = clock.Elapsed;
                Tell(done);
            }

            return done;
        }
    }

    private void Tell(double done) => reporter.Begin(SearchStep.Shortfall, $"launches for the targets, {(int)(100.0 * Math.Min(1.0, done))} %");
}
