using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;
using Jospar.Optimisation.Submodels;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Decides the launches of a relaxation region by region: the region that leaves most undecided is solved on its own at
/// the prices of the rest, its launches are fixed, and the rest is solved again, so that it makes room for them. Pulled, it
/// takes two regions side by side, holds each near what it takes of the rest at its prices, and goes through nearly all of
/// them: slower, and mostly closer.
/// </summary>
internal sealed class RegionalDive(RelaxedModel relaxed, RegionBlocks blocks, ISolver solver, PlannerOptions options, bool isPulled)
{
    private const int Threads = 2;
    private const long MostNodes = 100;
    private const double Exactness = 1e-4;

    // What is left undecided is then decided at once.
    private const double LeastLeft = 0.25;
    private const double LeastLeftPulled = 0.05;

    // A region that costs the rest this part of the whole has left it no way to keep what is asked.
    private const double MostLoss = 0.1;

    // More of what is scarce costs two and a half times its price, and leaving some is worth nothing either.
    private const double More = 1.5;
    private const double Less = 1.5;

    // What a region wishes need not be its very best: this part of the time of one that is decided for good.
    private const int WishesPerRegion = 3;

    private const double Whole = 1e-6;
    private static readonly TimeSpan LeastPerRegion = TimeSpan.FromSeconds(0.1);

    private readonly InProcessSubmodels _solving = new(solver, Threads);
    private readonly ColumnBounds _bounds = ColumnBounds.Of(relaxed.Model);
    private readonly HashSet<int> _done = [];
    private SolveOutcome _at = relaxed.Optimum;

    /// <summary>Whether a launch is fixed.</summary>
    public bool IsFixed(int column) => _bounds.Lower[column] >= _bounds.Upper[column];

    /// <summary>
    /// Dives until little is undecided or the time is up; calls the limits' teller before each step. The linear optimum with
    /// the launches fixed so far.
    /// </summary>
    public Guide Run(FirstPlanLimits limits, CancellationToken cancellation)
    {
        double least = (isPulled ? LeastLeftPulled : LeastLeft) * blocks.Undecided(relaxed.Optimum.Primal);
        while (blocks.Undecided(_at.Primal) > least)
        {
            limits.Tell();
            var left = limits.Regions();
            if (cancellation.IsCancellationRequested || left < LeastPerRegion || Next(isPulled ? Threads : 1, isPulled) is not { Length: > 0 } next)
            {
                break;
            }

            Fix(Decide(next, limits.Region, cancellation), cancellation);
        }

        return new Guide(_at.Primal, _at.ReducedCosts);
    }

    /// <summary>
    /// The launches that regions which are not decided would have otherwise than whole launches of the linear optimum, each
    /// region on its own at its prices, until all had their turn or the time is up.
    /// </summary>
    public HashSet<int> Wishes(FirstPlanLimits limits, CancellationToken cancellation)
    {
        var wishes = new HashSet<int>();
        while (!cancellation.IsCancellationRequested && !(limits.Wishes() < LeastPerRegion) && Next(1, isAlone: false) is { Length: > 0 } next)
        {
            foreach (var (column, value) in Decide(next, limits.Region / WishesPerRegion, cancellation)[0])
            {
                if (value > 0.5 != _at.Primal[column] > 1.0 - Whole)
                {
                    wishes.Add(column);
                }
            }
        }

        return wishes;
    }

    // Only what is decided for good is pulled: a wish is what a region would have at the prices as they are.
    private BlockModel[] Next(int count, bool isAlone)
    {
        var pull = isAlone ? new BlockPull(_at.Primal, More, Less) : null;
        var next = new List<BlockModel>();
        while (next.Count < count && blocks.Next(_at.Primal, _done, isAlone) is { } isIn)
        {
            next.Add(BlockModel.Of(relaxed.Model, _at.RowDuals, isIn, _bounds, pull));
        }

        return [.. next];
    }

    private List<(int Column, double Value)>[] Decide(BlockModel[] next, TimeSpan? limit, CancellationToken cancellation)
    {
        var how = new SolveOptions(
            Seed: options.Seed,
            RelativeGap: 0.0,
            AbsoluteGap: Exactness * Math.Max(1.0, Math.Abs(relaxed.Optimum.Objective)),
            NodeLimit: limit is null ? MostNodes : null,
            TimeLimit: limit);
        var decided = new List<(int Column, double Value)>[next.Length];
        Array.Fill(decided, []);
        _solving.Run(
            next.Length,
            n => new Submodel(next[n].Model, how, Start: [], WantsDuals: false),
            (n, outcome) => decided[n] = outcome.Point == PointStatus.Feasible ? LaunchesOf(next[n], outcome.Primal) : [],
            cancellation);
        return decided;
    }

    private List<(int Column, double Value)> LaunchesOf(BlockModel block, double[] point) =>
        [.. Enumerable.Range(0, block.Columns.Length)
            .Where(n => blocks.IsLaunch(block.Columns[n]))
            .Select(n => (block.Columns[n], Math.Round(point[n])))];

    // Regions that do not go together are tried one by one; where the rest has no way left, they are decided with it.
    private void Fix(List<(int Column, double Value)>[] decided, CancellationToken cancellation)
    {
        var launched = new HashSet<int>();
        foreach (var launches in decided)
        {
            launches.RemoveAll(launch => launch.Value > 0.5 && launched.Contains(blocks.ProjectOf(launch.Column)));
            launched.UnionWith(launches.Where(launch => launch.Value > 0.5).Select(launch => blocks.ProjectOf(launch.Column)));
        }

        if (!HasFixed([.. decided.SelectMany(launches => launches)], cancellation))
        {
            foreach (var launches in decided)
            {
                HasFixed(launches, cancellation);
            }
        }
    }

    private bool HasFixed(List<(int Column, double Value)> launches, CancellationToken cancellation)
    {
        int[] columns = [.. launches.Select(launch => launch.Column)];
        double[] values = [.. launches.Select(launch => launch.Value)];
        double[] lower = [.. columns.Select(column => _bounds.Lower[column])];
        double[] upper = [.. columns.Select(column => _bounds.Upper[column])];
        SetBounds(columns, values, values);
        var outcome = relaxed.Session.Solve(new SolveOptions(Seed: options.Seed, Presolve: false), hooks: null, cancellation);
        double most = MostLoss * Math.Max(1.0, Math.Abs(relaxed.Optimum.Objective));
        if (outcome.Termination == Termination.Optimal && (!isPulled || _at.Objective - outcome.Objective <= most))
        {
            _at = outcome;
            return true;
        }

        SetBounds(columns, lower, upper);
        return false;
    }

    private void SetBounds(int[] columns, double[] lower, double[] upper)
    {
        for (int n = 0; n < columns.Length; n++)
        {
            (_bounds.Lower[columns[n]], _bounds.Upper[columns[n]]) = (lower[n], upper[n]);
        }

        relaxed.Session.ChangeColumnBounds(columns, lower, upper);
    }
}
