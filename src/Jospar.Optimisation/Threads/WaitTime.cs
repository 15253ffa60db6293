namespace Jospar.Optimisation.Threads;

/// <summary>Times as waits and timers take them: no longer than some 24 days.</summary>
public static class WaitTime
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary><paramref name="time"/>, or the longest there is where it is longer.</summary>
    public static TimeSpan Of(TimeSpan time) => time < Longest ? time : Longest;
}
