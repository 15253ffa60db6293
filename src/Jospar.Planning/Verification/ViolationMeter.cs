namespace Jospar.Planning.Verification;

/// <summary>Counts the rows of one family and keeps the largest violation.</summary>
internal sealed class ViolationMeter(string family)
{
    private int _rows;
    private decimal _absolute;
    private decimal _relative;
    private string? _where;

    /// <summary>What was measured.</summary>
    public FamilyCheck Result => new(family, _rows, _absolute, _relative, _where);

    /// <summary>A row broken by <paramref name="violation"/> where that is positive; <paramref name="size"/> is that of its terms.</summary>
    public void Check(decimal violation, decimal size, Func<string> where)
    {
        _rows++;
        if (violation <= 0m)
        {
            return;
        }

        _absolute = Math.Max(_absolute, violation);
        decimal relative = violation / Math.Max(1m, size);
        if (relative > _relative)
        {
            _relative = relative;
            _where = where();
        }
    }

    /// <summary>A row that is kept or broken, nothing between.</summary>
    public void Check(bool isKept, Func<string> where) => Check(isKept ? 0m : 1m, 1m, where);

    /// <summary>A row whose reported amount must equal the recomputed one.</summary>
    public void CheckEqual(decimal reported, decimal recomputed, Func<string> where) =>
        Check(Math.Abs(reported - recomputed), Math.Abs(recomputed), where);
}
