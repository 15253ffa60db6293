using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>A promise that is kept in its own year and no longer in a later one, which no rule asks for.</summary>
/// <param name="Year">The first year after its own in which the plan misses it by more than the programme tolerates.</param>
/// <param name="Reached">What the plan reaches in that year, in the target's unit.</param>
public sealed record LostPromise(Year Year, decimal Reached)
{
    /// <summary>When the plan loses what it had kept; nothing where it never does, or missed the promise in its own year, by however little.</summary>
    public static LostPromise? Find(Programme programme, Plan plan, Target target)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(target);
        if (target.Span == Span.Cumulative)
        {
            return null;
        }

        decimal Missing(TargetProgressRow row) => target.Bound == Bound.AtLeast ? row.Level - row.Reached : row.Reached - row.Level;

        var from = plan.Tables.TargetProgress
            .Where(row => row.Target == target.Id && row.Year >= target.Year)
            .OrderBy(row => row.Year)
            .ToList();
        return from is [var own, .. var later] && own.Year == target.Year && MetTarget.IsWhole(target, Missing(own))
                && later.Find(row => !MetTarget.IsWithin(programme.Terms, target, Missing(row))) is { } lost
            ? new LostPromise(lost.Year, lost.Reached)
            : null;
    }
}
