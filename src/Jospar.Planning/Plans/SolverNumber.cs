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

    /// <summary>The number in nine significant digits; less than a billionth, and what is no number, is nothing.</summary>
    public static decimal Of(double value)
    {
        if (!double.IsFinite(value) || Math.Abs(value) < 1e-9)
        {
            return 0m;
        }

        string digits = Math.Clamp(value, -(double)Most, (double)Most).ToString("G9", CultureInfo.InvariantCulture);
        return decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
