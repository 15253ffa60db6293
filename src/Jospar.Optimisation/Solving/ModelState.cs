using System.Collections.Immutable;

namespace Jospar.Optimisation;

/// <summary>A model as a session's changes have left it. What was not changed is shared with the model.</summary>
public sealed class ModelState
{
    private readonly Model _model;
    private readonly List<RowArrays> _added = [];
    private SharedNumbers _cost;
    private SharedNumbers _columnLower;
    private SharedNumbers _columnUpper;
    private SharedNumbers _rowLower;
    private SharedNumbers _rowUpper;

    /// <summary>The state before any change.</summary>
    public ModelState(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _cost = new SharedNumbers(model.Columns.Cost);
        _columnLower = new SharedNumbers(model.Columns.Lower);
        _columnUpper = new SharedNumbers(model.Columns.Upper);
        _rowLower = new SharedNumbers(model.Rows.Lower);
        _rowUpper = new SharedNumbers(model.Rows.Upper);
        Sense = model.Sense;
        Offset = model.Offset;
    }

    /// <summary>Which way the objective is pushed.</summary>
    public ObjectiveSense Sense { get; private set; }

    /// <summary>The objective's constant.</summary>
    public double Offset { get; private set; }

    /// <summary>How many columns.</summary>
    public int ColumnCount => _cost.Memory.Length;

    /// <summary>How many rows, with those added.</summary>
    public int RowCount => _rowLower.Memory.Length;

    /// <summary>The objective's coefficients.</summary>
    public ReadOnlySpan<double> Cost => _cost.Memory.Span;

    /// <summary>The kind of each column.</summary>
    public ReadOnlySpan<VariableKind> Kind => _model.Columns.Kind.Span;

    /// <summary>The model as it stands; rows added are merged below its own.</summary>
    public Model ToModel() => _model with
    {
        Sense = Sense,
        Offset = Offset,
        Columns = new ColumnArrays(_cost.Memory, _columnLower.Memory, _columnUpper.Memory, _model.Columns.Kind),
        Rows = ToRows(),
        Constraints = WithAddedBlock(),
    };

    internal void SetColumnBounds(ReadOnlySpan<int> columns, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper) =>
        Set(_columnLower.Own(), _columnUpper.Own(), columns, lower, upper);

    internal void SetRowBounds(ReadOnlySpan<int> rows, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper) =>
        Set(_rowLower.Own(), _rowUpper.Own(), rows, lower, upper);

    internal void SetCosts(ReadOnlySpan<int> columns, ReadOnlySpan<double> costs)
    {
        double[] own = _cost.Own();
        for (int i = 0; i < columns.Length; i++)
        {
            own[columns[i]] = costs[i];
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
        _rowLower.Append(rows.Lower.Span);
        _rowUpper.Append(rows.Upper.Span);
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
            return _model.Rows with { Lower = _rowLower.Memory, Upper = _rowUpper.Memory };
        }

        var starts = new List<int>(RowCount + 1);
        starts.AddRange(_model.Rows.Starts.Span);
        foreach (RowArrays rows in _added)
        {
            int shift = starts[^1];
            starts.AddRange(rows.Starts.ToArray().Skip(1).Select(start => start + shift));
        }

        return new RowArrays(
            _rowLower.Memory,
            _rowUpper.Memory,
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
