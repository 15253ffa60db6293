using System.Collections.Immutable;

namespace Jospar.Planning.Stress.Chunks;

/// <summary>
/// Some draws of a stress test: all that a worker which holds the package and the plan needs to know. A chunk's result
/// follows from these fields alone, whatever the worker did before.
/// </summary>
/// <param name="PackageHash">SHA-256 of the package's tables.</param>
/// <param name="PlanDigest">Digest of the plan's decisions.</param>
/// <param name="Seed">Random seed.</param>
/// <param name="First">Number of the first draw, from 0.</param>
/// <param name="End">One more than the number of the last draw.</param>
/// <param name="Off">Ids of uncertainties that are switched off, in the order of the table; <c>*</c> alone switches off all.</param>
public sealed record StressChunk(
    string PackageHash, string PlanDigest, int Seed, int First, int End, ImmutableArray<string> Off)
{
    /// <summary>What <see cref="Off"/> holds where nothing may change at all.</summary>
    public const string Everything = "*";
}
