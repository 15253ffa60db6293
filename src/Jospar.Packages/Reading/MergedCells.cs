using System.Collections.Immutable;
using ExcelDataReader;
using Jospar.Packages.Findings;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>Cells of a sheet that were merged: the first of them keeps what was written, and the others are empty.</summary>
internal static class MergedCells
{
    /// <summary>The ranges of merged cells that begin within the rows of the sheet that the reader stands at.</summary>
    public static ImmutableArray<CellRange> In(IExcelDataReader reader) =>
        [.. (reader.MergeCells ?? []).Where(range => range.FromRow < reader.RowCount)];

    /// <summary>Reports merged cells of a table; those to the right of it are no part of it.</summary>
    public static void Check(TableDefinition table, ImmutableArray<CellRange> merged, FindingCollector findings)
    {
        foreach (var range in merged.Where(range => range.FromColumn < table.Columns.Length))
        {
            string cells = $"{NameOf(range.FromRow, range.FromColumn)}:{NameOf(range.ToRow, range.ToColumn)}";
            findings.Add("cells-merged", table.Name, range.FromRow + 1, null, cells, $"The cells {cells} are merged: only the first of them has a value, and the others are read as empty.");
        }
    }

    private static string NameOf(int row, int column)
    {
        string letters = "";
        for (int left = column + 1; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }

        return $"{letters}{row + 1}";
    }
}
