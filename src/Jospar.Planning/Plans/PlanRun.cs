namespace Jospar.Planning.Plans;

/// <summary>How a plan was made, so that it can be made again.</summary>
/// <param name="PackageHash">SHA-256 of the package's tables.</param>
/// <param name="Seed">Random seed.</param>
/// <param name="GapAsked">The gap at which the search stops.</param>
/// <param name="TimeLimitSeconds">The time limit; empty for none.</param>
/// <param name="Threads">Threads of the solver.</param>
/// <param name="Solver">Name, version and kind of the solver.</param>
/// <param name="Version">Version of Jospar.</param>
/// <param name="Origin">What was asked of it beside its goals; empty where nothing was.</param>
public sealed record PlanRun(
    string PackageHash,
    int Seed,
    decimal GapAsked,
    decimal? TimeLimitSeconds,
    int Threads,
    string Solver,
    string Version,
    PlanOrigin? Origin = null);
