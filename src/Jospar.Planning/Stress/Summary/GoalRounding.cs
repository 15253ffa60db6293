using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Stress.Summary;

/// <summary>What is rounding of the goals in draws.</summary>
/// <param name="Shortfall">A millionth of the promises' weight.</param>
/// <param name="Value">A millionth of the planned value, in money of the tables.</param>
internal readonly record struct GoalRounding(decimal Shortfall, decimal Value)
{
    private const decimal Share = 0.000_001m;

    /// <summary>That of a programme whose plan is worth <paramref name="plannedValue"/>, in money of the tables.</summary>
    public static GoalRounding Of(Programme programme, decimal plannedValue) =>
        new(Share * GoalScale.OfShortfall(programme), Share * Math.Abs(plannedValue));

    /// <summary>A change; none where it is rounding.</summary>
    public static decimal Without(decimal rounding, decimal change) => Math.Abs(change) <= rounding ? 0m : change;

    /// <summary>The nearest multiple of a rounding, so that numbers which differ by less rank alike.</summary>
    public static decimal Nearest(decimal rounding, decimal number)
    {
        decimal beyond = number + (Math.Sign(number) * rounding / 2m);
        return rounding == 0m ? number : beyond - (beyond % rounding);
    }
}
