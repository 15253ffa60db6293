namespace Jospar.Planning.Plans;

/// <summary>The indirect jobs of several regions together.</summary>
public static class IndirectJobsSum
{
    /// <summary>
    /// The sum of one <paramref name="end"/> of the range; unknown where people work, and of none of their regions it is known. That
    /// nothing runs elsewhere tells nothing of them.
    /// </summary>
    public static decimal? Of(IReadOnlyCollection<JobsRow> rows, Func<JobsRow, decimal?> end)
    {
        ArgumentNullException.ThrowIfNull(rows);
        bool isWorked = rows.Any(row => row.Direct > 0);
        decimal[] known = [.. rows.Where(row => row.Direct > 0 || !isWorked).Select(end).OfType<decimal>()];
        return known.Length == 0 ? null : known.Sum();
    }
}
