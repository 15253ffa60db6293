namespace Jospar.Planning.Verification.Tables;

/// <summary>Compares the rows that a plan reports with the recomputed ones, key by key; a row too many or too few is a violation.</summary>
internal sealed class TableComparison(string table, params string[] columns)
{
    private readonly Dictionary<string, decimal?[]> _reported = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal?[]> _recomputed = new(StringComparer.Ordinal);

    /// <summary>A row as it is reported.</summary>
    public void Report(string key, params decimal?[] values) => _reported[key] = values;

    /// <summary>A row as it is recomputed.</summary>
    public void Expect(string key, params decimal?[] values) => _recomputed[key] = values;

    /// <summary>Whether a row of this key is reported.</summary>
    public bool Has(string key) => _reported.ContainsKey(key);

    /// <summary>Compares all rows.</summary>
    public void Check(ViolationMeter meter)
    {
        foreach (var (key, values) in _reported)
        {
            if (!_recomputed.TryGetValue(key, out decimal?[]? recomputed))
            {
                meter.Check(isKept: false, () => $"{table} {key} should not be there");
                continue;
            }

            for (int column = 0; column < columns.Length; column++)
            {
                Compare(meter, key, column, values[column], recomputed[column]);
            }
        }

        foreach (string key in _recomputed.Keys.Where(key => !_reported.ContainsKey(key)))
        {
            meter.Check(isKept: false, () => $"{table} {key} is missing");
        }
    }

    private void Compare(ViolationMeter meter, string key, int column, decimal? reported, decimal? recomputed)
    {
        string Where() => $"{table} {key} {columns[column]}";
        if (reported is { } told && recomputed is { } known)
        {
            meter.CheckEqual(told, known, Where);
        }
        else
        {
            meter.Check(reported is null && recomputed is null, Where);
        }
    }
}
