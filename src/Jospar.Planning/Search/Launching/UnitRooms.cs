using Jospar.Planning.Formulation.Constraints;


namespace Jospar.Planning.Search.Launching;

/// <summary>What launches let the units of projects do: <c>a ≤ Σ_s share_s u_s</c>.</summary>
internal sealed class UnitRooms
{
    private readonly (int Start, double Share)[]?[] _rooms;
    private readonly int[] _rows;

    /// <summary>Reads the rows of capacity of a held model.</summary>
    public UnitRooms(HeldModel held)
    {
        var (model, columns) = (held.Model, held.Programme.Columns);
        _rooms = new (int, double)[]?[model.ColumnCount];
        _rows = new int[model.ColumnCount];
        var capacity = model.Constraints.First(block => block.Name == Capacity.Name);
        for (int row = capacity.First; row < capacity.First + capacity.Count; row++)
        {
            var entries = model.EntriesOf(row).ToList();
            var own = entries.First(entry => columns.Activity.Holds(entry.Column));
            _rows[own.Column] = row;
            _rooms[own.Column] = [.. entries.Where(entry => columns.Launch.Holds(entry.Column))
                .Select(entry => (entry.Column - columns.Launch.First, -entry.Coefficient / own.Coefficient))];
        }

        Units = [.. Enumerable.Range(0, _rooms.Length).Where(IsUnit)];
    }

    /// <summary>The columns that are activities of projects' units.</summary>
    public int[] Units { get; }

    /// <summary>What launches, by start, let a unit do.</summary>
    public (int Start, double Share)[] this[int column] => _rooms[column] ?? [];

    /// <summary>Whether a column is the activity of a project's unit.</summary>
    public bool IsUnit(int column) => _rooms[column] is not null;

    /// <summary>The row of capacity of such a column.</summary>
    public int RowOf(int column) => _rows[column];
}
