using System.Collections.Immutable;

namespace Jospar.Planning.Search;

/// <summary>What a search over a model brought.</summary>
/// <param name="Point">The best point; empty when there is none.</param>
/// <param name="Goals">What each goal brought, in their order; those never begun have no bound.</param>
/// <param name="IsInfeasible">Whether it is proven that there is no point.</param>
/// <param name="Stopped">What ended the search early; empty when nothing did.</param>
/// <param name="Trouble">What the solver failed at where that ended it.</param>
internal sealed record SearchResult(
    double[]? Point, ImmutableArray<GoalResult> Goals, bool IsInfeasible, StopReason? Stopped, string? Trouble = null);
