using System.Runtime.InteropServices;

namespace Jospar.Optimisation.Highs;

/// <summary>
/// A model kept alive in a HiGHS instance. <c>Highs_feasibilityRelaxation</c> is not called: version 1.10 clears how
/// it ended and shows a point whatever that was, so the same columns are added and taken away here.
/// </summary>
internal sealed unsafe class HighsSession : CheckedSession
{
    private const int RowWise = 2;
    private const int TriangularHessian = 1;

    // A second look takes so many nodes at most, and has so much at the end of the time.
    private const long MostNodes = 200;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.1);

    private readonly HighsHandle _highs;
    private readonly HighsRun _run;
    private readonly Dictionary<int, (int[] Columns, int[] Rows)> _bases = [];

    /// <summary>Hands <paramref name="model"/> to a new instance.</summary>
    public HighsSession(Model model)
        : base(model)
    {
        _highs = HighsNative.Create();
        if (_highs.IsInvalid)
        {
            throw new HighsCallException("HiGHS could not create an instance: out of memory.");
        }

        HighsOptions.Silence(_highs);
        Pass(State.ToModel());
        _run = new HighsRun(_highs);
    }

    /// <inheritdoc/>
    protected override SolveOutcome Run(SolveRequest request, CancellationToken cancellation)
    {
        HighsOptions.Apply(_highs, request.Options, request.MixedInteger);
        OfferStart(request.Start.Span);
        var outcome = _run.Solve(request, cancellation);
        return outcome.Termination == Termination.Infeasible && request.Options.Presolve && !cancellation.IsCancellationRequested
            ? LookAgain(request, outcome, cancellation)
            : outcome;
    }

    // Presolve finds some models infeasible that are not: its word counts once so many nodes in another way find no point either.
    private SolveOutcome LookAgain(SolveRequest request, SolveOutcome first, CancellationToken cancellation)
    {
        var look = Without(request, first.Elapsed) with { NodeLimit = Math.Min(MostNodes, request.Options.NodeLimit ?? MostNodes) };
        var second = RunPlainly(request with { Options = look }, first.Elapsed, cancellation);
        if (second.Termination != Termination.WorkLimit || look.NodeLimit == request.Options.NodeLimit)
        {
            return second;
        }

        return second.Point == PointStatus.Feasible
            ? RunPlainly(request with { Options = Without(request, second.Elapsed), Start = second.Primal }, second.Elapsed, cancellation)
            : first with { Elapsed = second.Elapsed };
    }

    private static SolveOptions Without(SolveRequest request, TimeSpan taken)
    {
        var left = request.Options.TimeLimit - taken;
        return request.Options with { TimeLimit = left > Moment || left is null ? left : Moment };
    }

    private SolveOutcome RunPlainly(SolveRequest request, TimeSpan taken, CancellationToken cancellation)
    {
        HighsOptions.Apply(_highs, request.Options, request.MixedInteger);
        HighsOptions.LeaveSubstitutingOut(_highs, request.MixedInteger);
        OfferStart(request.Start.Span);
        var outcome = _run.Solve(request, cancellation);
        return outcome with { Elapsed = taken + outcome.Elapsed };
    }

    /// <inheritdoc/>
    protected override CheckedSession Open(Model model) => new HighsSession(model);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _highs.Dispose();

    /// <inheritdoc/>
    protected override void SendColumnBounds(ReadOnlySpan<int> columns, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        fixed (int* set = columns)
        fixed (double* low = lower, high = upper)
        {
            HighsCall.Require(HighsNative.ChangeColumnBounds(_highs, columns.Length, set, low, high), "Highs_changeColsBoundsBySet", columns.Length);
        }
    }

    /// <inheritdoc/>
    protected override void SendRowBounds(ReadOnlySpan<int> rows, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        fixed (int* set = rows)
        fixed (double* low = lower, high = upper)
        {
            HighsCall.Require(HighsNative.ChangeRowBounds(_highs, rows.Length, set, low, high), "Highs_changeRowsBoundsBySet", rows.Length);
        }
    }

    /// <inheritdoc/>
    protected override void SendCosts(ReadOnlySpan<int> columns, ReadOnlySpan<double> costs)
    {
        fixed (int* set = columns)
        fixed (double* values = costs)
        {
            HighsCall.Require(HighsNative.ChangeCosts(_highs, columns.Length, set, values), "Highs_changeColsCostBySet", columns.Length);
        }
    }

    /// <inheritdoc/>
    protected override void SendObjective(ObjectiveSense sense, double offset)
    {
        HighsCall.Require(HighsNative.ChangeObjectiveSense(_highs, Sign(sense)), "Highs_changeObjectiveSense", sense.ToString());
        HighsCall.Require(HighsNative.ChangeObjectiveOffset(_highs, offset), "Highs_changeObjectiveOffset");
    }

    /// <inheritdoc/>
    protected override void SendRows(RowArrays rows)
    {
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
    protected override void SendKinds(ReadOnlySpan<VariableKind> kinds)
    {
        fixed (int* values = MemoryMarshal.Cast<VariableKind, int>(kinds))
        {
            HighsCall.Require(HighsNative.ChangeIntegrality(_highs, 0, kinds.Length - 1, values), "Highs_changeColsIntegralityByRange", kinds.Length);
        }
    }

    /// <inheritdoc/>
    protected override void SendKeepBasis(int slot)
    {
        const int valid = 1;
        if (HighsNative.GetIntInfo(_highs, "basis_validity", out int validity) == HighsStatus.CallError || validity != valid)
        {
            return;
        }

        int[] columns = new int[State.ColumnCount];
        int[] rows = new int[State.RowCount];
        fixed (int* column = columns, row = rows)
        {
            HighsCall.Require(HighsNative.GetBasis(_highs, column, row), "Highs_getBasis", slot);
        }

        _bases[slot] = (columns, rows);
    }

    /// <inheritdoc/>
    protected override void SendReturnToBasis(int slot)
    {
        if (!_bases.TryGetValue(slot, out var basis) || basis.Rows.Length != State.RowCount)
        {
            HighsCall.Require(HighsNative.SetLogicalBasis(_highs), "Highs_setLogicalBasis", slot);
            return;
        }

        fixed (int* column = basis.Columns, row = basis.Rows)
        {
            HighsCall.Require(HighsNative.SetBasis(_highs, column, row), "Highs_setBasis", slot);
        }
    }

    /// <inheritdoc/>
    protected override void SendElastic(ElasticColumns elastic)
    {
        SendObjective(ObjectiveSense.Minimise, 0);
        SendAllCosts(new double[State.ColumnCount]);
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

    /// <inheritdoc/>
    protected override void TakeElasticAway()
    {
        int count = HighsNative.GetColumnCount(_highs);
        if (count > State.ColumnCount)
        {
            HighsCall.Require(HighsNative.DeleteColumns(_highs, State.ColumnCount, count - 1), "Highs_deleteColsByRange", count - State.ColumnCount);

            // What it keeps of the larger model would make the next points wrong.
            HighsCall.Require(HighsNative.ClearSolver(_highs), "Highs_clearSolver");
        }

        SendAllCosts(State.Cost);
        SendObjective(State.Sense, State.Offset);
    }

    private static int Sign(ObjectiveSense sense) => sense == ObjectiveSense.Minimise ? 1 : -1;

    private void SendAllCosts(ReadOnlySpan<double> costs)
    {
        fixed (double* values = costs)
        {
            HighsCall.Require(HighsNative.ChangeAllCosts(_highs, 0, costs.Length - 1, values), "Highs_changeColsCostByRange", costs.Length);
        }
    }

    // HiGHS forgets an offered point when the model changes, so it is handed over right before the solve. It takes
    // infinity for a value that is left open.
    private void OfferStart(ReadOnlySpan<double> start)
    {
        if (start.IsEmpty)
        {
            return;
        }

        double[] point = start.ToArray();
        for (int i = 0; i < point.Length; i++)
        {
            point[i] = double.IsFinite(point[i]) ? point[i] : double.PositiveInfinity;
        }

        fixed (double* values = point)
        {
            HighsCall.Require(HighsNative.SetSolution(_highs, values, null, null, null), "Highs_setSolution", start.Length);
        }
    }

    private void Pass(Model model)
    {
        ReadOnlySpan<int> kinds = model.IsMixedInteger ? MemoryMarshal.Cast<VariableKind, int>(model.Columns.Kind.Span) : [];
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
