using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>
/// A whole programme as data: everything that the planner, the verifier and the report know. Every list keeps the
/// order of its table; ids are unique and references resolve (the reader's findings see to it).
/// </summary>
public sealed record Programme(
    ProgrammeTerms Terms,
    ImmutableArray<Place> Places,
    ImmutableArray<OccupiedStock> Stocks,
    ImmutableArray<Commodity> Commodities,
    ImmutableArray<Price> Prices,
    ImmutableArray<Process> Processes,
    ImmutableArray<Facility> Facilities,
    ImmutableArray<Resource> Resources,
    ImmutableArray<Demand> Demands,
    ImmutableArray<Link> Links,
    ImmutableArray<Project> Projects,
    ImmutableArray<Relation> Relations,
    ImmutableArray<Fund> Funds,
    ImmutableArray<Obligation> Obligations,
    ImmutableArray<Target> Targets,
    ImmutableArray<Limit> Limits,
    ImmutableArray<Sector> Sectors,
    ImmutableArray<Statement> Statements,
    ImmutableArray<Source> Sources)
{
    /// <summary>What may turn out otherwise, for `jospar stress`.</summary>
    public ImmutableArray<Uncertainty> Uncertainties { get; init; } = [];

    /// <summary>What sectors buy of one another, for the indirect jobs; empty where no input–output table is given.</summary>
    public ImmutableArray<InputCoefficient> InputCoefficients { get; init; } = [];

    /// <summary>Discounts that the plan may choose among; a commodity without an entry keeps those of its obligations.</summary>
    public ImmutableArray<DiscountMenuEntry> DiscountMenu { get; init; } = [];

    /// <summary>The plan's years, first to last.</summary>
    public ImmutableArray<Year> Years => Terms.Years;
}
