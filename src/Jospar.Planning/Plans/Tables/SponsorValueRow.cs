using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>What a project would be worth to its sponsor at each site for its best start.</summary>
/// <param name="Project">The project.</param>
/// <param name="Site">The site.</param>
/// <param name="Start">The start that is worth most to the sponsor; the launched one where it is launched here.</param>
/// <param name="Value">Net present value at the sponsor's discount rate, to the programme's first year.</param>
/// <param name="IsViable">Whether it is not negative, or does not matter because the project is public.</param>
public sealed record SponsorValueRow(
    ProjectId Project,
    PlaceId Site,
    Year Start,
    Money Value,
    bool IsViable);
