using System.Collections.Immutable;
using Jospar.Planning.Search;

namespace Jospar.Planning.Alternatives;

/// <summary>Near-optimal plans and what they have in common.</summary>
/// <param name="Within">By how much each goal was allowed to be worse.</param>
/// <param name="ShortfallLimit">The most weighted shortfall that was allowed, in weight.</param>
/// <param name="ValueLimit">The least present value that was allowed, in money.</param>
/// <param name="Directions">What became of each direction, in the order asked.</param>
/// <param name="Plans">The different plans found beside the plan itself, in the order found.</param>
/// <param name="Classes">Every project, in the programme's order.</param>
/// <param name="Stopped">What ended the search early; empty when nothing did.</param>
/// <param name="Trouble">What the solver failed at first, where that ended it.</param>
public sealed record AlternativesOutcome(
    decimal Within,
    decimal ShortfallLimit,
    decimal ValueLimit,
    ImmutableArray<DirectionOutcome> Directions,
    ImmutableArray<AlternativePlan> Plans,
    ImmutableArray<ProjectClass> Classes,
    StopReason? Stopped,
    string? Trouble = null);
