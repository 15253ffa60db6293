using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>A project starts at a site.</summary>
/// <param name="Project">The project.</param>
/// <param name="Site">Where.</param>
/// <param name="Start">First building year.</param>
/// <param name="RunningFrom">First running year: start and building years.</param>
/// <param name="CapitalCost">What it costs there.</param>
/// <param name="FundMoney">What funds pay of that.</param>
/// <param name="Jobs">Direct jobs once it runs.</param>
/// <param name="SponsorValue">Its sponsor's net present value at the prices that it faces.</param>
/// <param name="IsCommitted">Whether it was decided beforehand.</param>
public sealed record LaunchRow(
    ProjectId Project,
    PlaceId Site,
    Year Start,
    Year RunningFrom,
    Money CapitalCost,
    Money FundMoney,
    int Jobs,
    Money SponsorValue,
    bool IsCommitted);
