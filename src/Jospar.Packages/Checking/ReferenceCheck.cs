using Jospar.Packages.Findings;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Checking;

/// <summary>Checks that what a row names exists.</summary>
internal sealed class ReferenceCheck(Package package, FindingCollector findings, Suggestions suggestions)
{
    private static readonly string[] _nameColumns = ["name_en", "name_kk", "name_ru"];

    private readonly Dictionary<ColumnReference, HashSet<string>> _ids = [];
    private readonly Dictionary<ColumnReference, Dictionary<string, string>> _names = [];
    private readonly Dictionary<ColumnReference, List<string>> _malformed = [];

    /// <summary>Reports the references of a table that lead nowhere.</summary>
    public void Check(PackageTable table)
    {
        for (int i = 0; i < table.Definition.Columns.Length; i++)
        {
            var reference = table.Definition.Columns[i].Reference;
            if (reference is not null && !findings.IsBroken(reference.Table))
            {
                CheckColumn(table, i, reference);
            }
        }
    }

    private void CheckColumn(PackageTable table, int index, ColumnReference reference)
    {
        var ids = IdsOf(reference);
        string column = table.Definition.Columns[index].Name;
        var lost = table.Rows.Where(row => row.Values[index].Length > 0 && !ids.Contains(row.Values[index]) && !IsToldAlready(row.Values[index], reference));
        if (ids.Count == 0)
        {
            ReportNoTable(table.Definition, index, reference.Table, [.. lost]);
            return;
        }

        foreach (var row in lost)
        {
            string value = row.Values[index];
            string message = $"There is no “{value}” in {findings.FileOf(reference.Table)}.";
            string? mend = NamesOf(reference).GetValueOrDefault(value) is { } named ? $"“{value}” is the name of {named}: write the id." : suggestions.Mend(value, ids);
            findings.Add("id-unknown", table.Definition.Name, row.Number, column, value, message, mend);
        }
    }

    /// <summary>A table that is missing altogether is one fault, not one for each row that names it.</summary>
    private void ReportNoTable(TableDefinition table, int index, string target, List<PackageRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var column = table.Columns[index];
        string file = findings.FileOf(target);
        string message = $"{(rows.Count == 1 ? "1 row names" : $"{rows.Count} rows name")} a {column.Name}, but {file} has no rows.";
        string otherwise = column.IsRequired ? "remove these rows" : "empty the column";
        findings.Add("table-missing", table.Name, rows[0].Number, column.Name, rows[0].Values[index], message, $"Add {file} with a row for each {column.Name} named, or {otherwise}.");
    }

    /// <summary>Whether the cell is a fault by itself, or names rightly what is misnamed where it stands.</summary>
    private bool IsToldAlready(string value, ColumnReference reference) =>
        CellFaults.IsFault(value) || CellFaults.IsFormula(value)
        || MalformedOf(reference).Exists(id => NearestName.LookAlike(id, value));

    private List<string> MalformedOf(ColumnReference reference)
    {
        if (!_malformed.TryGetValue(reference, out var ids))
        {
            ids = [.. IdsOf(reference).Where(id => IdCheck.Check(id) is not null)];
            _malformed.Add(reference, ids);
        }

        return ids;
    }

    /// <summary>Ids by the names, in any language, under which readers know them; a name of two is none.</summary>
    private Dictionary<string, string> NamesOf(ColumnReference reference)
    {
        if (!_names.TryGetValue(reference, out var names))
        {
            var target = package.Get(reference.Table);
            int id = target.Definition.GetIndex(reference.Column);
            int[] columns = [.. _nameColumns.Select(target.Definition.FindIndex).Where(column => column >= 0)];
            names = target.Rows
                .SelectMany(row => columns.Select(column => (Name: row.Values[column], Id: row.Values[id])))
                .Where(named => named.Name.Length > 0)
                .Distinct()
                .GroupBy(named => named.Name, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Select(named => named.Id).Distinct().Count() == 1)
                .ToDictionary(group => group.Key, group => group.First().Id, StringComparer.OrdinalIgnoreCase);
            _names.Add(reference, names);
        }

        return names;
    }

    private HashSet<string> IdsOf(ColumnReference reference)
    {
        if (!_ids.TryGetValue(reference, out var ids))
        {
            var target = package.Get(reference.Table);
            int index = target.Definition.GetIndex(reference.Column);
            ids = new HashSet<string>(target.Rows.Select(row => row.Values[index]), StringComparer.Ordinal);
            ids.Remove("");
            _ids.Add(reference, ids);
        }

        return ids;
    }
}
