using Jospar.Domain;

namespace Jospar.Packages.Generation;

/// <summary>The sizes that a synthetic programme has, all of them settled.</summary>
internal sealed record ProgrammeSizes(int Projects, int Sites, int Regions, int ZonesPerRegion, int Commodities, int Years, Year First)
{
    /// <summary>The fewest commodities with which the metal chains still reach from ore to goods.</summary>
    public const int FewestCommodities = 25;

    /// <summary>As many commodities as the catalogue holds.</summary>
    public const int MostCommodities = 60;

    private const int NationalProjects = 800;

    /// <summary>The plan's last year.</summary>
    public Year Last => First + (Years - 1);

    /// <summary>
    /// Settles what <paramref name="options"/> leave open. Throws <see cref="ArgumentOutOfRangeException"/> for sizes
    /// that no programme has.
    /// </summary>
    public static ProgrammeSizes Of(GeneratorOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Projects, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.SitesPerProject, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ZonesPerRegion, 1);
        double decades = Math.Log10((double)options.Projects / NationalProjects);
        int regions = options.Regions ?? Math.Max(4, (options.Projects + 20) / 40);
        int commodities = options.Commodities
            ?? Math.Clamp((int)Math.Round(40 + (20 * decades)), FewestCommodities, MostCommodities);
        int years = options.Years ?? Math.Clamp((int)Math.Round(7 + (3 * decades)), 7, 10);
        ArgumentOutOfRangeException.ThrowIfLessThan(regions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(commodities, FewestCommodities);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(commodities, MostCommodities);
        return new(
            options.Projects,
            Math.Min(options.SitesPerProject, regions * options.ZonesPerRegion),
            regions,
            options.ZonesPerRegion,
            commodities,
            years,
            new Year(options.FirstYear));
    }
}
