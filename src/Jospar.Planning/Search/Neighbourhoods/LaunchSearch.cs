using Jospar.Planning.Search.Launching;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Looks for launches by annealing, one after the other, and makes a plan of each; goods that plans turn out to lose at are
/// weighed from then on.
/// </summary>
internal sealed class LaunchSearch(ValueSetting setting, BestPlan best)
{
    // Without a limit of time, so many moves for each start.
    private const long MovesEach = 2000;

    // A run takes this share of the time that was left when the search began, but no more than is worth its while.
    private const double ShareEach = 0.21;
    private static readonly TimeSpan MostEach = TimeSpan.FromSeconds(30);

    private readonly TimeSpan? _each = best.Pace.AtMost(ShareEach, MostEach);
    private readonly HashSet<int> _weighed = [];
    private int _runs;

    /// <summary>One annealing from what is committed, and a plan of it.</summary>
    public void Next(CancellationToken cancellation)
    {
        var problem = LaunchProblemBuilder.Of(setting.Held, setting.Whole, _weighed);
        int[] committed = [.. problem.Options.Select((options, project) => problem.IsOptional[project] ? -1 : options[0])];
        var annealing = new Annealing(problem, setting.Options.Seed + _runs++);
        int[] launched = annealing.Run(committed, PaceOf(problem), cancellation);
        double[] point = new double[setting.Held.Model.ColumnCount];
        foreach (int start in launched.Where(start => start >= 0))
        {
            point[setting.Held.Programme.Columns.Launch[start]] = 1.0;
        }

        var made = best.Complete(point, cancellation);
        if (made is not null)
        {
            _weighed.UnionWith(FlowLosses.Costliest(FlowLosses.Of(setting.Held, setting.Priced, setting.Whole, best.PointOf(made))));
        }
    }

    private AnnealingPace PaceOf(LaunchProblem problem)
    {
        if (_each is not { } each)
        {
            return AnnealingPace.OfMoves(MovesEach * problem.Worths.Length);
        }

        var limit = best.Pace.RoundLimit(each)!.Value;
        var left = best.Pace.LeftOf(1.0, limit);
        return new AnnealingPace(_ => 1.0 - left()!.Value / limit);
    }
}
