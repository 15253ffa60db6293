using Jospar.Packages.Csv;

namespace Jospar.Packages.Reading;

/// <summary>
/// The keys and values of the terms' sheet, in the columns that its header names so; without one, in the first two. What stands beside
/// them or above the header is a remark.
/// </summary>
internal static class TermsSheet
{
    /// <summary>The keys and values of the rows.</summary>
    public static List<TermEntry> Read(IEnumerable<SheetRow> sheet)
    {
        var rows = sheet.ToList();
        int header = rows.FindIndex(row => IndexOf(row, "key") >= 0 && IndexOf(row, "value") >= 0);
        int key = header < 0 ? 0 : IndexOf(rows[header], "key");
        int value = header < 0 ? 1 : IndexOf(rows[header], "value");
        return
        [
            .. rows.Skip(header + 1)
                .Select(row => new TermEntry(CellOf(row, key).Trim(), CellOf(row, value), row.Number))
                .Where(entry => !string.IsNullOrWhiteSpace(entry.Key + entry.Value)),
        ];
    }

    private static int IndexOf(SheetRow row, string name) =>
        Array.FindIndex(row.Cells, cell => cell.Trim().Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string CellOf(SheetRow row, int column) => column < row.Cells.Length ? row.Cells[column] : "";
}
