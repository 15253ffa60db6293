namespace Jospar.Planning.Search.Launching;

/// <summary>How an annealing cools, and from when on it insists on rows.</summary>
/// <param name="Hottest">The first temperature, as a share of what a launch is usually worth.</param>
/// <param name="Coldest">The last one.</param>
/// <param name="Late">From this share on a row that is broken becomes dearer each time, and what is kept may be the end.</param>
/// <param name="Last">From this share on much dearer.</param>
internal sealed record AnnealingSchedule(double Hottest, double Coldest, double Late, double Last)
{
    /// <summary>From launches that move nearly at will to a time when only the smallest do.</summary>
    public static readonly AnnealingSchedule Whole = new(1.0, 0.003, 0.6, 0.85);

    /// <summary>From launches that are good, but may break a row or two: what can be bettered is.</summary>
    public static readonly AnnealingSchedule Mild = new(0.01, 0.003, 0.6, 0.85);

    /// <summary>The same where that leaves a row broken: from the first the rows come before all else, each hotter than the one before.</summary>
    public static readonly AnnealingSchedule[] Strict = [new(0.003, 0.0003, 0.05, 0.3), new(0.01, 0.0003, 0.1, 0.4), new(0.1, 0.0003, 0.3, 0.6)];
}
