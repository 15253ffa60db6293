using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>Where a goal is held for those after it.</summary>
public static class GoalLevel
{
    /// <summary>Of a gap, the share that is asked for; the rest leaves room for rounding and the tie-break.</summary>
    public const double Margin = 0.9;

    /// <summary>
    /// <c>min(reached + tolerance · scale, max(reached, bound + 0.9 · gap · scale))</c> where the tolerance is no more than the gap, so that
    /// this still holds; else, and where it does not hold yet, the tolerance in full. Of a goal that is minimised.
    /// </summary>
    /// <param name="reached">What was reached. Unit: the goal's.</param>
    /// <param name="bound">What no plan can beat; NaN where the goal was not proven to the gap. Unit: the goal's.</param>
    /// <param name="tolerance">What may be given away, as a share of the scale.</param>
    /// <param name="gap">The gap asked for, as a share of the scale.</param>
    /// <param name="scale">What both are relative to. Unit: the goal's.</param>
    public static double Of(double reached, double bound, double tolerance, double gap, double scale)
    {
        double given = reached + tolerance * scale;
        return tolerance > gap || double.IsNaN(bound) ? given : Math.Min(given, Math.Max(reached, bound + Margin * gap * scale));
    }

    /// <summary>
    /// Where a plan's search held the shortfall for the value's sake, or what the plan has of it where that is more; empty where the value
    /// comes first. The bound of the plan's value holds up to here. Unit: weight.
    /// </summary>
    public static double? OfShortfall(Plan plan, ProgrammeTerms terms)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(terms);
        return plan.Goals.FirstOrDefault() is { Goal: Goal.Shortfall } goal
            ? Math.Max((double)goal.Value, Of(
                (double)(goal.Held ?? goal.Value), (double?)goal.Bound ?? double.NaN, (double)terms.ShortfallTolerance, (double)plan.Run.GapAsked, (double)goal.Scale))
            : null;
    }
}
