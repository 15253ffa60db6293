using System.Globalization;
using Jospar.Planning.Plans.Accounts;

namespace Jospar.Planning.Plans.Folder;

/// <summary>
/// How numbers stand in a plan folder: twelve significant digits, a full stop, no exponent, no trailing zeros, the same
/// in every culture.
/// </summary>
internal static class PlanNumber
{
    /// <summary>The largest size that a sum of money may have, and any figure of <c>plan.json</c>, so that sums of it never overflow.</summary>
    public const decimal Largest = 1_000_000_000_000_000_000_000m;

    /// <summary>The largest size that an amount of goods may have, so that its products with prices do not overflow either.</summary>
    public const decimal LargestAmount = 1_000_000_000_000_000m;

    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The number as it is written.</summary>
    public static string Format(decimal number)
    {
        decimal rounded = SignificantDigits.Round(number);
        return rounded == 0m ? "0" : rounded.ToString("0.############################", CultureInfo.InvariantCulture);
    }

    /// <summary>The number as it is read; false for anything else, such as a thousands separator, a word or a number beyond reason.</summary>
    public static bool TryParse(string text, out decimal number) =>
        decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out number) && IsWithinReason(number);

    /// <summary>Whether the text is a number of at most <paramref name="largest"/> either way.</summary>
    public static bool IsAtMost(string text, decimal largest) => TryParse(text, out decimal number) && Math.Abs(number) <= largest;

    /// <summary>Whether a number is small enough to be reckoned with.</summary>
    public static bool IsWithinReason(decimal number) => Math.Abs(number) <= Largest;
}
