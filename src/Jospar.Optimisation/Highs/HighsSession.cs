using System.Runtime.InteropServices;

namespace Jospar.Optimisation.Highs;

/// <summary>A model kept alive in a HiGHS instance.</summary>
internal sealed unsafe class HighsSession : ISolverSession
{
    private const int RowWise = 2;
    private const int TriangularHessian = 1;

    private readonly HighsHandle _highs;
    private readonly HighsRun _run;
    private readonly VariableKind[] _kinds;
    private readonly double[] _costs;
    private readonly bool _hasIntegers;
    private readonly bool _isPadded;
    private bool _integralityEnforced = true;
    private ObjectiveSense _sense;
    private double _offset;
    private double[]? _start;

    /// <summary>Hands <paramref name="model"/>, which has been checked, to a new instance.</summary>
    public HighsSession(Model model)
    {
        _isPadded = model.ColumnCount == 0;
        model = _isPadded ? Padded(model) : model;
        _kinds = model.Columns.Kind.ToArray();
        _costs = model.Columns.Cost.ToArray();
        _hasIntegers = model.IsMixedInteger;
        _sense = model.Sense;
        _offset = model.Offset;
        _highs = HighsNative.Create();
        if (_highs.IsInvalid)
        {
            throw new HighsCallException("HiGHS could not create an instance: out of memory.");
        }

        HighsOptions.Silence(_highs);
        Pass(model);
        _run = new HighsRun(_highs);
    }

    private int ColumnCount => _kinds.Length;

    private bool IsMixedInteger => _hasIntegers && _integralityEnforced;

    /// <inheritdoc/>
    public void ChangeColumnBounds(ReadOnlySpan<int> columns, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        ModelGuard.CheckIndices(columns, ColumnCount);
        ModelGuard.CheckSameLength("bounds", lower.Length, columns.Length);
        ModelGuard.CheckBounds(lower, upper);
        fixed (int* set = columns)
        fixed (double* low = lower, high = upper)
        {
            HighsCall.Require(HighsNative.ChangeColumnBounds(_highs, columns.Length, set, low, high), "Highs_changeColsBoundsBySet", columns.Length);
        }
    }

    /// <inheritdoc/>
    public void ChangeCosts(ReadOnlySpan<int> columns, ReadOnlySpan<double> costs)
    {
        ModelGuard.CheckIndices(columns, ColumnCount);
        ModelGuard.CheckSameLength("costs", costs.Length, columns.Length);
        ModelGuard.CheckFinite("cost", costs);
        fixed (int* set = columns)
        fixed (double* values = costs)
        {
            HighsCall.Require(HighsNative.ChangeCosts(_highs, columns.Length, set, values), "Highs_changeColsCostBySet", columns.Length);
        }

        for (int i = 0; i < columns.Length; i++)
        {
            _costs[columns[i]] = costs[i];
        }
    }

    /// <inheritdoc/>
    public void ChangeObjective(ObjectiveSense sense, double offset)
    {
        ModelGuard.CheckFinite("objective constant", [offset]);
        SendObjective(sense, offset);
        _sense = sense;
        _offset = offset;
    }

    /// <inheritdoc/>
    public void ChangeRowBounds(ReadOnlySpan<int> rows, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        ModelGuard.CheckIndices(rows, HighsNative.GetRowCount(_highs));
        ModelGuard.CheckSameLength("bounds", lower.Length, rows.Length);
        ModelGuard.CheckBounds(lower, upper);
        fixed (int* set = rows)
        fixed (double* low = lower, high = upper)
        {
            HighsCall.Require(HighsNative.ChangeRowBounds(_highs, rows.Length, set, low, high), "Highs_changeRowsBoundsBySet", rows.Length);
        }
    }

    /// <inheritdoc/>
    public void AddRows(RowArrays rows)
    {
        ModelGuard.CheckRows(rows, ColumnCount);
        fixed (double* lower = rows.Lower.Span, upper = rows.Upper.Span, values = rows.Coefficients.Span)
        fixed (int* starts = rows.Starts.Span, indices = rows.Columns.Span)
        {
            HighsCall.Require(
                HighsNative.AddRows(_highs, rows.Lower.Length, lower, upper, rows.Columns.Length, starts, indices, values),
                "Highs_addRows",
                rows.Lower.Length);
        }
    }

    /// <inheritdoc/>
    public void SetIntegrality(bool enforced)
    {
        if (enforced == _integralityEnforced || !_hasIntegers)
        {
            _integralityEnforced = enforced;
            return;
        }

        ReadOnlySpan<VariableKind> kinds = enforced ? _kinds : new VariableKind[_kinds.Length];
        fixed (int* values = MemoryMarshal.Cast<VariableKind, int>(kinds))
        {
            HighsCall.Require(HighsNative.ChangeIntegrality(_highs, 0, ColumnCount - 1, values), "Highs_changeColsIntegralityByRange", ColumnCount);
        }

        _integralityEnforced = enforced;
    }

    /// <inheritdoc/>
    public void SetStart(ReadOnlySpan<double> values)
    {
        ModelGuard.CheckSameLength("start", values.Length, _isPadded ? 0 : ColumnCount);
        _start = _hasIntegers ? values.ToArray() : null;
    }

    /// <inheritdoc/>
    public SolveOutcome Solve(SolveOptions options, SolveHooks? hooks = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        HighsOptions.Apply(_highs, options, IsMixedInteger);
        OfferStart();
        SolveOutcome outcome = _run.Solve(options.Threads, _sense, IsMixedInteger, hooks, cancellation);
        return _isPadded ? outcome with { Primal = [], ReducedCosts = [] } : outcome;
    }

    /// <inheritdoc/>
    public SolveOutcome RelaxFeasibility(ReadOnlySpan<double> rowPenalties, SolveOptions options, CancellationToken cancellation = default)
    {
        // Highs_feasibilityRelaxation of 1.10 clears how it ended and shows a point whatever that was, so the same
        // columns are added and taken away here.
        ArgumentNullException.ThrowIfNull(options);
        ModelGuard.CheckSameLength("row penalties", rowPenalties.Length, HighsNative.GetRowCount(_highs));
        ModelGuard.CheckFinite("row penalty", rowPenalties);
        HighsOptions.Apply(_highs, options, IsMixedInteger);
        SendObjective(ObjectiveSense.Minimise, 0);
        SendCosts(new double[ColumnCount]);
        Add(ElasticColumns.Of(rowPenalties));
        try
        {
            SolveOutcome outcome = _run.Solve(options.Threads, ObjectiveSense.Minimise, IsMixedInteger, null, cancellation);
            return outcome with { Primal = [.. outcome.Primal.Take(_isPadded ? 0 : ColumnCount)], RowDuals = [], ReducedCosts = [] };
        }
        finally
        {
            RemoveAddedColumns();
            SendCosts(_costs);
            SendObjective(_sense, _offset);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _highs.Dispose();

    // HiGHS calls a model without columns optimal whatever its rows ask for, so it gets one that is fixed at nought.
    private static Model Padded(Model model) => model with
    {
        Columns = new ColumnArrays(new double[1], new double[1], new double[1], new VariableKind[1]),
    };

    private static int Sign(ObjectiveSense sense) => sense == ObjectiveSense.Minimise ? 1 : -1;

    private void Add(ElasticColumns elastic)
    {
        double[] upper = new double[elastic.Count];
        Array.Fill(upper, double.PositiveInfinity);
        int[] starts = [.. Enumerable.Range(0, elastic.Count)];
        fixed (double* costs = elastic.Costs, low = new double[elastic.Count], high = upper, values = elastic.Coefficients)
        fixed (int* start = starts, rows = elastic.Rows)
        {
            HighsCall.Require(
                HighsNative.AddColumns(_highs, elastic.Count, costs, low, high, elastic.Count, start, rows, values),
                "Highs_addCols",
                elastic.Count);
        }
    }

    private void RemoveAddedColumns()
    {
        int count = HighsNative.GetColumnCount(_highs);
        if (count > ColumnCount)
        {
            HighsCall.Require(HighsNative.DeleteColumns(_highs, ColumnCount, count - 1), "Highs_deleteColsByRange", count - ColumnCount);
        }
    }

    private void SendCosts(double[] costs)
    {
        fixed (double* values = costs)
        {
            HighsCall.Require(HighsNative.ChangeAllCosts(_highs, 0, ColumnCount - 1, values), "Highs_changeColsCostByRange", ColumnCount);
        }
    }

    private void SendObjective(ObjectiveSense sense, double offset)
    {
        HighsCall.Require(HighsNative.ChangeObjectiveSense(_highs, Sign(sense)), "Highs_changeObjectiveSense", sense.ToString());
        HighsCall.Require(HighsNative.ChangeObjectiveOffset(_highs, offset), "Highs_changeObjectiveOffset");
    }

    // HiGHS forgets an offered point when the model changes, so it is handed over right before the solve.
    private void OfferStart()
    {
        if (_start is not null && IsMixedInteger)
        {
            fixed (double* values = _start)
            {
                HighsCall.Require(HighsNative.SetSolution(_highs, values, null, null, null), "Highs_setSolution", ColumnCount);
            }
        }

        _start = null;
    }

    private void Pass(Model model)
    {
        ReadOnlySpan<int> kinds = _hasIntegers ? MemoryMarshal.Cast<VariableKind, int>(model.Columns.Kind.Span) : [];
        fixed (double* cost = model.Columns.Cost.Span, low = model.Columns.Lower.Span, high = model.Columns.Upper.Span)
        fixed (double* rowLow = model.Rows.Lower.Span, rowHigh = model.Rows.Upper.Span, values = model.Rows.Coefficients.Span)
        fixed (int* starts = model.Rows.Starts.Span, indices = model.Rows.Columns.Span, integrality = kinds)
        {
            int status = HighsNative.PassModel(
                _highs,
                model.ColumnCount,
                model.RowCount,
                model.NonZeroCount,
                0,
                RowWise,
                TriangularHessian,
                Sign(model.Sense),
                model.Offset,
                cost,
                low,
                high,
                rowLow,
                rowHigh,
                starts,
                indices,
                values,
                null,
                null,
                null,
                integrality);
            HighsCall.Require(status, "Highs_passModel", model.ColumnCount);
        }
    }
}
