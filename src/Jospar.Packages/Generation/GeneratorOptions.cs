using Jospar.Domain;

namespace Jospar.Packages.Generation;

/// <summary>What a synthetic programme looks like; what is left empty follows from the number of projects.</summary>
/// <param name="Projects">
/// Investors' projects; the expansions of zone utilities come on top, as projects of their own tagged <c>infrastructure</c>.
/// </param>
/// <param name="Seed">Seed of every draw: same options, same programme.</param>
/// <param name="SitesPerProject">Zones in which a project may stand, fewer where the country has fewer.</param>
/// <param name="Regions">Regions; a fortieth of the projects, at least 4, when empty.</param>
/// <param name="ZonesPerRegion">Industrial zones in each region.</param>
/// <param name="Commodities">Commodities, 25 to 60; 40 at 800 projects and 60 at 8,000 when empty.</param>
/// <param name="Years">Years of the plan; 7 up to 800 projects and 10 at 8,000 when empty.</param>
/// <param name="FirstYear">The plan's first year.</param>
public sealed record GeneratorOptions(
    int Projects,
    int Seed,
    int SitesPerProject = 3,
    int? Regions = null,
    int ZonesPerRegion = 3,
    int? Commodities = null,
    int? Years = null,
    int FirstYear = 2023);
