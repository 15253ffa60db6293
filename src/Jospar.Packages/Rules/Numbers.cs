using System.Globalization;

namespace Jospar.Packages.Rules;

/// <summary>Numbers in messages.</summary>
internal static class Numbers
{
    /// <summary>A number with at most six significant digits, the same in every culture.</summary>
    public static string Text(decimal value) => ((double)value).ToString("G6", CultureInfo.InvariantCulture) is var text && !text.Contains('E', StringComparison.Ordinal)
        ? text
        : value.ToString("0.######", CultureInfo.InvariantCulture);
}
