using System.Collections.Immutable;
using ExcelDataReader;
using Jospar.Packages.Findings;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>Cells of a sheet that were merged: the first of them keeps what was written, and the others are empty.</summary>
internal static class MergedCells
{
    /// <summary>Reports merged cells of a table; those to the right of it are no part of it.</summary>
    public static void Check(TableDefinition table, ImmutableArray<CellRange> merged, FindingCollector findings)
    {
        foreach (var range in merged.Where(range => range.FromColumn < table.Columns.Length))
        {
            string cells = $"{CellName.Of(range.FromRow + 1, range.FromColumn)}:{CellName.Of(range.ToRow + 1, range.ToColumn)}";
            findings.Add("cells-merged", table.Name, range.FromRow + 1, null, cells, $"The cells {cells} are merged: only the first of them has a value, and the others are read as empty.");
        }
    }
}
