namespace Jospar.Packages.Building;

/// <summary>Remembers from which row of which table each thing of a programme was made.</summary>
internal sealed class RowIndex
{
    private readonly Dictionary<object, (string Table, int Row)> _rows = new(ReferenceEqualityComparer.Instance);

    /// <summary>Remembers where a thing stands and returns it.</summary>
    public T Remember<T>(T thing, string table, int row)
        where T : class
    {
        _rows[thing] = (table, row);
        return thing;
    }

    /// <summary>Where a thing stands.</summary>
    public (string Table, int Row) Get(object thing) => _rows[thing];
}
