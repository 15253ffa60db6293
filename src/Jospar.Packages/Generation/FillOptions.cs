using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Packages.Generation;

/// <summary>
/// The published totals that a pool of unnamed projects is filled up to, named projects included. The defaults are
/// Kazakhstan's: 868 projects and almost 20 trillion tenge (draft concept of industrial policy, 13 February 2023,
/// jjtv.kz), 147,000 jobs (minister of industry, 6 April 2023, qazmonitor.com).
/// </summary>
/// <param name="Seed">Seed of every draw.</param>
/// <param name="Projects">Projects in all.</param>
/// <param name="Jobs">Direct jobs in all.</param>
/// <param name="Investment">Capital cost in all, billions of tenge.</param>
/// <param name="SmallestMeanCost">
/// Mean cost of an unnamed project where the named ones leave less than that, billions: 930 billion tenge in the 170
/// launches of 2023.
/// </param>
/// <param name="SitesPerProject">Places in which an unnamed project may stand.</param>
/// <param name="Launches">Launches by year; what the named projects' commitments do not account for, unnamed ones do.</param>
public sealed record FillOptions(
    int Seed = 1,
    int Projects = 868,
    int Jobs = 147_000,
    decimal Investment = 20_000m,
    decimal SmallestMeanCost = 5.5m,
    int SitesPerProject = 1,
    ImmutableArray<YearlyLaunches> Launches = default)
{
    /// <summary>
    /// 160 projects launched in 2022 (astanatimes.com, January 2023), 170 in 2023, 180 planned for 2024 (inform.kz),
    /// 190 planned for 2025 (qazinform).
    /// </summary>
    public static ImmutableArray<YearlyLaunches> PublishedLaunches { get; } =
        [new(new Year(2022), 160), new(new Year(2023), 170), new(new Year(2024), 180), new(new Year(2025), 190)];

    /// <summary>Launches by year, the published ones where none are given.</summary>
    public ImmutableArray<YearlyLaunches> LaunchesOrPublished => Launches.IsDefault ? PublishedLaunches : Launches;
}
