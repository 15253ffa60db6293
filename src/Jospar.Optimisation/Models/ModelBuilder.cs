namespace Jospar.Optimisation;

/// <summary>
/// Builds a <see cref="Model"/> in blocks of variables and constraints over index sets: <c>min or max cᵀx + c₀</c>
/// subject to <c>L ≤ Ax ≤ U</c>, <c>l ≤ x ≤ u</c>. Terms go straight into the arrays that a solver takes; callers
/// enumerate only the tuples that exist. Columns and rows keep the order in which they are added.
/// </summary>
public sealed class ModelBuilder
{
    private readonly ObjectiveSense _sense;
    private readonly List<VariableBlock> _variables = [];
    private readonly List<ConstraintBlock> _constraints = [];
    private GrowingArray<double> _cost = new(1024);
    private GrowingArray<double> _columnLower = new(1024);
    private GrowingArray<double> _columnUpper = new(1024);
    private GrowingArray<VariableKind> _kinds = new(1024);
    private GrowingArray<int> _seenInRow = new(1024);
    private GrowingArray<double> _rowLower = new(1024);
    private GrowingArray<double> _rowUpper = new(1024);
    private GrowingArray<int> _starts = new(1024);
    private GrowingArray<int> _columns = new(4096);
    private GrowingArray<double> _coefficients = new(4096);
    private string? _openName;
    private int _openFirst;
    private Func<int, string>? _openLabel;
    private double _offset;

    /// <summary>An empty model whose objective is pushed in the direction of <paramref name="sense"/>.</summary>
    public ModelBuilder(ObjectiveSense sense) => _sense = sense;

    /// <summary>How many columns there are so far.</summary>
    public int ColumnCount => _cost.Count;

    /// <summary>How many rows there are so far.</summary>
    public int RowCount => _rowLower.Count;

    /// <summary>
    /// Adds <paramref name="count"/> variables, all with the same bounds and no cost; see <see cref="SetBounds"/> and
    /// <see cref="AddCost"/> to tell them apart. <paramref name="label"/> names the n-th when a file or a person asks.
    /// </summary>
    public VariableBlock AddVariables(
        string name,
        int count,
        double lower,
        double upper,
        VariableKind kind = VariableKind.Continuous,
        Func<int, string>? label = null)
    {
        var block = new VariableBlock(name, ColumnCount, count, label ?? Ordinal);
        _cost.AddMany(0, count);
        _columnLower.AddMany(lower, count);
        _columnUpper.AddMany(upper, count);
        _kinds.AddMany(kind, count);
        _seenInRow.AddMany(-1, count);
        _variables.Add(block);
        return block;
    }

    /// <summary>Sets the bounds of one column.</summary>
    public void SetBounds(int column, double lower, double upper)
    {
        _columnLower[column] = lower;
        _columnUpper[column] = upper;
    }

    /// <summary>Adds to the objective's coefficient of one column.</summary>
    public void AddCost(int column, double cost) => _cost[column] += cost;

    /// <summary>Adds to the objective's constant.</summary>
    public void AddOffset(double value) => _offset += value;

    /// <summary>Opens a block of constraints, closing the one before; rows follow by <see cref="BeginRow"/>.</summary>
    public void BeginConstraints(string name, Func<int, string>? label = null)
    {
        CloseConstraints();
        _openName = name;
        _openFirst = RowCount;
        _openLabel = label ?? Ordinal;
    }

    /// <summary>Opens the next row, <c>lower ≤ … ≤ upper</c>; its terms follow by <see cref="AddTerm"/>. Returns its index.</summary>
    public int BeginRow(double lower, double upper)
    {
        if (_openName is null)
        {
            throw new InvalidOperationException("Open a block with BeginConstraints before its rows.");
        }

        _starts.Add(_columns.Count);
        _rowLower.Add(lower);
        _rowUpper.Add(upper);
        return RowCount - 1;
    }

    /// <summary>Adds <paramref name="coefficient"/> · column to the open row; terms of one column are summed.</summary>
    public void AddTerm(int column, double coefficient)
    {
        int seen = _seenInRow[column];
        if (seen >= _starts[RowCount - 1])
        {
            _coefficients[seen] += coefficient;
            return;
        }

        _seenInRow[column] = _columns.Count;
        _columns.Add(column);
        _coefficients.Add(coefficient);
    }

    /// <summary>Closes the last block and hands the arrays over; the builder must not be used afterwards.</summary>
    public Model Build()
    {
        CloseConstraints();
        _starts.Add(_columns.Count);
        return new Model(
            _sense,
            _offset,
            [.. _variables],
            [.. _constraints],
            new ColumnArrays(_cost.Memory, _columnLower.Memory, _columnUpper.Memory, _kinds.Memory),
            new RowArrays(_rowLower.Memory, _rowUpper.Memory, _starts.Memory, _columns.Memory, _coefficients.Memory));
    }

    private static string Ordinal(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void CloseConstraints()
    {
        if (_openName is not null)
        {
            _constraints.Add(new ConstraintBlock(_openName, _openFirst, RowCount - _openFirst, _openLabel!));
            _openName = null;
        }
    }
}
