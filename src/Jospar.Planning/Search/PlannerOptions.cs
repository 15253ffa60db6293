namespace Jospar.Planning.Search;

/// <summary>How to plan.</summary>
/// <param name="Gap">The gap at which each goal counts as proven, a fraction of the goal's scale.</param>
/// <param name="TimeLimit">Wall-clock limit; none when empty. Without one, the same programme and seed give the same plan.</param>
/// <param name="Seed">Random seed of the solver.</param>
/// <param name="Threads">Threads of the solver.</param>
/// <param name="PackageHash">SHA-256 of the package's tables, kept with the plan.</param>
public sealed record PlannerOptions(
    decimal Gap = 0.001m,
    TimeSpan? TimeLimit = null,
    int Seed = 0,
    int Threads = 1,
    string PackageHash = "");
