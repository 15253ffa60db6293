using System.Collections.Immutable;

namespace Jospar.Planning.Stress.Summary;

/// <summary>What a stress test says; kept in <c>stress.json</c>.</summary>
/// <param name="Status">
/// <c>complete</c>, or <c>stopped</c> where fewer draws were done than asked for, or not every uncertainty was switched off.
/// </param>
/// <param name="PackageHash">SHA-256 of the package's tables.</param>
/// <param name="PlanDigest">Digest of the plan's decisions.</param>
/// <param name="Seed">Random seed.</param>
/// <param name="Draws">Draws done.</param>
/// <param name="DrawsAsked">Draws asked for.</param>
/// <param name="MetWithin">Missing so large a share of its scale, a target still counts as met.</param>
/// <param name="Targets">What becomes of each promise, in the programme's order.</param>
/// <param name="Shortfall">The first goal over the draws; its worst tenth is the greatest.</param>
/// <param name="Value">The present value over the draws, in money of the tables; its worst tenth is the least.</param>
/// <param name="Launches">What becomes of the launches.</param>
/// <param name="Causes">What each uncertainty does, the most harmful first.</param>
/// <param name="Items">The single things that matter most, the strongest first.</param>
public sealed record StressSummary(
    string Status,
    string PackageHash,
    string PlanDigest,
    int Seed,
    int Draws,
    int DrawsAsked,
    decimal MetWithin,
    ImmutableArray<TargetChance> Targets,
    Spread Shortfall,
    Spread Value,
    LaunchFortunes Launches,
    ImmutableArray<CauseEffect> Causes,
    ImmutableArray<ItemEffect> Items)
{
    /// <summary>The status of a test in which all that was asked for was done.</summary>
    public const string Complete = "complete";

    /// <summary>The status of a test that was stopped before.</summary>
    public const string Stopped = "stopped";

    /// <summary>The uncertainties that were not switched off before the test was stopped: what they do is not known.</summary>
    public IEnumerable<CauseEffect> FindUnasked() => Causes.Where(cause => Status == Stopped && cause.SwitchedDraws == 0);

    /// <summary>How many draws were done, those repeated with an uncertainty switched off included.</summary>
    public int CountDraws() => Draws + CountRepeated();

    /// <summary>How many draws were repeated with an uncertainty switched off.</summary>
    public int CountRepeated() => Causes.Sum(cause => cause.SwitchedDraws);

    /// <summary>
    /// Whether this, of a test that was stopped, says less than an earlier test of the same plan: one that was not stopped, or one with
    /// more draws.
    /// </summary>
    public bool IsCutShortOf(StressSummary? earlier) =>
        Status == Stopped && earlier is not null && earlier.PlanDigest == PlanDigest && earlier.PackageHash == PackageHash
        && (earlier.Status == Complete || earlier.CountDraws() > CountDraws());
}
