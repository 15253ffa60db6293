using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Search.Launching;

/// <summary>
/// Decides region after region by the solver while all others stay (block coordinate ascent). What regions share, such as funds
/// and targets, is exchanged at its price at the linear optimum at first, so that no region is held to what it happens to have,
/// and is kept more and more strictly; what is still broken at the end, cold annealing mends. Where all regions are few launches
/// together, they are decided at once, and nothing is exchanged.
/// </summary>
internal sealed class RegionSweeps
{
    // Rows between few projects, which stay as they are.
    private static readonly HashSet<string> Relations = [Requirement.Name, Exclusion.Name];

    // A region is decided to within this share of what its launches are worth or cost altogether.
    private const double Exactness = 3e-4;
    private const int MostStarts = 1200;

    // Without a limit of time a region has fewer starts, and ends at its root or soon after.
    private const int MostStartsUntimed = 400;

    private const int Everywhere = -1;

    // So many starts of all regions are decided at once.
    private const int MostAtOnce = 3000;
    private const long MostNodes = 3;

    // Regions that are decided at once leave their time to others.
    private const double Patience = 2.0;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(3);

    private readonly LaunchProblem _problem;
    private readonly int[] _regions;
    private readonly double[] _margins;
    private readonly ISolver _solver;
    private readonly int _seed;
    private readonly int[] _projects;
    private readonly LaunchModel _model;
    private readonly int[] _blocks;
    private readonly double _exact;
    private readonly bool _isWhole;

    /// <summary>
    /// Sweeps over the launches of <paramref name="problem"/>. Shape: <paramref name="regions"/>, [start], and
    /// <paramref name="margins"/>, [start], how far a launch is from changing at the linear optimum; unit: money, scaled.
    /// </summary>
    public RegionSweeps(LaunchProblem problem, int[] regions, double[] margins, ISolver solver, int seed, int mostAtOnce = MostAtOnce)
    {
        (_problem, _regions, _margins, _solver, _seed) = (problem, regions, margins, solver, seed);
        _projects = new int[problem.Worths.Length];
        Array.Fill(_projects, -1);
        for (int project = 0; project < problem.Options.Length; project++)
        {
            Array.ForEach(problem.Options[project], start => _projects[start] = project);
        }

        int[] blocks = [.. Enumerable.Range(0, regions.Length).Where(start => _projects[start] >= 0).Select(start => regions[start]).Distinct().Order()];
        _model = new LaunchModel(problem, SharedRows());
        _exact = Exactness * problem.Options.Sum(options => options.Sum(start => Math.Abs(problem.Worths[start]))) / Math.Max(1, blocks.Length);
        _isWhole = problem.Options.Sum(options => options.Length) <= mostAtOnce;
        _blocks = _isWhole ? [Everywhere] : blocks;
    }

    /// <summary>
    /// Sweeps from a choice for as long as <paramref name="left"/> says; without a limit of time each region has so many nodes.
    /// Empty where what was broken at the end could not be mended.
    /// </summary>
    public LaunchesWithIdling? Run(LaunchesWithIdling from, Func<TimeSpan?> left, CancellationToken cancellation)
    {
        var random = new Random(_seed);
        double[] point = _model.PointOf(from);
        var pressures = _isWhole ? [NationalPressure.Kept] : NationalPressure.Rising;
        int toDo = pressures.Length * _blocks.Length;
        foreach (var pressure in pressures)
        {
            var model = _model.At(pressure);
            int[] order = [.. _blocks];
            random.Shuffle(order);
            foreach (int region in order)
            {
                var time = left() / toDo--;
                bool isOver = cancellation.IsCancellationRequested || time <= TimeSpan.Zero;
                point = isOver ? point : Decide(region, model, point, _isWhole ? time : LimitOf(time), cancellation);
            }
        }

        return LaunchMending.Of(_problem, _model.ChoiceAt(point), _seed, cancellation);
    }

    private static TimeSpan? LimitOf(TimeSpan? time) => time is not { } even ? null
        : TimeSpan.FromSeconds(Math.Clamp(Patience * even.TotalSeconds, Least.TotalSeconds, Most.TotalSeconds));

    private double[] Decide(int region, Model model, double[] point, TimeSpan? limit, CancellationToken cancellation)
    {
        var freed = FreedModel.Of(model, _model.ByColumn, point, _model.Freed(FreeIn(region, limit is null ? MostStartsUntimed : MostStarts, point)));
        using var session = _solver.Open(freed.Model);
        session.SetStart([.. freed.Columns.Select(column => point[column])]);
        var options = new SolveOptions(Seed: _seed, RelativeGap: 0.0, AbsoluteGap: _exact, TimeLimit: limit, NodeLimit: limit is null ? MostNodes : null);
        var outcome = session.Solve(options, null, cancellation);
        if (outcome.Point != PointStatus.Feasible)
        {
            return point;
        }

        double[] found = freed.PutInto(point, outcome.Primal);
        return model.ObjectiveAt(found) > model.ObjectiveAt(point) ? found : point;
    }

    // The starts of a region, those that are nearest to change where they are too many, and where their projects are launched now.
    private bool[] FreeIn(int region, int most, double[] point)
    {
        bool[] isFree = new bool[_regions.Length];
        int[] launched = _model.LaunchedAt(point);
        foreach (int start in Enumerable.Range(0, _regions.Length)
            .Where(start => _projects[start] >= 0 && (region == Everywhere || _regions[start] == region))
            .OrderBy(start => _margins[start]).Take(_isWhole ? isFree.Length : most))
        {
            isFree[start] = true;
            if (launched[_projects[start]] is var elsewhere and >= 0)
            {
                isFree[elsewhere] = true;
            }
        }

        return isFree;
    }

    // Rows that launches of several regions take of, relations apart, if they are worth anything.
    private int[] SharedRows()
    {
        int[] firsts = new int[_problem.Rows.Length];
        Array.Fill(firsts, -1);
        bool[] isShared = new bool[firsts.Length];
        for (int start = 0; start < _regions.Length; start++)
        {
            for (int entry = _problem.Terms.Starts[start]; entry < _problem.Terms.Starts[start + 1]; entry++)
            {
                int row = _problem.Terms.Rows[entry];
                firsts[row] = firsts[row] < 0 ? _regions[start] : firsts[row];
                isShared[row] |= firsts[row] != _regions[start];
            }
        }

        return [.. Enumerable.Range(0, isShared.Length).Where(row => isShared[row] && _problem.Rows[row] is { IsHard: true, Price: > 0.0 } kept && !Relations.Contains(kept.Stem))];
    }
}
