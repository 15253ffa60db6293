using System.Collections.Frozen;
using System.Collections.Immutable;
using Jospar.Packages.Findings;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>Rows that are none of their table: a total, a note or a heading, as people write them below a table and among its rows.</summary>
internal sealed class RowsApart(TableDefinition definition, HeaderRow header)
{
    private const int LeastMissing = 2;

    private static readonly FrozenSet<string> Words = new[]
    {
        "total", "totals", "subtotal", "sub-total", "grand total", "sum", "source", "sources", "note", "notes", "remark", "remarks",
        "итого", "всего", "сумма", "источник", "источники", "примечание", "примечания", "барлығы", "жиыны", "дереккөз", "ескерту", "ескертпе",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly ImmutableArray<int> _required =
        [.. Enumerable.Range(0, definition.Columns.Length).Where(i => definition.Columns[i].IsRequired && header.Targets.Contains(i))];

    /// <summary>
    /// Takes them from the rows, each with a finding. Rows that only lack much are the table's own where they are more than the others.
    /// </summary>
    public void Take(List<PackageRow> rows, FindingCollector findings)
    {
        bool isBareApart = rows.Count(IsBare) * 2 <= rows.Count;
        foreach (var row in rows.Where(row => IsNamed(row) || (isBareApart && IsBare(row))).ToList())
        {
            string empty = string.Join(", ", Missing(row.Values).Select(i => definition.Columns[i].Name));
            findings.Add(
                "row-apart", definition.Name, row.Number, null, FirstOf(row.Values),
                $"The row looks like a total, a note or a heading, and like none of the table: it leaves {empty} empty.");
            findings.Break(definition.Name);
            rows.Remove(row);
        }
    }

    /// <summary>Whether a cell is, up to a colon, a word with which totals and notes begin.</summary>
    public static bool IsWord(string cell) => Words.Contains(cell.Split(':')[0].Trim(' ', '*', '.'));

    private bool IsNamed(PackageRow row) => FirstOf(row.Values) is { } first && IsWord(first) && Missing(row.Values).Any();

    private bool IsBare(PackageRow row) => Missing(row.Values).Count() is var missing && missing >= LeastMissing && missing * 2 >= _required.Length;

    private IEnumerable<int> Missing(IReadOnlyList<string> values) => _required.Where(i => values[i].Length == 0);

    private static string? FirstOf(IReadOnlyList<string> values) => values.FirstOrDefault(value => value.Length > 0);
}
