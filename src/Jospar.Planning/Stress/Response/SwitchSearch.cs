using Jospar.Optimisation;
using Jospar.Planning.Search;

namespace Jospar.Planning.Stress.Response;

/// <summary>
/// Solves a block exactly over its switches: for every obliged commodity and year either producers offer their share or
/// processors are full. Both rows are let go of first; where the best point then keeps neither, each is tried in turn and
/// what cannot beat the best so far is left (branch and bound over a handful of switches).
/// </summary>
internal sealed class SwitchSearch(ISolverSession session, OperationBlock block)
{
    private const double Kept = 1e-7;

    // From a basis, the simplex method is quickest, and once more with the usual tolerance where it gives up.
    private static readonly SolveOptions[] FromBasis =
    [
        new(Method: LpMethod.Simplex, Presolve: false, FeasibilityTolerance: 1e-9), new(Method: LpMethod.Simplex, Presolve: false),
    ];

    // Without one, it is five to ten times slower on a large block than interior points with a crossover to a vertex, and no quicker
    // on a small one.
    private static readonly SolveOptions[] FromScratch = [new(Method: LpMethod.InteriorPoint, FeasibilityTolerance: 1e-9), .. FromBasis];
    private static readonly SolveOptions[] AsUsual = [new()];
    private readonly double[] _full = new double[block.Obliged.Length];
    private readonly bool?[] _isFull = new bool?[block.Obliged.Length];
    private Func<SolveOptions, SolveOutcome> _solve = way => session.Solve(way);
    private SolveOutcome? _best;
    private ObjectiveSense _sense;
    private CancellationToken _cancellation;

    /// <summary>Takes up the numbers of a draw; the session has its rows already.</summary>
    public void Begin(double[] rowLower)
    {
        for (int at = 0; at < _full.Length; at++)
        {
            _full[at] = rowLower[block.Obliged[at].Full];
            Let(at, null);
        }
    }

    /// <summary>
    /// The best point, from the session's basis or, where <paramref name="isFromScratch"/>, without one; empty where there is
    /// none. Throws <see cref="SolverFailedException"/> when the solver fails, <see cref="OperationCanceledException"/>.
    /// </summary>
    public SolveOutcome? FindBest(ObjectiveSense sense, bool isFromScratch, CancellationToken cancellation)
    {
        _sense = sense;
        return Find(way => session.Solve(way, cancellation: cancellation), isFromScratch ? FromScratch : FromBasis, FromBasis, cancellation);
    }

    /// <summary>
    /// The point that breaks rows the least, by their <paramref name="penalties"/>, and keeps one row of every switch; empty where
    /// there is none. Throws as <see cref="FindBest"/> does.
    /// </summary>
    public SolveOutcome? FindLeastBroken(double[] penalties, CancellationToken cancellation)
    {
        _sense = ObjectiveSense.Minimise;
        return Find(way => session.RelaxFeasibility(penalties, way, cancellation), AsUsual, AsUsual, cancellation);
    }

    private SolveOutcome? Find(Func<SolveOptions, SolveOutcome> solve, SolveOptions[] first, SolveOptions[] then, CancellationToken cancellation)
    {
        _best = null;
        _solve = solve;
        _cancellation = cancellation;
        Branch(first, then);
        return _best;
    }

    private void Branch(SolveOptions[] ways, SolveOptions[] then)
    {
        var outcome = SolveOnce(ways);
        if (outcome is null || !IsBetter(outcome))
        {
            return;
        }

        int at = WorstOf(outcome.Primal);
        if (at < 0)
        {
            _best = outcome;
            return;
        }

        foreach (bool isFull in new[] { false, true })
        {
            Let(at, isFull);
            Branch(then, then);
        }

        Let(at, null);
    }

    private bool IsBetter(SolveOutcome outcome) => _best is null
        || (_sense == ObjectiveSense.Minimise ? outcome.Objective < _best.Objective : outcome.Objective > _best.Objective);

    private SolveOutcome? SolveOnce(SolveOptions[] ways)
    {
        foreach (var way in ways)
        {
            var outcome = _solve(way);
            _cancellation.ThrowIfCancellationRequested();
            if (outcome is { Termination: Termination.Optimal, Point: PointStatus.Feasible })
            {
                return outcome;
            }

            if (outcome.Termination == Termination.Infeasible)
            {
                return null;
            }
        }

        throw new SolverFailedException("The solver gave up on the operations of a draw.");
    }

    // The switch whose rows are both broken the most; −1 where every switch keeps one of them.
    private int WorstOf(double[] point)
    {
        int worst = -1;
        double most = 0.0;
        for (int at = 0; at < _full.Length; at++)
        {
            if (_isFull[at] is not null)
            {
                continue;
            }

            double offer = Activity(block.Obliged[at].Offer, point);
            double missing = _full[at] - Activity(block.Obliged[at].Full, point);
            double broken = Math.Min(offer, missing);
            if (broken > Kept * Math.Max(1.0, _full[at]) && broken > most)
            {
                (worst, most) = (at, broken);
            }
        }

        return worst;
    }

    /// <summary>What a row of the block adds up to at a point.</summary>
    public double Activity(int row, double[] point)
    {
        var rows = block.Model.Rows;
        double sum = 0.0;
        for (int entry = rows.Starts.Span[row]; entry < rows.Starts.Span[row + 1]; entry++)
        {
            sum += rows.Coefficients.Span[entry] * point[rows.Columns.Span[entry]];
        }

        return sum;
    }

    private void Let(int at, bool? isFull)
    {
        _isFull[at] = isFull;
        var pair = block.Obliged[at];
        session.ChangeRowBounds([pair.Offer], [double.NegativeInfinity], [isFull == false ? 0.0 : double.PositiveInfinity]);
        session.ChangeRowBounds([pair.Full], [isFull == true ? _full[at] : double.NegativeInfinity], [double.PositiveInfinity]);
    }
}
