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
        var meant = new List<(int Column, int Line)>();
        foreach (var entry in entries)
        {
            int column = definition.FindIndex(entry.Key.Trim());
            if (column < 0)
            {
                meant.AddRange(ReportUnknown(definition, entry, findings).Select(key => (definition.GetIndex(key), entry.Line)));
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

        // What an unknown key was meant to say is not missing besides.
        foreach (var (column, line) in meant.Where(key => lines[key.Column] == 0))
        {
            lines[column] = line;
        }

        return new PackageRow(1, ImmutableCollectionsMarshal.AsImmutableArray(values), ImmutableCollectionsMarshal.AsImmutableArray(lines));
    }

    /// <summary>Reports a key that the format does not have, and returns the keys that it probably means.</summary>
    private static List<string> ReportUnknown(TableDefinition definition, TermEntry entry, FindingCollector findings)
    {
        var keys = definition.Columns.Select(column => column.Name).ToList();
        var below = Below(definition, entry.Key);
        string? nearest = NearestName.Find(entry.Key, keys);
        string mend = below.Count > 0 ? MendBelow(entry.Key, below, findings.IsWorkbook)
            : nearest is not null ? $"Did you mean {nearest}?"
            : $"The keys are {string.Join(", ", keys)}.";
        findings.Add("term-unknown", definition.Name, entry.Line, entry.Key, entry.Value, $"There is no key “{entry.Key}”.", mend);
        findings.Break(definition.Name);
        return below.Count > 0 ? below : nearest is not null ? [nearest] : [];
    }

    /// <summary>The keys on the second level below a key; where some of them must be given, those alone.</summary>
    private static List<string> Below(TableDefinition definition, string key)
    {
        var below = definition.Columns.Where(column => column.Name.StartsWith(key + ".", StringComparison.Ordinal)).ToList();
        var required = below.FindAll(column => column.IsRequired);
        return (required.Count > 0 ? required : below).ConvertAll(column => column.Name);
    }

    private static string MendBelow(string key, List<string> below, bool isWorkbook)
    {
        string names = string.Join(" and ", below);
        string leaves = string.Join(" and ", below.Select(name => name[(key.Length + 1)..]));
        string each = below.Count > 1 ? " each" : "";
        return isWorkbook
            ? $"Give {names} in its place."
            : $"Give {names} in its place: {leaves}{each} on a line of its own below {key}:, after two blanks.";
    }
}
