using System.Globalization;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>Rows as the scarce things that they bound.</summary>
internal static class ScarceThings
{
    /// <summary>What a row bounds.</summary>
    public static ScarceThing Of(RowMeaning meaning) => new(
        meaning.Constraint, meaning.Subject, meaning.Constraint == "occupied_stock" ? null : meaning.Year, meaning.Unit ?? "");

    /// <summary>An amount of the solver's as one of the tables: nine digits, what is less than a billionth is noise.</summary>
    public static decimal Amount(double amount)
    {
        if (!double.IsFinite(amount) || Math.Abs(amount) < 1e-9)
        {
            return 0m;
        }

        string digits = Math.Clamp(amount, -1e15, 1e15).ToString("G9", CultureInfo.InvariantCulture);
        return decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
