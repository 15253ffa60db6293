using System.Globalization;

namespace Jospar.Planning.Plans;

/// <summary>
/// Numbers of the solver as they are told and kept outside of plans' own tables: nine significant digits, below which lies its
/// tolerance.
/// </summary>
internal static class SolverNumber
{
    /// <summary>What no amount of a programme comes near, and of which sums and other units still fit a decimal.</summary>
    public const decimal Most = 1e18m;

    private const double Least = 1e-9;

    // Of something worth so little per unit even trillions of units are worth nothing.
    private const double LeastPerUnit = 1e-18;

    /// <summary>The number in nine significant digits; less than a billionth, and what is no number, is nothing.</summary>
    public static decimal Of(double value) => Of(value, Least);

    /// <summary>The same of what is told per unit of something, and small where the unit is.</summary>
    public static decimal PerUnit(double value) => Of(value, LeastPerUnit);

    private static decimal Of(double value, double least)
    {
        if (!double.IsFinite(value) || Math.Abs(value) < least)
        {
            return 0m;
        }

        string digits = Math.Clamp(value, -(double)Most, (double)Most).ToString("G9", CultureInfo.InvariantCulture);
        return decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
