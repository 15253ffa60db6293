namespace Jospar.Planning.Search;

/// <summary>How to plan.</summary>
/// <param name="Gap">The gap at which each goal counts as proven, a fraction of the goal's scale.</param>
/// <param name="TimeLimit">Wall-clock limit; none when empty. Without one, the same programme and seed give the same plan.</param>
/// <param name="Seed">Random seed of the solver.</param>
/// <param name="Threads">Threads of the solver.</param>
/// <param name="PackageHash">SHA-256 of the package's tables, kept with the plan.</param>
/// <param name="Spent">
/// How much of the limit was spent before, where it holds until the plan is explained and written: the search ends early enough
/// for that. Empty where the limit is the search's alone.
/// </param>
public sealed record PlannerOptions(
    decimal Gap = 0.001m,
    TimeSpan? TimeLimit = null,
    int Seed = 0,
    int Threads = 1,
    string PackageHash = "",
    TimeSpan? Spent = null);
