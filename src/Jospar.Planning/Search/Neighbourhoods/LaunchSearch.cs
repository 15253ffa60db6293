using Jospar.Planning.Search.Launching;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Looks for launches at the prices of the linear optimum, and makes plans of them: by annealing from what is committed, then by
/// sweeps over the regions. Goods that plans turn out to lose at are weighed from then on. Of the time that others have too, it counts
/// on a <paramref name="share"/>.
/// </summary>
internal sealed class LaunchSearch(ValueSetting setting, BestPlan best, SeenLosses losses, double share = 1.0)
{
    // Without a limit of time, so many moves for each start.
    private const long MovesEach = 2000;

    // So many annealings before sweeps begin from the better one: the first shows which goods it loses at.
    private const int AnnealingsFirst = 2;

    // Annealing and sweeps take these shares of the time that was left when the search began, but no more than is worth their while.
    private const double AnnealingShare = 0.12;
    private const double SweepsShare = 0.45;
    private static readonly TimeSpan MostAnnealing = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan MostSweeps = TimeSpan.FromSeconds(90);

    private readonly TimeSpan? _annealing = best.Pace.AtMost(share * AnnealingShare, MostAnnealing);
    private readonly TimeSpan? _sweeps = best.Pace.AtMost(share * SweepsShare, MostSweeps);
    private readonly int[] _launches = [.. Enumerable.Range(0, setting.Held.Programme.Columns.Launch.Count).Select(start => setting.Held.Programme.Columns.Launch[start])];
    private readonly HashSet<int> _weighed = [];
    private LaunchesWithIdling? _from;
    private double _reached = double.NegativeInfinity;
    private int _runs;

    /// <summary>
    /// One more plan: of annealed launches, or of launches swept from the best before; where that brought nothing, the next begins anew.
    /// </summary>
    public void Next(CancellationToken cancellation)
    {
        var problem = LaunchProblemBuilder.Of(setting.Held, setting.Whole, _weighed);
        bool isAnnealing = _from is null || _runs < AnnealingsFirst;
        var launched = isAnnealing ? Anneal(problem, cancellation) : Sweeps(problem).Run(_from!, Left(_sweeps), cancellation);
        _runs++;
        var made = launched is null ? null : Complete(launched.Launched, cancellation);
        if (made is not null && made.Value > _reached)
        {
            (_from, _reached) = (launched, made.Value);
        }
        else if (!isAnnealing)
        {
            (_from, _reached) = (null, double.NegativeInfinity);
        }
    }

    private LaunchesWithIdling Anneal(LaunchProblem problem, CancellationToken cancellation)
    {
        int[] committed = [.. problem.Options.Select((options, project) => problem.IsOptional[project] ? -1 : options[0])];
        var pace = AnnealingPace.Of(Left(_annealing), MovesEach * problem.Worths.Length);
        return new(new Annealing(problem, setting.Options.Seed + _runs).Run(committed, pace, cancellation), new double[problem.Idlings.Length]);
    }

    private RegionSweeps Sweeps(LaunchProblem problem) => new(
        problem, setting.RegionsOf(_launches), [.. _launches.Select(column => Math.Abs(setting.Whole.ReducedCosts[column]))], setting.Solver, setting.Options.Seed + _runs);

    private Incumbent? Complete(int[] launched, CancellationToken cancellation)
    {
        double[] point = new double[setting.Held.Model.ColumnCount];
        foreach (int start in launched.Where(start => start >= 0))
        {
            point[_launches[start]] = 1.0;
        }

        var made = best.Complete(point, cancellation);
        if (made is not null)
        {
            var lost = FlowLosses.Of(setting.Held, setting.Priced, setting.Whole, best.PointOf(made));
            losses.See(lost);
            _weighed.UnionWith(FlowLosses.Costliest(lost));
        }

        return made;
    }

    private Func<TimeSpan?> Left(TimeSpan? most) =>
        best.Pace.LeftOf(1.0, most is { } limit ? best.Pace.RoundLimit(limit)!.Value : TimeSpan.Zero);
}
