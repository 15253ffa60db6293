using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Decides the launches of a relaxation region by region: the region that leaves most undecided is solved on its own at
/// the prices of the rest, its launches are fixed, and the rest is solved again, so that it makes room for them.
/// </summary>
internal sealed class RegionalDive(RelaxedModel relaxed, RegionBlocks blocks, ISolver solver, PlannerOptions options)
{
    private const long MostNodes = 100;
    private const double Exactness = 1e-4;

    // What is left undecided is then decided at once.
    private const double LeastLeft = 0.25;

    private const double Whole = 1e-6;

    private readonly ColumnBounds _bounds = ColumnBounds.Of(relaxed.Model);
    private readonly HashSet<int> _done = [];
    private SolveOutcome _at = relaxed.Optimum;

    /// <summary>Whether a launch is fixed.</summary>
    public bool IsFixed(int column) => _bounds.Lower[column] >= _bounds.Upper[column];

    /// <summary>
    /// Dives until little is undecided or <paramref name="mustEnd"/> says so; calls <paramref name="tell"/> before each
    /// region. The linear optimum with the launches fixed so far.
    /// </summary>
    public Guide Run(TimeSpan? blockLimit, Func<bool> mustEnd, Action tell, CancellationToken cancellation)
    {
        double least = LeastLeft * blocks.Undecided(relaxed.Optimum.Primal);
        while (true)
        {
            tell();
            if (mustEnd() || blocks.Undecided(_at.Primal) <= least || blocks.Next(_at.Primal, _done) is not { } isIn)
            {
                break;
            }

            if (Decide(_at.RowDuals, isIn, blockLimit, cancellation) is { } launches && !HasFixed(launches, cancellation))
            {
                break;
            }
        }

        return new Guide(_at.Primal, _at.ReducedCosts);
    }

    /// <summary>
    /// The launches that regions which are not decided would have otherwise than whole launches of the linear optimum, each
    /// region on its own at its prices, until all had their turn or <paramref name="mustEnd"/> says so.
    /// </summary>
    public HashSet<int> Wishes(TimeSpan? blockLimit, Func<bool> mustEnd, CancellationToken cancellation)
    {
        var wishes = new HashSet<int>();
        while (!mustEnd() && blocks.Next(_at.Primal, _done) is { } isIn)
        {
            foreach (var (column, value) in Decide(_at.RowDuals, isIn, blockLimit, cancellation) ?? [])
            {
                if (value > 0.5 != _at.Primal[column] > 1.0 - Whole)
                {
                    wishes.Add(column);
                }
            }
        }

        return wishes;
    }

    private (int Column, double Value)[]? Decide(double[] duals, bool[] isIn, TimeSpan? limit, CancellationToken cancellation)
    {
        var block = BlockModel.Of(relaxed.Model, duals, isIn, _bounds);
        using var session = solver.Open(block.Model);
        var outcome = session.Solve(
            new SolveOptions(
                Seed: options.Seed,
                RelativeGap: 0.0,
                AbsoluteGap: Exactness * Math.Max(1.0, Math.Abs(relaxed.Optimum.Objective)),
                NodeLimit: limit is null ? MostNodes : null,
                TimeLimit: limit),
            hooks: null,
            cancellation);
        return outcome.Point != PointStatus.Feasible
            ? null
            : [.. Enumerable.Range(0, block.Columns.Length)
                .Where(n => blocks.IsLaunch(block.Columns[n]))
                .Select(n => (block.Columns[n], Math.Round(outcome.Primal[n])))];
    }

    // Whether the rest still has an optimum with them.
    private bool HasFixed((int Column, double Value)[] launches, CancellationToken cancellation)
    {
        foreach (var (column, value) in launches)
        {
            (_bounds.Lower[column], _bounds.Upper[column]) = (value, value);
        }

        double[] values = [.. launches.Select(launch => launch.Value)];
        relaxed.Session.ChangeColumnBounds([.. launches.Select(launch => launch.Column)], values, values);
        var outcome = relaxed.Session.Solve(new SolveOptions(Seed: options.Seed, Presolve: false), hooks: null, cancellation);
        _at = outcome.Termination == Termination.Optimal ? outcome : _at;
        return outcome.Termination == Termination.Optimal;
    }
}
