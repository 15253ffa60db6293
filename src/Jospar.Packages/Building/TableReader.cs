using System.Collections.Immutable;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Building;

/// <summary>Makes things of rows, table by table; tables with faulty cells count as empty.</summary>
internal sealed class TableReader(Package package, Func<string, bool> isSound, RowIndex index)
{
    /// <summary>One thing for each row.</summary>
    public ImmutableArray<T> Read<T>(string table, Func<RowView, T> make)
        where T : class => [.. Pairs(table, row => (0, make(row))).Select(pair => pair.Thing)];

    /// <summary>One thing for each row, gathered by the id that a column names.</summary>
    public ILookup<string, T> ReadBy<T>(string table, string column, Func<RowView, T> make)
        where T : class => Pairs(table, row => (row.Text(column), make(row))).ToLookup(pair => pair.Key, pair => pair.Thing);

    private IEnumerable<(TKey Key, T Thing)> Pairs<TKey, T>(string name, Func<RowView, (TKey, T)> make)
        where T : class
    {
        if (!isSound(name))
        {
            yield break;
        }

        var table = package.Get(name);
        foreach (var row in table.Rows)
        {
            var (key, thing) = make(new RowView(table.Definition, row));
            yield return (key, index.Remember(thing, name, row.Number));
        }
    }
}
