namespace Jospar.Optimisation.Scaling;

/// <summary>A session of a scaled model that speaks in the numbers of the model as it was given.</summary>
internal sealed class ScaledSession : ISolverSession
{
    private readonly ScaleFactors _factors;
    private readonly ISolverSession _inner;

    /// <summary>Scales <paramref name="model"/>, and opens it with <paramref name="open"/>.</summary>
    public ScaledSession(Model model, Func<Model, ISolverSession> open)
    {
        ModelGuard.Check(model);
        _factors = ScaleFactors.Of(model);
        _inner = open(model with { Columns = Scaled(model.Columns), Rows = Scaled(model.Rows, 0) });
    }

    /// <inheritdoc/>
    public void ChangeColumnBounds(ReadOnlySpan<int> columns, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        ModelGuard.CheckIndices(columns, _factors.Columns.Length);
        ModelGuard.CheckSameLength("bounds", lower.Length, columns.Length);
        ModelGuard.CheckSameLength("bounds", upper.Length, columns.Length);
        _inner.ChangeColumnBounds(columns, OverColumns(columns, lower), OverColumns(columns, upper));
    }

    /// <inheritdoc/>
    public void ChangeCosts(ReadOnlySpan<int> columns, ReadOnlySpan<double> costs)
    {
        ModelGuard.CheckIndices(columns, _factors.Columns.Length);
        ModelGuard.CheckSameLength("costs", costs.Length, columns.Length);
        double[] scaled = costs.ToArray();
        for (int n = 0; n < scaled.Length; n++)
        {
            scaled[n] *= _factors.Columns[columns[n]];
        }

        _inner.ChangeCosts(columns, scaled);
    }

    /// <inheritdoc/>
    public void ChangeObjective(ObjectiveSense sense, double offset) => _inner.ChangeObjective(sense, offset);

    /// <inheritdoc/>
    public void ChangeRowBounds(ReadOnlySpan<int> rows, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        ModelGuard.CheckIndices(rows, _factors.Rows.Count);
        ModelGuard.CheckSameLength("bounds", lower.Length, rows.Length);
        ModelGuard.CheckSameLength("bounds", upper.Length, rows.Length);
        _inner.ChangeRowBounds(rows, TimesRows(rows, lower), TimesRows(rows, upper));
    }

    /// <inheritdoc/>
    public void AddRows(RowArrays rows)
    {
        ModelGuard.CheckRows(rows, _factors.Columns.Length);
        int first = _factors.Rows.Count;
        _factors.Add(rows);
        _inner.AddRows(Scaled(rows, first));
    }

    /// <inheritdoc/>
    public void SetIntegrality(bool enforced) => _inner.SetIntegrality(enforced);

    /// <inheritdoc/>
    public void SetStart(ReadOnlySpan<double> values)
    {
        ModelGuard.CheckSameLength("start", values.Length, _factors.Columns.Length);
        _inner.SetStart(OverColumns(values));
    }

    /// <inheritdoc/>
    public void KeepBasis(int slot) => _inner.KeepBasis(slot);

    /// <inheritdoc/>
    public void ReturnToBasis(int slot) => _inner.ReturnToBasis(slot);

    /// <inheritdoc/>
    public SolveOutcome Solve(SolveOptions options, SolveHooks? hooks = null, CancellationToken cancellation = default) =>
        AsGiven(_inner.Solve(options, AsScaled(hooks), cancellation));

    /// <inheritdoc/>
    public SolveOutcome RelaxFeasibility(ReadOnlySpan<double> rowPenalties, SolveOptions options, CancellationToken cancellation = default)
    {
        ModelGuard.CheckSameLength("row penalties", rowPenalties.Length, _factors.Rows.Count);
        double[] scaled = rowPenalties.ToArray();
        for (int row = 0; row < scaled.Length; row++)
        {
            scaled[row] /= _factors.Rows[row];
        }

        return AsGiven(_inner.RelaxFeasibility(scaled, options, cancellation));
    }

    /// <inheritdoc/>
    public void Dispose() => _inner.Dispose();

    private ColumnArrays Scaled(ColumnArrays columns) => columns with
    {
        Cost = TimesColumns(columns.Cost.Span),
        Lower = OverColumns(columns.Lower.Span),
        Upper = OverColumns(columns.Upper.Span),
    };

    // Rows of which the first has the factor numbered so.
    private RowArrays Scaled(RowArrays rows, int first)
    {
        double[] coefficients = rows.Coefficients.ToArray();
        (double[] lower, double[] upper) = (rows.Lower.ToArray(), rows.Upper.ToArray());
        for (int row = 0; row < lower.Length; row++)
        {
            double factor = _factors.Rows[first + row];
            (lower[row], upper[row]) = (factor * lower[row], factor * upper[row]);
            for (int entry = rows.Starts.Span[row]; entry < rows.Starts.Span[row + 1]; entry++)
            {
                coefficients[entry] *= factor * _factors.Columns[rows.Columns.Span[entry]];
            }
        }

        return rows with { Lower = lower, Upper = upper, Coefficients = coefficients };
    }

    private SolveHooks? AsScaled(SolveHooks? hooks) => hooks?.Incumbent is { } hear
        ? hooks with { Incumbent = (objective, point) => hear(objective, TimesColumns(point.Span)) }
        : hooks;

    private SolveOutcome AsGiven(SolveOutcome outcome)
    {
        double[] duals = [.. outcome.RowDuals];
        for (int row = 0; row < duals.Length; row++)
        {
            duals[row] *= _factors.Rows[row];
        }

        return outcome with { Primal = TimesColumns(outcome.Primal), RowDuals = duals, ReducedCosts = OverColumns(outcome.ReducedCosts) };
    }

    private double[] TimesColumns(ReadOnlySpan<double> values)
    {
        double[] scaled = values.ToArray();
        for (int column = 0; column < scaled.Length; column++)
        {
            scaled[column] *= _factors.Columns[column];
        }

        return scaled;
    }

    private double[] OverColumns(ReadOnlySpan<double> values)
    {
        double[] scaled = values.ToArray();
        for (int column = 0; column < scaled.Length; column++)
        {
            scaled[column] /= _factors.Columns[column];
        }

        return scaled;
    }

    private double[] OverColumns(ReadOnlySpan<int> columns, ReadOnlySpan<double> values)
    {
        double[] scaled = values.ToArray();
        for (int n = 0; n < scaled.Length; n++)
        {
            scaled[n] /= _factors.Columns[columns[n]];
        }

        return scaled;
    }

    private double[] TimesRows(ReadOnlySpan<int> rows, ReadOnlySpan<double> values)
    {
        double[] scaled = values.ToArray();
        for (int n = 0; n < scaled.Length; n++)
        {
            scaled[n] *= _factors.Rows[rows[n]];
        }

        return scaled;
    }
}
