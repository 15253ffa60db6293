using System.Globalization;

namespace Jospar.Cli.Printing;

/// <summary>Numbers as a person reads them: thin groups of three, no more digits than say something.</summary>
internal static class Figures
{
    private const string NarrowSpace = "\u202f";

    // Percent that say nothing but how a solver rounds.
    private const decimal Rounding = 0.000_001m;

    /// <summary>A whole number in groups of three.</summary>
    public static string Whole(decimal value) =>
        WithMinus(Math.Round(value).ToString("#,0", CultureInfo.InvariantCulture).Replace(",", NarrowSpace, StringComparison.Ordinal));

    /// <summary>About four digits: 12 345, 123.4, 1.235, 0.01235.</summary>
    public static string Short(decimal value) => Math.Abs(value) switch
    {
        >= 1000m => Whole(value),
        >= 100m => Fixed(value, 1),
        >= 10m => Fixed(value, 2),
        >= 0.1m or 0m => Fixed(value, 3),
        _ => ThreeDigits(value),
    };

    /// <summary>A time in seconds: 20 s, 0.5 s.</summary>
    public static string Seconds(TimeSpan time) => Short((decimal)time.TotalSeconds) + " s";

    /// <summary>A fraction in percent: 0.042 %, 3.8 %, 38 %.</summary>
    public static string Percent(decimal fraction) => (Math.Abs(fraction) * 100m) switch
    {
        >= 100m => Whole(fraction * 100m) + " %",
        >= 10m => Fixed(fraction * 100m, 0) + " %",
        >= 1m => Fixed(fraction * 100m, 1) + " %",
        < Rounding => "0 %",
        >= 0.001m => Fixed(fraction * 100m, 3) + " %",
        _ => ThreeDigits(fraction * 100m) + " %",
    };

    /// <summary>A fraction that someone gave, in percent with every digit of it: 10.1 %.</summary>
    public static string Given(decimal fraction) => WithMinus((fraction * 100m).ToString("#,0.############################", CultureInfo.InvariantCulture).Replace(",", NarrowSpace, StringComparison.Ordinal)) + " %";

    // Three significant digits of less than one, in plain decimals whatever their number.
    private static string ThreeDigits(decimal value) =>
        Fixed(value, Math.Min(28, 2 - (int)Math.Floor(Math.Log10((double)Math.Abs(value)))));

    private static string Fixed(decimal value, int digits) =>
        WithMinus(Math.Round(value, digits).ToString("0." + new string('#', digits), CultureInfo.InvariantCulture).TrimEnd('.'));

    // The sign of the page and of the tables: a hyphen is none.
    private static string WithMinus(string number) => number.Replace('-', '−');
}
