namespace Jospar.Domain;

/// <summary>
/// Sums of a plant that runs earlier than planned: what was planned for years in which it was running already was spent and paid
/// while it was built.
/// </summary>
internal static class EarlyStartup
{
    /// <summary>
    /// What was <paramref name="planned"/> of a year; once the plant runs, with an equal part of what was planned for later, which falls
    /// to the building years of which nothing <paramref name="isReported"/> and which no earlier plan has counted; where it has counted them
    /// all, to the first year of which nothing is reported since, if there is one.
    /// </summary>
    public static decimal Spread(
        History history, BegunProject begun, Year year, Func<Year, decimal> planned, Func<Year, bool> isReported)
    {
        var end = history.FindCourse(begun)?.RunsFrom ?? begun.Start + begun.Project.BuildYears;
        if (begun.IsAbandoned || begun.RunsFrom > history.From || begun.RunsFrom >= end)
        {
            return planned(year);
        }

        Year[] open = OpenYears(history, begun, isReported);
        return (year < begun.RunsFrom ? planned(year) : 0m) + (open.Contains(year) ? Later(begun, end, planned, isReported) / open.Length : 0m);
    }

    // Where an earlier plan has counted all building years of which nothing is reported, the rest falls to the first year after them, and
    // where everything is reported of those, to the years that were counted: it was spent all the same.
    private static Year[] OpenYears(History history, BegunProject begun, Func<Year, bool> isReported)
    {
        var first = FirstOpen(history, begun);
        Year[] silent = [.. history.YearsSince(begun.Start).Where(at => at < begun.RunsFrom && !isReported(at))];
        Year[] open = [.. silent.Where(at => at >= first)];
        return open.Length > 0 || silent.Length == 0 ? open
            : history.YearsSince(first).FirstOrDefault(at => !isReported(at)) is { Value: > 0 } after ? [after]
            : silent;
    }

    private static decimal Later(BegunProject begun, Year end, Func<Year, decimal> planned, Func<Year, bool> isReported) =>
        Enumerable.Range(begun.RunsFrom.Value, end - begun.RunsFrom).Select(year => new Year(year)).Where(year => !isReported(year)).Sum(planned);

    private static Year FirstOpen(History history, BegunProject begun) =>
        history.IsAgain && history.Programme.Terms.FirstYear > begun.Start ? history.Programme.Terms.FirstYear : begun.Start;
}
