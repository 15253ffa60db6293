using System.Collections.Immutable;

namespace Jospar.Packages.Reading;

/// <summary>Lists what a package assumes.</summary>
public static class Assumptions
{
    /// <summary>Every row with an assumption, by table and row.</summary>
    public static ImmutableArray<Assumption> In(Package package) => [.. package.Tables.SelectMany(InTable)];

    private static IEnumerable<Assumption> InTable(PackageTable table)
    {
        int reason = table.Definition.FindIndex("assumption");
        return reason < 0
            ? []
            : table.Rows.Where(row => row.Values[reason].Length > 0).Select(row => Of(table, row, row.Values[reason]));
    }

    private static Assumption Of(PackageTable table, PackageRow row, string reason)
    {
        var definition = table.Definition;
        var values = definition.Columns
            .Select((column, i) => (column, i))
            .Where(cell => (cell.column.IsNumeric || cell.column.IsNumericList) && row.Values[cell.i].Length > 0)
            .Where(cell => !definition.Key.Contains(cell.column.Name))
            .Select(cell => KeyValuePair.Create(cell.column.Name, row.Values[cell.i]));
        string id = string.Join(", ", definition.KeyIndices.Select(i => row.Values[i]));
        return new Assumption(definition.FileName, row.Number, id, [.. values], reason);
    }
}
