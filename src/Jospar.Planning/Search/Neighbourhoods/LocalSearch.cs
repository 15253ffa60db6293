using Jospar.Optimisation;
using Jospar.Optimisation.Checking;
using Jospar.Optimisation.Reduction;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Searches the neighbourhoods of a point of a relaxation, one after the other: some launches and all amounts move, the
/// other launches stay. Repeatable for a seed where rounds are limited by work; where they are limited by time, as far as
/// the machine is.
/// </summary>
internal sealed class LocalSearch
{
    private const long MostNodes = 400;
    private const long MostNodesUntimed = 20;
    private const double Exactness = 1e-4;

    // A point of the relaxation need not keep its rows to the last digit of what they hold: it is made exact before anyone sees it.
    private const double Violation = 1e-4;
    private const int MoreUndecided = 500;
    private const int BesideRegion = 300;

    private readonly Model _model;
    private readonly ColumnMajor _byColumn;
    private readonly double _scale;
    private readonly NeighbourhoodDraw _draw;
    private readonly NeighbourhoodSizes _sizes;
    private readonly ISolver _solver;
    private readonly PlannerOptions _options;
    private int _round;

    /// <summary>A search in <paramref name="model"/>, guided by its relaxation.</summary>
    public LocalSearch(Model model, Guide guide, NeighbourhoodDraw draw, ISolver solver, PlannerOptions options)
    {
        _model = model;
        _byColumn = ColumnMajor.Of(model);
        Guide = guide;
        _scale = Math.Max(1.0, Math.Abs(model.ObjectiveAt(guide.Point)));
        _draw = draw;
        _sizes = new NeighbourhoodSizes(new Random(options.Seed));
        _solver = solver;
        _options = options;
    }

    /// <summary>The relaxation that guides it.</summary>
    public Guide Guide { get; }

    /// <summary>How long a round may take.</summary>
    public TimeSpan? RoundLimit { get; set; }

    /// <summary>
    /// A first point: launches that <paramref name="relaxed"/> has in full are in, those that it has in part or that are
    /// near to change are decided, all others out. It may be worse than <paramref name="fallback"/>, but is closer to what
    /// the search is after; the fallback where that leads nowhere.
    /// </summary>
    public double[] Round(Guide relaxed, double[] fallback, CancellationToken cancellation)
    {
        double[] start = (double[])fallback.Clone();
        for (int column = 0; column < start.Length; column++)
        {
            start[column] = _draw.IsLaunch(column) ? Math.Floor(relaxed.Point[column] + 1e-6) : start[column];
        }

        return Search(start, _draw.Undecided(relaxed, MoreUndecided), isStart: false, cancellation).Point ?? fallback;
    }

    /// <summary>
    /// The launches of <paramref name="point"/> with amounts set to fit: all of them, or only those that no region decides.
    /// The same point where nothing fits.
    /// </summary>
    public double[] Settle(double[] point, bool isNationalOnly, CancellationToken cancellation) =>
        Search(point, _draw.Amounts(isNationalOnly), isStart: false, cancellation).Point ?? point;

    /// <summary>What the objective is at a point.</summary>
    public double ObjectiveAt(double[] point) => _model.ObjectiveAt(point);

    /// <summary>The model in which the columns for which <paramref name="isFree"/> holds may move from a point.</summary>
    public FreedModel Freed(double[] point, bool[] isFree) => FreedModel.Of(_model, _byColumn, point, isFree);

    /// <summary>One round from a point; the same point where nothing better was found.</summary>
    public double[] Improve(double[] point, bool isOver, CancellationToken cancellation)
    {
        // What targets count in tonnes hangs on few projects: every other round is theirs until the shortfall is down.
        bool isChainsTurn = isOver && _round++ % 2 == 0 && _draw.Has(Neighbourhood.Chain, Guide);
        var kind = isChainsTurn ? Neighbourhood.Chain : _sizes.Next(candidate => _draw.Has(candidate, Guide));
        var (found, outcome) = Search(point, _draw.Draw(kind, _sizes[kind], point, Guide), isStart: true, cancellation);
        double before = _model.ObjectiveAt(point);
        double gain = found is null ? 0.0 : Math.Max(0.0, _model.ObjectiveAt(found) - before);
        bool wasCutShort = outcome.Termination is Termination.TimeLimit or Termination.WorkLimit;
        bool wasEasy = RoundLimit is { } limit && outcome.Elapsed < 0.4 * limit;
        _sizes.Learn(kind, gain / (1e-3 * Math.Max(1.0, Math.Abs(before))), wasCutShort, wasEasy);
        return gain > 1e-9 * Math.Abs(before) ? found! : point;
    }

    /// <summary>
    /// One round between a point and what a region would launch, <paramref name="wanted"/> by column: what the two differ
    /// in moves, the other launches of those projects, and as much beside as usual; the same point where nothing better was
    /// found.
    /// </summary>
    public double[] Toward(double[] point, IReadOnlyDictionary<int, bool> wanted, bool isOver, CancellationToken cancellation)
    {
        bool[] isFree = _draw.Toward(wanted, BesideRegion, point, Guide, isOver);
        var (found, _) = Search(point, isFree, isStart: true, cancellation);
        return found is not null && _model.ObjectiveAt(found) - _model.ObjectiveAt(point) > 1e-9 * _scale ? found : point;
    }

    /// <summary>
    /// The best point found in which each of the 0/1 columns <paramref name="required"/> is one, when the launches
    /// <paramref name="may"/> and all amounts move; it may be worse than <paramref name="point"/>. Empty where none was found.
    /// </summary>
    public double[]? Require(double[] point, IReadOnlySet<int> required, IEnumerable<int> may, CancellationToken cancellation)
    {
        bool[] isFree = _draw.Amounts(isNationalOnly: false);
        foreach (int column in may)
        {
            isFree[column] = true;
        }

        return Search(point, isFree, isStart: required.All(column => point[column] > 0.5), cancellation, required).Point;
    }

    private (double[]? Point, SolveOutcome Outcome) Search(
        double[] point, bool[] isFree, bool isStart, CancellationToken cancellation, IReadOnlySet<int>? required = null)
    {
        var freed = Freed(point, isFree);
        using var session = _solver.Open(freed.Model);
        if (required is not null)
        {
            int[] ones = [.. Enumerable.Range(0, freed.Columns.Length).Where(n => required.Contains(freed.Columns[n]))];
            session.ChangeColumnBounds(ones, [.. ones.Select(_ => 1.0)], [.. ones.Select(_ => 1.0)]);
        }

        if (isStart)
        {
            session.SetStart([.. freed.Columns.Select(column => point[column])]);
        }

        var outcome = session.Solve(
            new SolveOptions(
                Seed: _options.Seed,
                RelativeGap: 0.0,
                AbsoluteGap: Exactness * _scale,
                NodeLimit: RoundLimit is null ? MostNodesUntimed : MostNodes,
                TimeLimit: RoundLimit,
                HeuristicEffort: 0.1),
            hooks: null,
            cancellation);
        if (outcome.Point != PointStatus.Feasible)
        {
            return (null, outcome);
        }

        double[] found = freed.PutInto(point, outcome.Primal);
        return (PointChecker.LargestShare(_model, found) <= Violation ? found : null, outcome);
    }
}
