using System.Collections.Immutable;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Planning.Stress;

/// <summary>What a stress test brought.</summary>
/// <param name="Summary">What it says.</param>
/// <param name="Draws">Every draw.</param>
public sealed record StressResult(StressSummary Summary, ImmutableArray<DrawOutcome> Draws);
