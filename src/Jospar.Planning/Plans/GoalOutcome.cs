using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>How good a plan is by one goal.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Value">What the plan reaches.</param>
/// <param name="Bound">What no plan can beat, given the goals before it; empty where none is known.</param>
/// <param name="Scale">What the gap is relative to: the sum of weights for the shortfall, the size of the value for the value.</param>
/// <param name="Held">What was reached before later goals might give some of it away; empty where the search did not say.</param>
public sealed record GoalOutcome(Goal Goal, decimal Value, decimal? Bound, decimal Scale, decimal? Held = null)
{
    /// <summary><c>|bound − value| / scale</c>; empty without a bound, and where a scale of nil says nothing of what is between them.</summary>
    public decimal? Gap => Bound == Value ? 0m : Scale == 0m || Bound is not { } bound ? null : Math.Abs(bound - Value) / Scale;

    /// <summary>The least gap that is told of: with a closer bound no plan is better. A shortfall below it is none.</summary>
    public const decimal Visible = 1e-6m;

    /// <summary>Whether no plan is better, as far as is told.</summary>
    public bool IsBest => Gap < Visible;

    /// <summary>
    /// The widest gap of a proven plan: what was asked for, and for a goal that others follow its tolerance besides, where
    /// that is more than was asked for.
    /// </summary>
    public decimal WidestProven(decimal asked, decimal tolerance, bool isLast)
    {
        decimal size = Goal == Goal.Shortfall || Scale == 0m ? 1m : Math.Abs(Held ?? Value) / Scale;
        return isLast || tolerance <= asked ? asked : asked + tolerance * size;
    }
}
