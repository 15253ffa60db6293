namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>How a search shares out its time. Without a limit, work is limited instead, so that a run can be repeated.</summary>
internal sealed class SearchPace(PlannerOptions options, SearchClock clock)
{
    // Of the time that is left, so much may go to each region on its own.
    private const double RegionShare = 0.1;
    private static readonly TimeSpan UsualRegion = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan LeastRound = TimeSpan.FromSeconds(0.1);

    private TimeSpan _completing = TimeSpan.FromSeconds(1);
    private TimeSpan _completed = TimeSpan.Zero;

    /// <summary>What a round usually takes.</summary>
    public static TimeSpan UsualRound { get; } = TimeSpan.FromSeconds(3);

    /// <summary>Whether there is a limit of time.</summary>
    public bool IsTimed => options.TimeLimit is not null;

    /// <summary>What a region may take on its own; empty without a limit.</summary>
    public TimeSpan? RegionLimit => AtMost(RegionShare, UsualRegion);

    /// <summary>
    /// Whether it is time to make a plan of better launches. That takes a while: at most a quarter of the time goes to it,
    /// but where a run must be repeatable, every better one is made a plan of.
    /// </summary>
    public bool IsCompletionDue => !IsTimed || clock.Elapsed - _completed > 3 * _completing;

    /// <summary>A share of what is left, but no more than <paramref name="most"/>; empty without a limit.</summary>
    public TimeSpan? AtMost(double share, TimeSpan most) =>
        clock.Share(share) is { } left ? left < most ? left : most : null;

    /// <summary>
    /// What is left, whenever asked, of a share of what is left now, but no more than <paramref name="most"/>; empty without a
    /// limit.
    /// </summary>
    public Func<TimeSpan?> LeftOf(double share, TimeSpan most)
    {
        var until = clock.Elapsed + AtMost(share, most);
        return () => until - clock.Elapsed;
    }

    /// <summary>What a round may take: before the end there must be time to complete the last plan.</summary>
    public TimeSpan? RoundLimit(TimeSpan most)
    {
        if (options.TimeLimit is not { } limit)
        {
            return null;
        }

        var left = limit - clock.Elapsed - 2 * _completing;
        return left < LeastRound ? LeastRound : left < most ? left : most;
    }

    /// <summary>Whether the search is over.</summary>
    public bool MustEnd(CancellationToken cancellation) =>
        cancellation.IsCancellationRequested || (options.TimeLimit is { } limit && clock.Elapsed + 2 * _completing >= limit);

    /// <summary>Takes note of how long it takes to make a plan of launches.</summary>
    public T Completing<T>(Func<T> complete)
    {
        var began = clock.Elapsed;
        var result = complete();
        (_completing, _completed) = (clock.Elapsed - began, clock.Elapsed);
        return result;
    }
}
