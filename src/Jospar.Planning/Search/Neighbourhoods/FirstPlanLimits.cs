namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>How long finding the first plan near the relaxation may take; empty where work is limited, not time.</summary>
/// <param name="Region">What a region may take on its own.</param>
/// <param name="Regions">What is left for deciding regions.</param>
/// <param name="Wishes">What is left for asking the others what they wish.</param>
/// <param name="Round">What deciding the rest may take.</param>
/// <param name="Tell">Called at each step, so that whoever waits hears of it.</param>
internal sealed record FirstPlanLimits(
    TimeSpan? Region, Func<TimeSpan?> Regions, Func<TimeSpan?> Wishes, Func<TimeSpan?> Round, Action Tell);
