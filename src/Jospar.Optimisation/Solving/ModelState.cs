using System.Collections.Immutable;

namespace Jospar.Optimisation;

/// <summary>A model as a session's changes have left it. The matrix is shared with the model, the rest are copies.</summary>
public sealed class ModelState
{
    private readonly Model _model;
    private readonly double[] _cost;
    private readonly double[] _columnLower;
    private readonly double[] _columnUpper;
    private readonly List<RowArrays> _added = [];
    private double[] _rowLower;
    private double[] _rowUpper;

    /// <summary>The state before any change.</summary>
    public ModelState(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _cost = model.Columns.Cost.ToArray();
        _columnLower = model.Columns.Lower.ToArray();
        _columnUpper = model.Columns.Upper.ToArray();
        _rowLower = model.Rows.Lower.ToArray();
        _rowUpper = model.Rows.Upper.ToArray();
        Sense = model.Sense;
        Offset = model.Offset;
    }

    /// <summary>Which way the objective is pushed.</summary>
    public ObjectiveSense Sense { get; private set; }

    /// <summary>The objective's constant.</summary>
    public double Offset { get; private set; }

    /// <summary>How many columns.</summary>
    public int ColumnCount => _cost.Length;

    /// <summary>How many rows, with those added.</summary>
    public int RowCount => _rowLower.Length;

    /// <summary>The objective's coefficients.</summary>
    public ReadOnlySpan<double> Cost => _cost;

    /// <summary>The kind of each column.</summary>
    public ReadOnlySpan<VariableKind> Kind => _model.Columns.Kind.Span;

    /// <summary>The model as it stands; rows added are merged below its own.</summary>
    public Model ToModel() => _model with
    {
        Sense = Sense,
        Offset = Offset,
        Columns = new ColumnArrays(_cost, _columnLower, _columnUpper, _model.Columns.Kind),
        Rows = ToRows(),
        Constraints = WithAddedBlock(),
    };

    internal void SetColumnBounds(ReadOnlySpan<int> columns, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper) =>
        Set(_columnLower, _columnUpper, columns, lower, upper);

    internal void SetRowBounds(ReadOnlySpan<int> rows, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper) =>
        Set(_rowLower, _rowUpper, rows, lower, upper);

    internal void SetCosts(ReadOnlySpan<int> columns, ReadOnlySpan<double> costs)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            _cost[columns[i]] = costs[i];
        }
    }

    internal void SetObjective(ObjectiveSense sense, double offset)
    {
        Sense = sense;
        Offset = offset;
    }

    internal void AddRows(RowArrays rows)
    {
        _added.Add(rows);
        _rowLower = [.. _rowLower, .. rows.Lower.Span];
        _rowUpper = [.. _rowUpper, .. rows.Upper.Span];
    }

    private static void Set(double[] lowers, double[] uppers, ReadOnlySpan<int> indices, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        for (int i = 0; i < indices.Length; i++)
        {
            lowers[indices[i]] = lower[i];
            uppers[indices[i]] = upper[i];
        }
    }

    private RowArrays ToRows()
    {
        if (_added.Count == 0)
        {
            return _model.Rows with { Lower = _rowLower, Upper = _rowUpper };
        }

        var starts = new List<int>(RowCount + 1);
        starts.AddRange(_model.Rows.Starts.Span);
        foreach (RowArrays rows in _added)
        {
            int shift = starts[^1];
            starts.AddRange(rows.Starts.ToArray().Skip(1).Select(start => start + shift));
        }

        return new RowArrays(
            _rowLower,
            _rowUpper,
            starts.ToArray(),
            Join(rows => rows.Columns),
            Join(rows => rows.Coefficients));
    }

    private T[] Join<T>(Func<RowArrays, ReadOnlyMemory<T>> part) =>
        [.. _added.Prepend(_model.Rows).SelectMany(rows => part(rows).ToArray())];

    private ImmutableArray<ConstraintBlock> WithAddedBlock()
    {
        int own = _model.RowCount;
        return RowCount == own ? _model.Constraints : _model.Constraints.Add(
            new ConstraintBlock("added", own, RowCount - own, index => index.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
