namespace Jospar.Domain;

/// <summary>A project that began before the years that are planned again.</summary>
/// <param name="Project">The project as the package has it.</param>
/// <param name="Site">Where it began.</param>
/// <param name="Start">Its first building year, as reported, else as planned.</param>
/// <param name="RunsFrom">Its first running year, as reported or now expected, else as planned.</param>
/// <param name="IsAbandoned">Whether it was given up afterwards.</param>
/// <param name="IsReported">Whether a fact, and not only the plan, says that it began.</param>
public sealed record BegunProject(
    Project Project, Site Site, Year Start, Year RunsFrom, bool IsAbandoned, bool IsReported)
{
    /// <summary>The year in which it was given up, where that is known: until then it went as planned.</summary>
    public Year? GivenUpIn { get; init; }

    /// <summary>Building years as they came or will come.</summary>
    public int BuildYears => RunsFrom - Start;

    /// <summary>What it costs where it began, by the package.</summary>
    public Money PlannedCost => Project.CapitalCostAt(Site);

    /// <summary>Whether it is known to have been given up by <paramref name="year"/>; in the year itself it was.</summary>
    public bool IsOverIn(Year year) => IsAbandoned && GivenUpIn is { } end && end <= year;

    /// <summary>Whether the plan would have built it in <paramref name="year"/>, begun when it began.</summary>
    public bool IsPlannedToBuildIn(Year year) => Start <= year && year < Start + Project.BuildYears;

    /// <summary>Whether it runs in <paramref name="year"/>.</summary>
    public bool RunsIn(Year year) => RunsFrom <= year && !IsOverIn(year);

    /// <summary>Most activity in <paramref name="year"/>: <c>capacity · ramp</c>, nothing before it runs.</summary>
    public decimal CapacityIn(Year year) => RunsIn(year) ? Project.Capacity * Project.RampAt(year - RunsFrom) : 0m;
}
