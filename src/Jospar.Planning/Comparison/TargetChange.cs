using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Comparison;

/// <summary>What becomes of a promise in two plans.</summary>
/// <param name="Id">The target.</param>
/// <param name="Before">In the first plan; empty where its programme does not have the target.</param>
/// <param name="After">In the second.</param>
/// <param name="LeftOut">Why it is not weighed against the other plan's; empty where it is.</param>
public sealed record TargetChange(TargetId Id, TargetOutcome? Before, TargetOutcome? After, PromiseDifference? LeftOut = null)
{
    /// <summary>Whether both programmes promise the same thing by that id, whatever its level.</summary>
    public bool IsSamePromise => LeftOut is not (PromiseDifference.Meaning or PromiseDifference.Years or PromiseDifference.Prices);

    /// <summary>Whether both plans are measured against one level of one promise; not where what was reached before is taken off it.</summary>
    public bool IsSameLevel => IsSamePromise && (Before is null || After is null || Before.Level == After.Level);

    /// <summary>Reached in the second less in the first; empty where one does not have it or is measured against another level.</summary>
    public decimal? Difference => IsSameLevel ? After?.Reached - Before?.Reached : null;

    /// <summary>Whether anything about it differs.</summary>
    public bool IsChanged => Before != After || !IsSamePromise;

    /// <summary>Every target of either plan, in the order of the second, then of the first.</summary>
    internal static ImmutableArray<TargetChange> Between(Plan before, Plan after, Comparability comparability)
    {
        var first = before.Targets.ToDictionary(target => target.Id);
        var second = after.Targets.ToDictionary(target => target.Id);
        return
        [
            .. after.Targets.Concat(before.Targets).Select(target => target.Id).Distinct()
                .Select(id => new TargetChange(id, first.GetValueOrDefault(id), second.GetValueOrDefault(id), comparability.Promises.DifferenceOf(id))),
        ];
    }
}
