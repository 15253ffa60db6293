using Jospar.Planning.Search.Launching;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Launches of a programme before it has prices, or of one that is too large to have any: annealed for its targets alone, as if
/// goods cost nothing and whoever makes what a target counts runs in full. That takes no longer than <paramref name="most"/>.
/// </summary>
internal sealed class TargetLaunches(
    HeldModel held, PlannerOptions options, SearchClock clock, SearchReporter reporter, TimeSpan most)
{
    // Of all the time that is left, so much goes to annealing: there is nothing to finish without it. Without a limit, so many moves for
    // each start.
    private const double Share = 0.2;
    private const long MovesEach = 150;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>A point of the held model with these launches, its amounts nil; empty where none keep every rule.</summary>
    public double[]? Find(CancellationToken cancellation)
    {
        var problem = LaunchProblemBuilder.Of(held, TargetPrices.Of(held), new HashSet<int>());
        int[] committed = [.. problem.Options.Select((starts, project) => problem.IsOptional[project] ? -1 : starts[0])];
        int[] annealed = new Annealing(problem, options.Seed).Run(committed, PaceOf(problem), cancellation);
        if (RowKeeping.Of(problem, annealed) is not { } launched)
        {
            return null;
        }

        double[] point = new double[held.Model.ColumnCount];
        foreach (int start in launched.Where(start => start >= 0))
        {
            point[held.Programme.Columns.Launch[start]] = 1.0;
        }

        return point;
    }

    private AnnealingPace PaceOf(LaunchProblem problem)
    {
        TimeSpan? limit = clock.ShareOfAll(Share) is { } share ? share < most ? share : most : null;
        var until = clock.Elapsed + limit;
        var pace = AnnealingPace.Of(() => until - clock.Elapsed, MovesEach * problem.Worths.Length);
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
