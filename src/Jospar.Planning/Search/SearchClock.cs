namespace Jospar.Planning.Search;

/// <summary>The time that a search has taken and may still take.</summary>
internal sealed class SearchClock
{
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly TimeSpan? _limit;

    /// <summary>A clock that starts now.</summary>
    public SearchClock(TimeProvider time, TimeSpan? limit)
    {
        _time = time;
        _limit = limit;
        _started = time.GetTimestamp();
    }

    /// <summary>The time that there is in all; none when empty.</summary>
    public TimeSpan? Limit => _limit;

    /// <summary>Since the start.</summary>
    public TimeSpan Elapsed => _time.GetElapsedTime(_started);

    /// <summary>Whether the time is up.</summary>
    public bool IsOver => _limit is { } limit && Elapsed >= limit;

    /// <summary>
    /// What a step may take: a share of what is left, never less than a tenth of a second; nothing said without a limit.
    /// </summary>
    public TimeSpan? Share(double share)
    {
        if (_limit is not { } limit)
        {
            return null;
        }

        var left = (limit - Elapsed) * share;
        return left < TimeSpan.FromSeconds(0.1) ? TimeSpan.FromSeconds(0.1) : left;
    }
}
