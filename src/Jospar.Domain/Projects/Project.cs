using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>An investment that creates a unit at one of its sites, or adds capacity to links, or both.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sponsor">Who pays and runs it; empty when unknown.</param>
/// <param name="Sector">Its industry.</param>
/// <param name="Family">The chain it belongs to.</param>
/// <param name="Process">What its unit does; empty when it creates none.</param>
/// <param name="Capacity">Most activity of the unit in a year at full ramp.</param>
/// <param name="CapitalCost">What it costs to build, spent in equal parts over the building years.</param>
/// <param name="BuildYears">Years from start to first running year, at least 1.</param>
/// <param name="FirstStart">First year in which it may start.</param>
/// <param name="LastStart">Last year in which it may start.</param>
/// <param name="Jobs">Direct jobs while it runs.</param>
/// <param name="ConstructionJobs">Jobs in each building year; never added to direct jobs.</param>
/// <param name="Ramp">Share of the capacity in the first, second … running year; the last holds from then on.</param>
/// <param name="IsPublic">Publicly sponsored: launched even where its sponsor would lose.</param>
/// <param name="Tags">Words that targets and limits may filter by.</param>
/// <param name="Commitment">The start that is already decided, if any.</param>
/// <param name="Sites">Where it may stand, in the order of the table.</param>
/// <param name="Expansions">What it adds to links.</param>
/// <param name="Financing">What funds pay of it.</param>
/// <param name="Status">What was last reported of it, in words.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Project(
    ProjectId Id,
    LocalisedText Name,
    string? Sponsor,
    string Sector,
    string Family,
    ProcessId? Process,
    decimal Capacity,
    Money CapitalCost,
    int BuildYears,
    Year FirstStart,
    Year LastStart,
    int Jobs,
    int ConstructionJobs,
    ImmutableArray<decimal> Ramp,
    bool IsPublic,
    ImmutableArray<string> Tags,
    Commitment? Commitment,
    ImmutableArray<Site> Sites,
    ImmutableArray<Expansion> Expansions,
    ImmutableArray<Financing> Financing,
    string? Status,
    Provenance Provenance)
{
    /// <summary>Share of the capacity in the <paramref name="runningYear"/>-th running year, counted from 0.</summary>
    public decimal RampAt(int runningYear) => Ramp.IsEmpty ? 1m : Ramp[Math.Min(runningYear, Ramp.Length - 1)];

    /// <summary>What it costs at <paramref name="site"/>.</summary>
    public Money CapitalCostAt(Site site) => CapitalCost * site.CostFactor;
}
