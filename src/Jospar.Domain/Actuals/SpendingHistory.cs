namespace Jospar.Domain;

/// <summary>What projects that have begun spent on building before a year, and what they have still to spend.</summary>
public sealed class SpendingHistory
{
    private readonly History _history;

    internal SpendingHistory(History history) => _history = history;

    /// <summary>
    /// Capital spent in a year before <see cref="History.From"/>, as reported; else as planned until it was given up, and of a plant that
    /// runs and whose whole cost was reported, a part of what no fact of a year says.
    /// </summary>
    public decimal SpentIn(BegunProject begun, Year year)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return _history.FindValue(ActualKind.Cost, begun.Project.Id.Value, year) ?? SpentUnreported(begun, year);
    }

    /// <summary>Capital spent before <see cref="History.From"/>.</summary>
    public decimal Spent(BegunProject begun)
    {
        ArgumentNullException.ThrowIfNull(begun);
        decimal early = _history.FactsOf(ActualKind.Cost, begun.Project.Id.Value).Where(fact => fact.Year < begun.Start).Sum(fact => fact.Value ?? 0m);
        return early + _history.YearsSince(begun.Start).Sum(year => SpentIn(begun, year));
    }

    /// <summary>Capital still to be spent from <see cref="History.From"/> on; nothing once it runs or was given up.</summary>
    public decimal LeftToSpend(BegunProject begun)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return begun.IsAbandoned || begun.RunsFrom <= _history.From ? 0m : Math.Max(0m, Remainder.Of(WholeCost(begun), Spent(begun)));
    }

    /// <summary>What a project costs in all by the latest estimate, else as planned.</summary>
    public decimal WholeCost(BegunProject begun)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return FindTotalCost(begun) ?? _history.FindCourse(begun)?.WholeCost ?? begun.PlannedCost.Value;
    }

    /// <summary>
    /// What a project costs in all by the latest estimate; nothing where there is none. One made before the project began is of the site
    /// where it was then planned.
    /// </summary>
    public decimal? FindTotalCost(BegunProject begun)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return _history.AllFactsOf(ActualKind.TotalCost, begun.Project.Id.Value).FirstOrDefault() is { } fact ? EarlyEstimates.Restated(begun, fact) : null;
    }

    // Of a plant that runs, the whole cost reported was spent: what no year's fact says of it belongs to the other years, and where
    // a plan made again has counted some of them, to those that it has not.
    private decimal SpentUnreported(BegunProject begun, Year year)
    {
        decimal planned = SpentAsPlanned(begun, year);
        if (planned == 0m || begun.RunsFrom > _history.From || begun.IsAbandoned || FindTotalCost(begun) is not { } total)
        {
            return planned;
        }

        string id = begun.Project.Id.Value;
        var first = _history.Programme.Terms.FirstYear;
        Year[] silent =
        [
            .. _history.YearsSince(begun.Start).Where(at => _history.FindValue(ActualKind.Cost, id, at) is null && SpentAsPlanned(begun, at) != 0m),
        ];
        Year[] open = _history.IsAgain && silent.Any(at => at >= first) ? [.. silent.Where(at => at >= first)] : silent;
        decimal known = _history.AllFactsOf(ActualKind.Cost, id).Where(fact => fact.Year >= begun.Start).Sum(fact => fact.Value ?? 0m)
            + silent.Except(open).Sum(at => SpentAsPlanned(begun, at));
        return open.Contains(year) ? planned * Math.Max(0m, total - known) / open.Sum(at => SpentAsPlanned(begun, at)) : planned;
    }

    private decimal SpentAsPlanned(BegunProject begun, Year year) => EarlyStartup.Spread(
        _history, begun, year, at => Planned(begun, at), at => _history.FindValue(ActualKind.Cost, begun.Project.Id.Value, at) is not null);

    private decimal Planned(BegunProject begun, Year year) => begun.IsOverIn(year) ? 0m
        : _history.FindCourse(begun) is { } course ? course.SpentIn(year)
        : begun.IsPlannedToBuildIn(year) ? begun.PlannedCost.Value / begun.Project.BuildYears
        : 0m;
}
