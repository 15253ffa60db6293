using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Jospar.Packages.Format;

/// <summary>What one table of a package holds.</summary>
public sealed class TableDefinition
{
    private readonly FrozenDictionary<string, int> _indices;

    /// <summary>A table of these columns.</summary>
    public TableDefinition(
        string name,
        bool isRequired,
        ImmutableArray<string> key,
        string description,
        ImmutableArray<ColumnDefinition> columns)
    {
        Name = name;
        IsRequired = isRequired;
        Key = key;
        Description = description;
        Columns = columns;
        _indices = Enumerable.Range(0, columns.Length).ToFrozenDictionary(i => columns[i].Name, StringComparer.Ordinal);
        KeyIndices = [.. key.Select(column => _indices[column])];
    }

    /// <summary>Its name, which is the stem of its file and the name of its sheet.</summary>
    public string Name { get; }

    /// <summary>Whether a package must have it.</summary>
    public bool IsRequired { get; }

    /// <summary>The columns that together tell its rows apart.</summary>
    public ImmutableArray<string> Key { get; }

    /// <summary>The places of the key's columns among <see cref="Columns"/>.</summary>
    public ImmutableArray<int> KeyIndices { get; }

    /// <summary>What it holds.</summary>
    public string Description { get; }

    /// <summary>Its columns in the order in which they are written.</summary>
    public ImmutableArray<ColumnDefinition> Columns { get; }

    /// <summary>The name of its file in a folder or a zip.</summary>
    public string FileName => Name + ".csv";

    /// <summary>The place of a column among <see cref="Columns"/>, or −1 when there is none of this name.</summary>
    public int FindIndex(string column) => _indices.TryGetValue(column, out int index) ? index : -1;

    /// <summary>The place of a column. Throws <see cref="KeyNotFoundException"/> when there is none of this name.</summary>
    public int GetIndex(string column) => _indices[column];
}
