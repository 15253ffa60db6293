using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.AffordablePrice;

/// <summary>The plan of a point of a curve, and how much better one could be there.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Gap">How much better a plan could be at most, by the worse of the two goals; empty where it is not known.</param>
internal sealed record CurvePlan(Plan Plan, decimal? Gap)
{
    private const decimal Rounding = 1e-9m;

    /// <summary>
    /// The plan found for a discount, or that of a lesser one where it is better and may be launched here too: each is searched to within
    /// a gap, and what a deeper discount does must not hang on luck.
    /// </summary>
    public static CurvePlan BetterOf(CurvePlan? lesser, Plan found, DiscountedProgramme discounted) =>
        lesser is { } && IsBetter(lesser.Plan, found, discounted.Programme.Terms) && discounted.Allows(lesser.Plan)
            ? new CurvePlan(lesser.Plan, GapAt(lesser.Plan, found))
            : new CurvePlan(found, found.Gap);

    // By the first goal in which they differ by more than its tolerance lets go for the next one's sake.
    private static bool IsBetter(Plan plan, Plan other, ProgrammeTerms terms)
    {
        foreach (var (one, another) in plan.Goals.Zip(other.Goals))
        {
            decimal more = one.Goal == Goal.Shortfall ? another.Value - one.Value : one.Value - another.Value;
            decimal crumb = one == plan.Goals[^1] ? Rounding : Math.Max(Rounding, terms.ToleranceOf(one.Goal));
            if (Math.Abs(more) > crumb * Math.Max(1m, one.Scale))
            {
                return more > 0m;
            }
        }

        return false;
    }

    // What bounds every plan of the deeper discount bounds this one, too.
    private static decimal? GapAt(Plan plan, Plan bounded) =>
        (bounded with { Goals = [.. plan.Goals.Zip(bounded.Goals, (reached, other) => reached with { Bound = other.Bound })] }).Gap;
}
