using System.Globalization;

namespace Jospar.Packages.Rules;

/// <summary>Numbers in messages.</summary>
internal static class Numbers
{
    private const string EveryDigit = "0.############################";

    /// <summary>A number with at most six significant digits, or those before its decimals, the same in every culture and without an exponent.</summary>
    public static string Text(decimal value)
    {
        string text = ((double)value).ToString("G6", CultureInfo.InvariantCulture);
        return !text.Contains('E', StringComparison.Ordinal) ? text
            : Math.Abs(value) >= 1m ? value.ToString("0.######", CultureInfo.InvariantCulture)
            : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(EveryDigit, CultureInfo.InvariantCulture);
    }
}
