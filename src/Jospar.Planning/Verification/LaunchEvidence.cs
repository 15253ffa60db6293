using Jospar.Domain;

namespace Jospar.Planning.Verification;

/// <summary>One row of a plan's launches with the project it names; the site is empty when it is none of the project's.</summary>
internal sealed record LaunchEvidence(Project Project, PlaceId Place, Site? Site, Year Start)
{
    /// <summary>First running year.</summary>
    public Year RunsFrom => Start + Project.BuildYears;

    /// <summary>What it costs there.</summary>
    public decimal Capital => Project.CapitalCost.Value * (Site?.CostFactor ?? 1m);

    /// <summary>Whether it runs in the year.</summary>
    public bool Runs(Year year) => year >= RunsFrom;

    /// <summary>Whether it is built in the year.</summary>
    public bool IsBuilt(Year year) => year >= Start && year < RunsFrom;
}
