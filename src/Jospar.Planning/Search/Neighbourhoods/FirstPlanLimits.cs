namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>How long finding the first plan near the relaxation may take.</summary>
/// <param name="Region">What a region may take on its own; empty where work is limited, not time.</param>
/// <param name="IsDiveOver">Whether going through regions must end.</param>
/// <param name="AreWishesOver">Whether asking regions what they wish must end.</param>
/// <param name="Round">What deciding the rest may take.</param>
/// <param name="Tell">Called before each region, so that whoever waits hears of it.</param>
internal sealed record FirstPlanLimits(TimeSpan? Region, Func<bool> IsDiveOver, Func<bool> AreWishesOver, Func<TimeSpan?> Round, Action Tell);
