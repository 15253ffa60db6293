using System.Runtime.InteropServices;
using Jospar.Packages.Findings;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>Matches keys and values to the definition of the terms.</summary>
internal static class TermsAssembler
{
    /// <summary>The terms as the one row of their table.</summary>
    public static PackageRow Assemble(IEnumerable<TermEntry> entries, ReadLimits limits, FindingCollector findings)
    {
        var definition = PackageFormat.Current.Terms;
        string[] values = new string[definition.Columns.Length];
        int[] lines = new int[definition.Columns.Length];
        Array.Fill(values, "");
        foreach (var entry in entries)
        {
            int column = definition.FindIndex(entry.Key.Trim());
            if (column < 0)
            {
                ReportUnknown(definition, entry, findings);
            }
            else if (lines[column] > 0)
            {
                findings.Add("term-duplicate", definition.Name, entry.Line, entry.Key, entry.Value, $"The key {entry.Key} stands in line {lines[column]} already.");
            }
            else if (entry.Value.Length > limits.CellLetters)
            {
                lines[column] = entry.Line;
                findings.Add("text-too-long", definition.Name, entry.Line, entry.Key, entry.Value, $"The value holds {entry.Value.Length} letters; a cell of a spreadsheet holds {limits.CellLetters}.");
            }
            else
            {
                lines[column] = entry.Line;
                values[column] = CellText.Normalise(definition.Columns[column], entry.Value);
            }
        }

        return new PackageRow(1, ImmutableCollectionsMarshal.AsImmutableArray(values), ImmutableCollectionsMarshal.AsImmutableArray(lines));
    }

    private static void ReportUnknown(TableDefinition definition, TermEntry entry, FindingCollector findings)
    {
        var keys = definition.Columns.Select(column => column.Name);
        var below = keys.Where(key => key.StartsWith(entry.Key + ".", StringComparison.Ordinal)).ToList();
        string mend = below.Count > 0
            ? $"Give {string.Join(" and ", below)} in its place{(findings.IsWorkbook ? "" : $": {string.Join(" and ", below.Select(key => key[(entry.Key.Length + 1)..]))} each on a line of its own below {entry.Key}:, after two blanks")}."
            : NearestName.Find(entry.Key, keys) is { } nearest
            ? $"Did you mean {nearest}?"
            : $"The keys are {string.Join(", ", keys)}.";
        findings.Add("term-unknown", definition.Name, entry.Line, entry.Key, entry.Value, $"There is no key “{entry.Key}”.", mend);
        findings.Break(definition.Name);
    }
}
