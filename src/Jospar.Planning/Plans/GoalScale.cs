using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>What a gap and a tolerance of a goal are shares of.</summary>
public static class GoalScale
{
    /// <summary>The sum of the targets' weights. Unit: weight.</summary>
    public static decimal OfShortfall(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme.Targets.Sum(target => target.Weight);
    }

    /// <summary>The sum of weights for the shortfall, the size of what was reached for the value. Unit: the goal's.</summary>
    public static double Of(Programme programme, Goal goal, double reached) =>
        goal == Goal.Shortfall ? (double)OfShortfall(programme) : Math.Abs(reached);

    /// <summary>What a held goal is given besides, since a solver keeps rows within its rounding alone. Unit: the scale's.</summary>
    public static double Hair(double scale) => 1e-9 * Math.Max(1.0, Math.Abs(scale));
}
