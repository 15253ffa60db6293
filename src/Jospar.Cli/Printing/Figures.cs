using System.Globalization;

namespace Jospar.Cli.Printing;

/// <summary>Numbers as a person reads them: thin groups of three, no more digits than say something.</summary>
internal static class Figures
{
    private const string NarrowSpace = "\u202f";

    // As many as a decimal has.
    private const int MostDecimals = 28;

    // More digits than these do not tell plans apart, but what a solver tolerates.
    private const int MostMore = 4;

    // Percent that say nothing but how a solver rounds.
    private const decimal Rounding = 0.000_001m;

    /// <summary>A whole number in groups of three.</summary>
    public static string Whole(decimal value) => Fixed(value, 0);

    /// <summary>About four digits: 12 345, 123.4, 1.235, 0.0124.</summary>
    public static string Short(decimal value) => Short(value, 0);

    /// <summary>The same with some <paramref name="more"/>.</summary>
    public static string Short(decimal value, int more) => Fixed(value, Decimals(value) + more);

    /// <summary>How many digits after the mark say something of a number of this size.</summary>
    public static int Decimals(decimal value) => Math.Abs(value) switch
    {
        >= 1000m => 0,
        >= 100m => 1,
        >= 10m => 2,
        >= 0.1m or 0m => 3,
        _ => 2 - (int)Math.Floor(Math.Log10((double)Math.Abs(value))),
    };

    /// <summary>A number in groups of three with at most so many digits after the mark; halves are rounded away from nought.</summary>
    public static string Fixed(decimal value, int decimals) => WithMinus(
        Rounded(value, decimals).ToString("#,0." + new string('#', Math.Min(MostDecimals, decimals)), CultureInfo.InvariantCulture).Replace(",", NarrowSpace, StringComparison.Ordinal));

    /// <summary>The number that <see cref="Fixed"/> shows.</summary>
    public static decimal Rounded(decimal value, int decimals) => Math.Round(value, Math.Min(MostDecimals, decimals), MidpointRounding.AwayFromZero);

    /// <summary>
    /// Several numbers in as few digits as tell them apart, a few more than usual at most: <paramref name="text"/> writes one with some more.
    /// </summary>
    public static string[] Apart(IReadOnlyCollection<decimal> values, Func<decimal, int, string> text) =>
        Enumerable.Range(0, MostMore + 1)
            .Select(more => values.Select(value => text(value, more)).ToArray())
            .MaxBy(texts => texts.Distinct().Count())!;

    /// <summary>A time in seconds: 20 s, 0.5 s.</summary>
    public static string Seconds(TimeSpan time) => Short((decimal)time.TotalSeconds) + " s";

    /// <summary>A fraction in percent: 0.042 %, 3.8 %, 38 %, and nearly all of something is not all of it: 99.6 %.</summary>
    public static string Percent(decimal fraction) => (Math.Abs(fraction) * 100m) switch
    {
        >= 100m => Whole(fraction * 100m) + " %",
        > 99m => (fraction < 0m ? "−" : "") + Chance(Math.Abs(fraction)) + " %",
        >= 10m => Fixed(fraction * 100m, 0) + " %",
        >= 1m => Fixed(fraction * 100m, 1) + " %",
        < Rounding => "0 %",
        >= 0.001m => Fixed(fraction * 100m, 3) + " %",
        _ => Short(fraction * 100m) + " %",
    };

    /// <summary>
    /// A chance in percent, without their sign, in digits enough that it is 0 or 100 only where it is just that: 0.04, 42, 99.6.
    /// </summary>
    public static string Chance(decimal chance)
    {
        var besides = Math.Min(chance, 1m - chance) * 100m;
        var decimals = besides is 0m or >= 1m ? 0 : (int)Math.Ceiling(-Math.Log10((double)besides));
        return Fixed(chance * 100m, decimals);
    }

    /// <summary>A fraction that someone gave, in percent with every digit of it: 10.1 %.</summary>
    public static string Given(decimal fraction) => WithMinus((fraction * 100m).ToString("#,0.############################", CultureInfo.InvariantCulture).Replace(",", NarrowSpace, StringComparison.Ordinal)) + " %";

    // The sign of the page and of the tables: a hyphen is none.
    private static string WithMinus(string number) => number.Replace('-', '−');
}
