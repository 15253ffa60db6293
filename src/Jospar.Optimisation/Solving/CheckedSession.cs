namespace Jospar.Optimisation;

/// <summary>
/// The part of a session that is the same for every solver: numbers are checked before they are sent, the changed
/// model is kept, a model without columns gets one fixed at nought (HiGHS calls such a model optimal whatever its rows
/// ask for), and a feasibility relaxation is made of elastic columns that are taken away again.
/// </summary>
public abstract class CheckedSession : ISolverSession
{
    private readonly bool _isPadded;
    private readonly bool _hasIntegers;
    private bool _integralityEnforced = true;
    private bool _disposed;
    private double[] _start = [];

    /// <summary>Checks <paramref name="model"/>; throws <see cref="ModelRefusedException"/> where it cannot be solved.</summary>
    protected CheckedSession(Model model)
    {
        ModelGuard.Check(model);
        _isPadded = model.ColumnCount == 0;
        _hasIntegers = model.IsMixedInteger;
        State = new ModelState(_isPadded ? Padded(model) : model);
    }

    /// <summary>The model as the changes have left it.</summary>
    protected ModelState State { get; }

    /// <summary>The kinds that are in force: all continuous while integrality is off.</summary>
    protected ReadOnlySpan<VariableKind> KindsInForce => IsMixedInteger ? State.Kind : new VariableKind[State.ColumnCount];

    private static SolveOutcome NotBegun { get; } = new(
        Termination.Cancelled, PointStatus.None, "cancelled before it began", double.NaN, double.NaN, [], [], [], TimeSpan.Zero, 0, 0);

    private bool IsMixedInteger => _hasIntegers && _integralityEnforced;

    /// <inheritdoc/>
    public void ChangeColumnBounds(ReadOnlySpan<int> columns, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        CheckUsable();
        ModelGuard.CheckIndices(columns, State.ColumnCount);
        ModelGuard.CheckSameLength("bounds", lower.Length, columns.Length);
        ModelGuard.CheckBounds(lower, upper);
        State.SetColumnBounds(columns, lower, upper);
        SendColumnBounds(columns, lower, upper);
    }

    /// <inheritdoc/>
    public void ChangeCosts(ReadOnlySpan<int> columns, ReadOnlySpan<double> costs)
    {
        CheckUsable();
        ModelGuard.CheckIndices(columns, State.ColumnCount);
        ModelGuard.CheckSameLength("costs", costs.Length, columns.Length);
        ModelGuard.CheckFinite("cost", costs);
        State.SetCosts(columns, costs);
        SendCosts(columns, costs);
    }

    /// <inheritdoc/>
    public void ChangeObjective(ObjectiveSense sense, double offset)
    {
        CheckUsable();
        ModelGuard.CheckFinite("objective constant", [offset]);
        State.SetObjective(sense, offset);
        SendObjective(sense, offset);
    }

    /// <inheritdoc/>
    public void ChangeRowBounds(ReadOnlySpan<int> rows, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        CheckUsable();
        ModelGuard.CheckIndices(rows, State.RowCount);
        ModelGuard.CheckSameLength("bounds", lower.Length, rows.Length);
        ModelGuard.CheckBounds(lower, upper);
        State.SetRowBounds(rows, lower, upper);
        SendRowBounds(rows, lower, upper);
    }

    /// <inheritdoc/>
    public void AddRows(RowArrays rows)
    {
        CheckUsable();
        ModelGuard.CheckRows(rows, State.ColumnCount);
        State.AddRows(rows);
        SendRows(rows);
    }

    /// <inheritdoc/>
    public void SetIntegrality(bool enforced)
    {
        CheckUsable();
        bool changes = enforced != _integralityEnforced && _hasIntegers;
        _integralityEnforced = enforced;
        if (changes)
        {
            SendKinds(KindsInForce);
        }
    }

    /// <inheritdoc/>
    public void SetStart(ReadOnlySpan<double> values)
    {
        CheckUsable();
        ModelGuard.CheckSameLength("start", values.Length, _isPadded ? 0 : State.ColumnCount);
        _start = _hasIntegers ? values.ToArray() : [];
    }

    /// <inheritdoc/>
    public void KeepBasis(int slot)
    {
        CheckUsable();
        SendKeepBasis(slot);
    }

    /// <inheritdoc/>
    public void ReturnToBasis(int slot)
    {
        CheckUsable();
        SendReturnToBasis(slot);
    }

    /// <inheritdoc/>
    public SolveOutcome Solve(SolveOptions options, SolveHooks? hooks = null, CancellationToken cancellation = default)
    {
        CheckUsable();
        ArgumentNullException.ThrowIfNull(options);
        double[] start = IsMixedInteger ? _start : [];
        _start = [];
        if (cancellation.IsCancellationRequested)
        {
            // Whether a solver would be quicker than its cancellation must not depend on the machine.
            return NotBegun;
        }

        var request = new SolveRequest(options, State.Sense, IsMixedInteger, start, hooks ?? new SolveHooks());
        SolveOutcome outcome = Run(request, cancellation);
        outcome = StandingStart.IsDoubtful(request, outcome) ? WithoutStart(options, outcome, cancellation) : outcome;
        return _isPadded ? outcome with { Primal = [], ReducedCosts = [] } : outcome;
    }

    private SolveOutcome WithoutStart(SolveOptions options, SolveOutcome outcome, CancellationToken cancellation)
    {
        using CheckedSession twin = Open(State.ToModel());
        SolveOutcome without = twin.Solve(options with { TimeLimit = StandingStart.Rest(options.TimeLimit, outcome) }, hooks: null, cancellation);
        return StandingStart.Settled(outcome, without, State.Sense);
    }

    /// <inheritdoc/>
    public SolveOutcome RelaxFeasibility(ReadOnlySpan<double> rowPenalties, SolveOptions options, CancellationToken cancellation = default)
    {
        CheckUsable();
        ArgumentNullException.ThrowIfNull(options);
        ModelGuard.CheckSameLength("row penalties", rowPenalties.Length, State.RowCount);
        ModelGuard.CheckFinite("row penalty", rowPenalties);
        SendElastic(ElasticColumns.Of(rowPenalties));
        try
        {
            SolveOutcome outcome = Run(
                new SolveRequest(options, ObjectiveSense.Minimise, IsMixedInteger, ReadOnlyMemory<double>.Empty, new SolveHooks()),
                cancellation);
            int columns = _isPadded ? 0 : State.ColumnCount;
            return outcome with { Primal = [.. outcome.Primal.Take(columns)], RowDuals = [], ReducedCosts = [] };
        }
        finally
        {
            TakeElasticAway();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            Dispose(disposing: true);
            GC.SuppressFinalize(this);
        }
    }

    /// <summary>Lets go of the solver.</summary>
    protected abstract void Dispose(bool disposing);

    /// <summary>Opens another session of the same solver, for <paramref name="model"/>.</summary>
    protected abstract CheckedSession Open(Model model);

    /// <summary>Solves the model as it has been sent.</summary>
    protected abstract SolveOutcome Run(SolveRequest request, CancellationToken cancellation);

    /// <summary>Sends bounds of columns that have been checked.</summary>
    protected abstract void SendColumnBounds(ReadOnlySpan<int> columns, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper);

    /// <summary>Sends bounds of rows that have been checked.</summary>
    protected abstract void SendRowBounds(ReadOnlySpan<int> rows, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper);

    /// <summary>Sends costs that have been checked.</summary>
    protected abstract void SendCosts(ReadOnlySpan<int> columns, ReadOnlySpan<double> costs);

    /// <summary>Sends the objective's direction and constant.</summary>
    protected abstract void SendObjective(ObjectiveSense sense, double offset);

    /// <summary>Sends rows that have been checked, to stand below the last.</summary>
    protected abstract void SendRows(RowArrays rows);

    /// <summary>Sends the kind of every column.</summary>
    protected abstract void SendKinds(ReadOnlySpan<VariableKind> kinds);

    /// <summary>Keeps the basis of the last solve, if it has one.</summary>
    protected abstract void SendKeepBasis(int slot);

    /// <summary>Puts a kept basis back, or none where the slot holds none that fits.</summary>
    protected abstract void SendReturnToBasis(int slot);

    /// <summary>Puts elastic columns behind the model's own, and their costs alone, to be minimised, into the objective.</summary>
    protected abstract void SendElastic(ElasticColumns elastic);

    /// <summary>Takes the elastic columns away and puts the objective of <see cref="State"/> back.</summary>
    protected abstract void TakeElasticAway();

    private static Model Padded(Model model) => model with
    {
        Columns = new ColumnArrays(new double[1], new double[1], new double[1], new VariableKind[1]),
    };

    private void CheckUsable() => ObjectDisposedException.ThrowIf(_disposed, this);
}
