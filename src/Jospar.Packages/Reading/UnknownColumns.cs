using Jospar.Packages.Findings;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>Names of a header row that the table does not have, and the columns that they probably mean.</summary>
internal sealed class UnknownColumns
{
    private const string YearColumn = "year";

    // Where a name of a planner's own ends and its unit begins.
    private static readonly char[] _beforeUnits = ['(', '[', ',', ';', '/'];

    private readonly TableDefinition _definition;
    private readonly string[] _names;
    private readonly List<string> _known;
    private readonly List<string> _open;
    private readonly HashSet<string> _meant = [];
    private bool _isListed;

    public UnknownColumns(TableDefinition definition, string[] names)
    {
        _definition = definition;
        _names = names;
        _known = [.. definition.Columns.Select(column => column.Name)];
        _open = _known.FindAll(column => !names.Contains(column));
    }

    /// <summary>Reports the names, and returns the columns that they probably mean.</summary>
    public HashSet<string> Report(int row, FindingCollector findings)
    {
        var places = Enumerable.Range(0, _names.Length).Where(place => _definition.FindIndex(_names[place]) < 0).ToList();
        var years = _open.Contains(YearColumn) ? places.FindAll(place => IsYear(_names[place])) : [];
        if (years.Count > 0)
        {
            ReportYears([.. years.Select(place => _names[place])], row, findings);
            _meant.Add(YearColumn);
        }

        var others = places.Except(years).Select(place => (Place: place, Nearest: NearestTo(_names[place]))).ToList();
        _meant.UnionWith(others.Select(other => other.Nearest).OfType<string>());
        foreach (var (place, nearest) in others)
        {
            string name = _names[place];
            if (name.Length == 0)
            {
                ReportNameless(place, row, findings);
                continue;
            }

            string? mend = nearest is not null ? $"Did you mean {nearest}?" : MendByWhatIsMissing(place, others.Count == 1);
            findings.Add("column-unknown", _definition.Name, row, name, name, $"The table has no column “{name}”.", mend);
            findings.Break(_definition.Name);
        }

        return _meant;
    }

    private void ReportNameless(int place, int row, FindingCollector findings)
    {
        string where = place == 0 ? "The first column" : $"The column after {_names[place - 1]}";
        findings.Add("column-unknown", _definition.Name, row, null, null, $"{where} has no name.", "Delete it, or name it in the first row.");
        findings.Break(_definition.Name);
    }

    // All columns are listed once.
    private string? MendByWhatIsMissing(int place, bool isOnly)
    {
        if (MissingBeside(place, isOnly) is { } missing)
        {
            _meant.Add(missing);
            return $"Is {_names[place]} meant to be {missing}? Rename it.";
        }

        string? list = _isListed ? null : $"Its columns are {string.Join(", ", _known)}.";
        _isListed = true;
        return list;
    }

    private static bool IsYear(string name) => name.Length == 4 && name.All(char.IsAsciiDigit) && name[0] is '1' or '2';

    private void ReportYears(string[] years, int row, FindingCollector findings)
    {
        string named = string.Join(", ", years);
        findings.Add(
            "column-unknown", _definition.Name, row, years[0], named, $"The table has no columns for single years ({named}).",
            $"Give one row per year, with the year in the column {YearColumn}.");
        findings.Break(_definition.Name);
    }

    // A name without its unit, without its language, or with a slip.
    private string? NearestTo(string name)
    {
        string stem = name.Split(_beforeUnits)[0].Trim();
        return NearestName.Find(name, _open) ?? NearestName.Find(stem, _open)
            ?? _open.Find(column => stem.Length > 0 && column.StartsWith(stem.ToLowerInvariant() + "_", StringComparison.Ordinal));
    }

    /// <summary>The one required column that is missing where the name stands, or at all where no other name is unknown.</summary>
    private string? MissingBeside(int place, bool isOnly)
    {
        var missing = _definition.Columns.Where(column => column.IsRequired && _open.Contains(column.Name) && !_meant.Contains(column.Name)).Select(column => column.Name).ToList();
        if (isOnly && missing.Count == 1)
        {
            return missing[0];
        }

        int[] indices = [.. _names.Select(_definition.FindIndex)];
        int left = indices.Take(place).LastOrDefault(index => index >= 0, -1);
        int right = indices.Skip(place).FirstOrDefault(index => index >= 0, _known.Count);
        var between = missing.FindAll(column => _definition.GetIndex(column) > left && _definition.GetIndex(column) < right);
        return between is [var one] ? one : null;
    }
}
