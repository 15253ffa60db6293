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
    private readonly int[] _columns;
    private readonly int[] _rows;
    private readonly double[] _weights;
    private readonly double[] _upper;
    private readonly double[] _rowLower;
    private readonly double[] _rowUpper;
    private readonly double[] _zero;
    private readonly int _heldRow;
    private readonly SwitchSearch _switches;
    private readonly double[] _baseUpper;
    private readonly double[] _baseWorth;
    private readonly double[] _baseLower;
    private readonly double[] _baseRowUpper;
    private readonly double[] _worth;

    /// <summary>Opens a block and solves it as planned, so that bases are there to begin from.</summary>
    public BlockSession(OperationModel model, OperationBlock block, ISolver solver, OperationNumbers planned, double plannedShortfall)
    {
        _block = block;
        _session = solver.Open(block.Model);
        _columns = [.. Enumerable.Range(0, block.Columns.Length)];
        _rows = [.. Enumerable.Range(0, block.Rows.Length)];
        _heldRow = block.Targets.Length > 0 ? block.Rows.Length : -1;
        _upper = new double[_columns.Length];
        _worth = new double[_columns.Length];
        _zero = new double[_columns.Length];
        _rowLower = new double[_rows.Length];
        _rowUpper = new double[_rows.Length];
        _weights = [.. block.Columns.Select(column => model.Whole.Shortfall.Costs[column])];
        _switches = new SwitchSearch(_session, block);
        Load(planned);
        _baseUpper = [.. _upper];
        _baseWorth = [.. _worth];
        _baseLower = [.. _rowLower];
        _baseRowUpper = [.. _rowUpper];
        Planned = SolvePlanned(plannedShortfall);
    }

    /// <summary>The operations as planned.</summary>
    public BlockOutcome Planned { get; }

    /// <summary>By how much the plan's own shortfall is above the least there is; draws may give away as much.</summary>
    public double Slack { get; private set; }

    /// <summary>The best operations with the numbers of a draw. Throws <see cref="SolverFailedException"/>.</summary>
    public BlockOutcome Solve(OperationNumbers numbers)
    {
        Load(numbers);
        bool isReachUnchanged = _upper.AsSpan().SequenceEqual(_baseUpper) && _rowLower.AsSpan().SequenceEqual(_baseLower)
            && _rowUpper.AsSpan().SequenceEqual(_baseRowUpper);
        if (isReachUnchanged && _worth.AsSpan().SequenceEqual(_baseWorth))
        {
            return Planned;
        }

        Send();
        double shortfall = isReachUnchanged ? Planned.Shortfall : LeastShortfall();
        return GreatestValue(shortfall);
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private BlockOutcome SolvePlanned(double plannedShortfall)
    {
        Send();
        double least = LeastShortfall();
        Slack = Math.Max(0.0, plannedShortfall - least);
        _session.KeepBasis(ShortfallBasis);
        var best = GreatestValue(least);
        _session.KeepBasis(ValueBasis);
        return best;
    }

    private void Load(OperationNumbers numbers)
    {
        for (int column = 0; column < _columns.Length; column++)
        {
            _upper[column] = numbers.ColumnUpper[_block.Columns[column]];
            _worth[column] = numbers.Worth[_block.Columns[column]];
        }

        for (int row = 0; row < _rows.Length; row++)
        {
            _rowLower[row] = numbers.RowLower[_block.Rows[row]];
            _rowUpper[row] = numbers.RowUpper[_block.Rows[row]];
        }
    }

    private void Send()
    {
        _session.ChangeColumnBounds(_columns, _zero, _upper);
        _session.ChangeRowBounds(_rows, _rowLower, _rowUpper);
        _switches.Begin(_rowLower);
    }

    private double LeastShortfall()
    {
        if (_heldRow < 0)
        {
            return 0.0;
        }

        Hold(double.PositiveInfinity);
        _session.ReturnToBasis(ShortfallBasis);
        _session.ChangeCosts(_columns, _weights);
        _session.ChangeObjective(ObjectiveSense.Minimise, 0.0);
        return Math.Max(0.0, _switches.Solve(ObjectiveSense.Minimise).Objective);
    }

    private BlockOutcome GreatestValue(double shortfall)
    {
        Hold(shortfall + Slack + Held);
        _session.ReturnToBasis(ValueBasis);
        _session.ChangeCosts(_columns, _worth);
        _session.ChangeObjective(ObjectiveSense.Maximise, 0.0);
        var outcome = _switches.Solve(ObjectiveSense.Maximise);
        return new BlockOutcome(shortfall, outcome.Objective, outcome.Primal, []);
    }

    private void Hold(double most)
    {
        if (_heldRow >= 0)
        {
            _session.ChangeRowBounds([_heldRow], [double.NegativeInfinity], [most]);
        }
    }
}
