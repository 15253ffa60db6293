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

    private readonly ColumnBounds _bounds = ColumnBounds.Of(relaxed.Model);

    /// <summary>Whether a launch is fixed.</summary>
    public bool IsFixed(int column) => _bounds.Lower[column] >= _bounds.Upper[column];

    /// <summary>
    /// Dives until little is undecided or <paramref name="mustEnd"/> says so; calls <paramref name="tell"/> before each
    /// region. The linear optimum with the launches fixed so far.
    /// </summary>
    public Guide Run(TimeSpan? blockLimit, Func<bool> mustEnd, Action tell, CancellationToken cancellation)
    {
        var at = relaxed.Optimum;
        double least = LeastLeft * blocks.Undecided(relaxed.Optimum.Primal);
        var done = new HashSet<int>();
        var last = relaxed.Guide;
        while (at.Termination == Termination.Optimal)
        {
            tell();
            last = new Guide(at.Primal, at.ReducedCosts);
            if (mustEnd() || blocks.Undecided(at.Primal) <= least || blocks.Next(at.Primal, done) is not { } isIn)
            {
                break;
            }

            if (Decide(at.RowDuals, isIn, blockLimit, cancellation) is { } launches)
            {
                Fix(launches);
                at = relaxed.Session.Solve(new SolveOptions(Seed: options.Seed, Presolve: false), hooks: null, cancellation);
            }
        }

        return last;
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

    private void Fix((int Column, double Value)[] launches)
    {
        foreach (var (column, value) in launches)
        {
            (_bounds.Lower[column], _bounds.Upper[column]) = (value, value);
        }

        double[] values = [.. launches.Select(launch => launch.Value)];
        relaxed.Session.ChangeColumnBounds([.. launches.Select(launch => launch.Column)], values, values);
    }
}
