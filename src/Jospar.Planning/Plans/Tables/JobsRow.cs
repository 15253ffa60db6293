using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>Jobs of the programme's projects in a region in a year.</summary>
/// <param name="Region">The region.</param>
/// <param name="Year">The year.</param>
/// <param name="Direct">Direct jobs of running projects.</param>
/// <param name="Construction">Jobs of building projects; never added to the direct ones.</param>
/// <param name="IndirectLow">Indirect jobs, low end; 0 where nothing runs; empty where no multipliers are known.</param>
/// <param name="IndirectHigh">Indirect jobs, high end.</param>
public sealed record JobsRow(
    PlaceId Region,
    Year Year,
    int Direct,
    int Construction,
    decimal? IndirectLow,
    decimal? IndirectHigh);
