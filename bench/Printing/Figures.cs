using System.Globalization;

namespace Jospar.Bench.Printing;

/// <summary>Numbers as they stand in tables.</summary>
internal static class Figures
{
    /// <summary>Seconds.</summary>
    public static string Seconds(double? value) =>
        value is { } seconds ? seconds.ToString(seconds < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture) : "–";

    /// <summary>Memory, 2²⁰ bytes.</summary>
    public static string Megabytes(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>A fraction in percent.</summary>
    public static string Percent(double? value) =>
        value is { } fraction ? (100 * fraction).ToString("0.000", CultureInfo.InvariantCulture) + " %" : "–";

    /// <summary>An objective.</summary>
    public static string Objective(double? value) => value?.ToString("G8", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>Slowest over fastest.</summary>
    public static string Times(double value) => "×" + value.ToString("0.00", CultureInfo.InvariantCulture);
}
