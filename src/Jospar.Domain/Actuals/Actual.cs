namespace Jospar.Domain;

/// <summary>One reported fact: something that happened, whatever a plan had said.</summary>
/// <param name="Row">The row in which it was reported, as a spreadsheet counts it.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Project">The project that it speaks of; empty where it speaks of a facility or of a fund alone.</param>
/// <param name="Facility">The facility that it speaks of.</param>
/// <param name="Fund">The fund that it speaks of.</param>
/// <param name="Site">Where a launch took place; of a whole cost that an earlier table told before the project began, where it was planned.</param>
/// <param name="Year">The year in which it happened, or is expected.</param>
/// <param name="Value">How much: money, activity or jobs after the kind.</param>
/// <param name="Source">Who reported it or where it was published; empty when nobody said.</param>
/// <param name="Note">What else a reader should know.</param>
public sealed record Actual(
    int Row,
    ActualKind Kind,
    ProjectId? Project = null,
    FacilityId? Facility = null,
    FundId? Fund = null,
    PlaceId? Site = null,
    Year? Year = null,
    decimal? Value = null,
    string? Source = null,
    string? Note = null)
{
    private const decimal Rounding = 1e-9m;

    /// <summary>What it speaks of: the project, else the facility, else the fund.</summary>
    public INamedId? About => Project is { } project ? project : Facility is { } facility ? facility : Fund;

    /// <summary>The id of that as text.</summary>
    public string Subject => About?.Value ?? "";

    /// <summary>What it reports, of what and, where each year has its own, of which year: two facts with the same key say the same thing twice.</summary>
    public (ActualKind Kind, ProjectId? Project, FacilityId? Facility, FundId? Fund, Year? Year) Key => (
        Kind, Project, Facility, Fund,
        Kind is ActualKind.Launch or ActualKind.Startup or ActualKind.TotalCost or ActualKind.Dropped or ActualKind.NotStarted ? null : Year);

    /// <summary>
    /// Whether another fact says the same of the same thing and year, but for a rounding as a plan's folder keeps its numbers; where that
    /// was is not asked.
    /// </summary>
    public bool Says(Actual other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Key == other.Key && Year == other.Year && IsSame(Value, other.Value);
    }

    private static bool IsSame(decimal? one, decimal? other) => one is { } value && other is { } told
        ? Math.Abs(value - told) <= Rounding * Math.Max(Math.Abs(value), Math.Abs(told))
        : one == other;
}
