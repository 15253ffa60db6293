using Jospar.Planning.Search.Launching;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// A first plan of a programme that is too large to relax: launches annealed for its targets alone, as if goods cost nothing and
/// whoever makes what a target counts runs in full; then the amounts are made exact.
/// </summary>
internal sealed class TargetLaunches(HeldModel held, BestPlan best, PlannerOptions options, SearchReporter reporter)
{
    // Of the time that is left, so much goes to annealing; without a limit, so many moves for each start.
    private const double Share = 0.2;
    private const long MovesEach = 150;
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

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
        var left = best.Pace.LeftOf(Share, Most);
        double most = MovesEach * problem.Worths.Length;
        int tenths = 0;
        return left() is { } all ? new AnnealingPace(_ => Told(1.0 - left()!.Value / all)) : new AnnealingPace(moves => Told(moves / most));

        double Told(double done)
        {
            if (done >= (tenths + 1) / 10.0)
            {
                tenths = (int)(10.0 * done);
                reporter.Begin(SearchStep.Shortfall, $"launches for the targets, {Math.Min(100, 10 * tenths)} %");
            }

            return done;
        }
    }
}
