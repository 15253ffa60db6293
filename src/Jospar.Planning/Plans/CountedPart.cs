using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>
/// How much of one of a plan's totals a promise counts that asks for some projects only, such as those of one list. That a promise
/// of one place counts what is there, its name says.
/// </summary>
/// <param name="Promise">The promise; of several the one with the greatest level.</param>
/// <param name="Counted">What of the total counts towards it, in the measure's unit.</param>
public sealed record CountedPart(Target Promise, decimal Counted)
{
    private static readonly MeasureFilter Everything = new();

    /// <summary>What counts of <paramref name="total"/>; nothing where no promise counts the same by the plan's last year, or all of it counts.</summary>
    public static CountedPart? Find(Programme programme, Plan plan, Measure measure, decimal total)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        var span = measure == Measure.Investment ? Span.Cumulative : Span.Year;
        var promises =
            from target in programme.Targets
            where target.Measure == measure && target.Bound == Bound.AtLeast && target.Span == span
                && target.Year == programme.Terms.LastYear && target.Filter != Everything && target.Filter.Place is null
            from outcome in plan.Targets.Where(outcome => outcome.Id == target.Id)
            select new CountedPart(target, outcome.Reached);
        var widest = promises.MaxBy(part => part.Promise.RequiredLevel);
        return widest is null || widest.Counted >= total ? null : widest;
    }
}
