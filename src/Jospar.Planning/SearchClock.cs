namespace Jospar.Planning;

/// <summary>The time that a search has taken and may still take.</summary>
internal sealed class SearchClock
{
    private readonly TimeProvider _time;
    private readonly long _started;
    private TimeSpan _kept;

    /// <summary>A clock that starts now.</summary>
    public SearchClock(TimeProvider time, TimeSpan? limit)
    {
        _time = time;
        Limit = limit;
        _started = time.GetTimestamp();
    }

    /// <summary>The time that there is in all; none when empty.</summary>
    public TimeSpan? Limit { get; private set; }

    /// <summary>Since the start.</summary>
    public TimeSpan Elapsed => _time.GetElapsedTime(_started);

    /// <summary>Whether the time is up.</summary>
    public bool IsOver => Limit is { } limit && Elapsed >= limit;

    /// <summary>Takes so much off the end.</summary>
    public void KeepBack(TimeSpan time)
    {
        Limit -= time;
        _kept += time;
    }

    /// <summary>
    /// What a step may take: a share of what is left, never less than a tenth of a second; nothing said without a limit.
    /// </summary>
    public TimeSpan? Share(double share) => ShareOf(Limit, share);

    /// <summary>The same of all that is left, with what is kept back: for what there is nothing to finish without.</summary>
    public TimeSpan? ShareOfAll(double share) => ShareOf(Limit + _kept, share);

    /// <summary>What is left, and a share of what is kept back; nil when that is over, nothing said without a limit.</summary>
    public TimeSpan? ShareOfKept(double share) =>
        Limit + share * _kept - Elapsed is not { } left ? null : left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>A clock for a step that starts now and may take a share of what is left; without a limit where there is none.</summary>
    public SearchClock Part(double share) => new(_time, Share(share));

    private TimeSpan? ShareOf(TimeSpan? until, double share)
    {
        if (until is not { } limit)
        {
            return null;
        }

        var left = (limit - Elapsed) * share;
        return left < TimeSpan.FromSeconds(0.1) ? TimeSpan.FromSeconds(0.1) : left;
    }
}
