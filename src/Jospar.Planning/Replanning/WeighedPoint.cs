using System.Collections.Immutable;
using Jospar.Planning.Search;

namespace Jospar.Planning.Replanning;

/// <summary>What a search with changes weighed brought.</summary>
/// <param name="Point">The point; empty when there is none.</param>
/// <param name="Goals">What each goal brought; bounds are of plans with no more changes than the point.</param>
/// <param name="IsInfeasible">Whether it is proven that there is no point.</param>
/// <param name="Stopped">What ended the search early; empty when nothing did.</param>
/// <param name="Trouble">What the solver failed at where that ended it.</param>
internal sealed record WeighedPoint(
    double[]? Point, ImmutableArray<GoalResult> Goals, bool IsInfeasible, StopReason? Stopped, string? Trouble = null);
