using Jospar.Optimisation;
using Jospar.Planning.Search;

namespace Jospar.Planning.Stress.Response;

/// <summary>
/// A block kept alive in a solver: gets the numbers of draw after draw as deltas and begins each from the basis of the
/// plan's own operations, so that a draw's answer does not depend on those before it. First the least shortfall, then the
/// greatest value with the shortfall held there.
/// </summary>
internal sealed class BlockSession : IDisposable
{
    private const int ShortfallBasis = 0;
    private const int ValueBasis = 1;
    private const double Held = 1e-9;
    private readonly OperationBlock _block;
    private readonly ISolverSession _session;
    private readonly SentNumbers _sentBounds;
    private readonly SentNumbers _sentRows;
    private readonly SentNumbers _sentCosts;
    private readonly double[] _weights;
    private readonly double[] _upper;
    private readonly double[] _rowLower;
    private readonly double[] _rowUpper;
    private readonly double[] _zero;
    private readonly int _heldRow;
    private readonly SwitchSearch _switches;
    private readonly double[] _worth;
    private double[] _baseUpper = [];
    private double[] _baseWorth = [];
    private double[] _baseLower = [];
    private double[] _baseRowUpper = [];

    /// <summary>Opens a block.</summary>
    public BlockSession(OperationModel model, OperationBlock block, ISolver solver)
    {
        _block = block;
        _session = solver.Open(block.Model);
        _sentBounds = new SentNumbers(block.Columns.Length);
        _sentCosts = new SentNumbers(block.Columns.Length);
        _sentRows = new SentNumbers(block.Rows.Length);
        _heldRow = block.Targets.Length > 0 ? block.Rows.Length : -1;
        _upper = new double[block.Columns.Length];
        _worth = new double[block.Columns.Length];
        _zero = new double[block.Columns.Length];
        _rowLower = new double[block.Rows.Length];
        _rowUpper = new double[block.Rows.Length];
        _weights = [.. block.Columns.Select(column => model.Whole.Shortfall.Costs[column])];
        _switches = new SwitchSearch(_session, block);
    }

    /// <summary>The operations as planned; nothing before <see cref="SolvePlanned"/>.</summary>
    public BlockOutcome? Planned { get; private set; }

    /// <summary>By how much the plan's own shortfall is above the least there is; draws may give away as much.</summary>
    public double Slack { get; private set; }

    /// <summary>
    /// Solves the block as planned, so that bases are there to begin from. Throws <see cref="SolverFailedException"/>,
    /// <see cref="OperationCanceledException"/>.
    /// </summary>
    public void SolvePlanned(OperationNumbers planned, double plannedShortfall, CancellationToken cancellation)
    {
        Load(planned);
        _baseUpper = [.. _upper];
        _baseWorth = [.. _worth];
        _baseLower = [.. _rowLower];
        _baseRowUpper = [.. _rowUpper];
        Send();
        double least = LeastShortfall(cancellation) ?? throw Impossible();
        Slack = Math.Max(0.0, plannedShortfall - least);
        _session.KeepBasis(ShortfallBasis);
        var best = GreatestValue(least, cancellation) ?? throw Impossible();
        _session.KeepBasis(ValueBasis);
        Planned = best;
    }

    /// <summary>
    /// The best operations with the numbers of a draw, once those as planned are solved. Throws
    /// <see cref="SolverFailedException"/>, <see cref="OperationCanceledException"/>.
    /// </summary>
    public BlockOutcome Solve(OperationNumbers numbers, CancellationToken cancellation)
    {
        var planned = Planned ?? throw new InvalidOperationException("The block has not been solved as planned.");
        Load(numbers);
        bool isReachUnchanged = _upper.AsSpan().SequenceEqual(_baseUpper) && _rowLower.AsSpan().SequenceEqual(_baseLower)
            && _rowUpper.AsSpan().SequenceEqual(_baseRowUpper);
        if (isReachUnchanged && _worth.AsSpan().SequenceEqual(_baseWorth))
        {
            return planned;
        }

        Send();
        if (isReachUnchanged)
        {
            return GreatestValue(planned.Shortfall, cancellation) ?? throw Impossible();
        }

        return SolveIfPossible(cancellation) ?? SolveWithoutSomeLimits(cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private void Load(OperationNumbers numbers)
    {
        for (int column = 0; column < _upper.Length; column++)
        {
            _upper[column] = numbers.ColumnUpper[_block.Columns[column]];
            _worth[column] = numbers.Worth[_block.Columns[column]];
        }

        for (int row = 0; row < _rowLower.Length; row++)
        {
            _rowLower[row] = numbers.RowLower[_block.Rows[row]];
            _rowUpper[row] = numbers.RowUpper[_block.Rows[row]];
        }
    }

    private void Send()
    {
        _sentBounds.Send(_zero, _upper, _session.ChangeColumnBounds);
        _sentRows.Send(_rowLower, _rowUpper, _session.ChangeRowBounds);
        _switches.Begin(_rowLower);
    }

    private BlockOutcome? SolveIfPossible(CancellationToken cancellation) =>
        LeastShortfall(cancellation) is { } least ? GreatestValue(least, cancellation) : null;

    // A draw may leave too little of something for a limit that asks for operations: the limits then give way by as little
    // as they can, each in proportion to its level, and the rest is solved as ever.
    private BlockOutcome SolveWithoutSomeLimits(CancellationToken cancellation)
    {
        double[] penalties = new double[_block.Model.RowCount];
        Array.Fill(penalties, -1.0);
        foreach (int row in _block.Limits)
        {
            penalties[row] = 1.0 / Math.Max(1.0, Math.Abs(double.IsFinite(_rowLower[row]) ? _rowLower[row] : _rowUpper[row]));
        }

        Hold(double.PositiveInfinity);
        var relaxed = _block.Limits.Length == 0 ? null : _switches.FindLeastBroken(penalties, cancellation);
        if (relaxed is null)
        {
            throw Impossible();
        }

        int[] broken = [.. _block.Limits.Where(row => Loosen(row, _switches.Activity(row, relaxed.Primal)))];
        return (SolveIfPossible(cancellation) ?? throw Impossible()) with { BrokenRows = broken };
    }

    private bool Loosen(int row, double activity)
    {
        const double kept = 1e-7;
        double slack = kept * Math.Max(1.0, Math.Abs(activity));
        if (activity >= _rowLower[row] - slack && activity <= _rowUpper[row] + slack)
        {
            return false;
        }

        _session.ChangeRowBounds([row], [Math.Min(_rowLower[row], activity - slack)], [Math.Max(_rowUpper[row], activity + slack)]);
        _sentRows.Forget(row);
        return true;
    }

    private static SolverFailedException Impossible() => new("The operations of a draw have no solution.");

    private double? LeastShortfall(CancellationToken cancellation)
    {
        if (_heldRow < 0)
        {
            return 0.0;
        }

        Hold(double.PositiveInfinity);
        _session.ReturnToBasis(ShortfallBasis);
        SendCosts(_weights);
        _session.ChangeObjective(ObjectiveSense.Minimise, 0.0);
        return _switches.FindBest(ObjectiveSense.Minimise, Planned is null, cancellation) is { } best ? Math.Max(0.0, best.Objective) : null;
    }

    private BlockOutcome? GreatestValue(double shortfall, CancellationToken cancellation)
    {
        Hold(shortfall + Slack + Held);
        _session.ReturnToBasis(ValueBasis);
        SendCosts(_worth);
        _session.ChangeObjective(ObjectiveSense.Maximise, 0.0);
        return _switches.FindBest(ObjectiveSense.Maximise, Planned is null, cancellation) is { } best
            ? new BlockOutcome(shortfall, best.Objective, best.Primal, [])
            : null;
    }

    private void SendCosts(double[] costs) =>
        _sentCosts.Send(costs, _zero, (columns, changed, _) => _session.ChangeCosts(columns, changed));

    private void Hold(double most)
    {
        if (_heldRow >= 0)
        {
            _session.ChangeRowBounds([_heldRow], [double.NegativeInfinity], [most]);
        }
    }
}
