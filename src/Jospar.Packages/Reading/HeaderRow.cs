using System.Collections.Immutable;
using Jospar.Packages.Csv;
using Jospar.Packages.Findings;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>Which column of the definition each cell of a header row names.</summary>
/// <param name="Targets">For each cell of the file, the column's place in the definition, or −1 for none.</param>
/// <param name="Width">How many cells the header row has, with the empty ones that spreadsheets leave at its end.</param>
internal sealed record HeaderRow(ImmutableArray<int> Targets, int Width)
{
    /// <summary>The header of a table, or nothing where it is not one.</summary>
    public static HeaderRow? Match(TableDefinition definition, SheetRow row, FindingCollector findings)
    {
        string[] names = [.. Trimmed(row.Cells)];
        int[] targets = [.. names.Select(definition.FindIndex)];
        if (Array.TrueForAll(targets, target => target < 0))
        {
            ReportNoHeader(definition, row, names, findings);
            return null;
        }

        var meant = new UnknownColumns(definition, names).Report(row.Number, findings);
        ReportDuplicates(definition, row.Number, names, targets, findings);
        ReportMissing(definition, targets, meant, findings);
        return new HeaderRow([.. targets], row.Cells.Length);
    }

    /// <summary>Header cells without white space around them, and without the empty ones that Excel leaves at the end.</summary>
    private static IEnumerable<string> Trimmed(string[] cells)
    {
        int length = cells.Length;
        while (length > 0 && string.IsNullOrWhiteSpace(cells[length - 1]))
        {
            length--;
        }

        return cells.Take(length).Select(CellText.Clean);
    }

    private static void ReportNoHeader(TableDefinition definition, SheetRow row, string[] names, FindingCollector findings)
    {
        findings.Break(definition.Name);
        foreach (var (mark, word) in new[] { (';', "semicolons"), ('\t', "tabs"), ('|', "bars") })
        {
            if (names.Length > 0 && names[0].Split(mark).Any(name => definition.FindIndex(name.Trim(' ', '"')) >= 0))
            {
                findings.Add("separator", definition.Name, row.Number, null, names[0], $"The columns are separated by {word}, not by commas.");
                return;
            }
        }

        if (names is [{ } first, ..] && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add("header-missing", definition.Name, row.Number, null, first, "The first row tells a spreadsheet what separates the columns, and is no header.", "Remove the row: the header comes first.");
            return;
        }

        string columns = $"{definition.Columns[0].Name}, {definition.Columns[1].Name} …";
        bool isInCapitals = names.Any(name => definition.FindIndex(name.ToLowerInvariant()) >= 0);
        findings.Add(
            "header-missing", definition.Name, row.Number, null, string.Join(',', names),
            isInCapitals ? "The first row names the columns in capitals." : $"The first row is no header: it names none of this table's columns ({columns}).",
            isInCapitals ? $"Write them in small letters: {columns}" : null);
    }

    private static void ReportDuplicates(TableDefinition definition, int row, string[] names, int[] targets, FindingCollector findings)
    {
        for (int i = 1; i < names.Length; i++)
        {
            if (targets[i] >= 0 && Array.IndexOf(targets, targets[i]) < i)
            {
                findings.Add("column-duplicate", definition.Name, row, names[i], names[i], $"The header names the column {names[i]} twice.");
                findings.Break(definition.Name);
                targets[i] = -1;
            }
        }
    }

    private static void ReportMissing(TableDefinition definition, int[] targets, HashSet<string> meant, FindingCollector findings)
    {
        for (int i = 0; i < definition.Columns.Length; i++)
        {
            var column = definition.Columns[i];
            if (column.IsRequired && !targets.Contains(i))
            {
                if (!meant.Contains(column.Name))
                {
                    findings.Add("column-missing", definition.Name, 1, column.Name, null, $"The required column {column.Name} is missing: {column.Description}");
                }

                findings.Break(definition.Name);
            }
        }
    }
}
