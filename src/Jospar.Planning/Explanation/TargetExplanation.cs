using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Explanation;

/// <summary>What becomes of a target, who delivers it, what binds it, and what would bring it within reach.</summary>
/// <param name="Target">The target.</param>
/// <param name="Level">What is promised. Unit: the measure's, as in the tables.</param>
/// <param name="Reached">What the plan reaches.</param>
/// <param name="Shortfall">What is missing.</param>
/// <param name="Unit">The unit of all three.</param>
/// <param name="Contributions">Who delivers it, the largest first.</param>
/// <param name="WithLaunches">How far it could be pushed with the launches as planned; empty where the time was up first.</param>
/// <param name="InPart">How far it could be pushed if launches could be made in part: no plan gets further; empty where it was not asked.</param>
/// <param name="Change">The smallest change that would bring it within reach; empty where it is reached, or was not asked.</param>
public sealed record TargetExplanation(
    TargetId Target,
    decimal Level,
    decimal Reached,
    decimal Shortfall,
    string Unit,
    ImmutableArray<Contribution> Contributions,
    TargetReach? WithLaunches,
    TargetReach? InPart,
    SmallestChange? Change)
{
    private const decimal Rounding = 0.000_001m;

    /// <summary>Whether the launches as planned could reach it by other amounts, where the plan misses it: nothing that binds is the cause then.</summary>
    public bool IsGivenUp(Bound bound)
    {
        decimal room = Rounding * Math.Max(1m, Math.Abs(Level));
        return Shortfall > 0m && WithLaunches is { } reach
            && (reach.Most is not { } most || (bound == Bound.AtLeast ? most >= Level - room : most <= Level + room));
    }
}
