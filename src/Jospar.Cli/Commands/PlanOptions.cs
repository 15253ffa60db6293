using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Jospar.Cli.Commands;

/// <summary>Options whose values are more than a word: gaps and times.</summary>
internal static class PlanOptions
{
    private const int MostHours = 366 * 24;

    /// <summary><c>--gap</c>: a fraction, or percent.</summary>
    public static Option<decimal> Gap() => Fraction("--gap", "Stop when the plan is proven to be this close to the best: 0.001 or 0.1%.", 0.001m);

    /// <summary><c>--within</c>: a fraction, or percent.</summary>
    public static Option<decimal> Within(string description) => Fraction("--within", description, 0.01m);

    /// <summary>An option that takes a fraction, or percent.</summary>
    public static Option<decimal> Fraction(string name, string description, decimal usual) => new(name)
    {
        Description = $"{description} From 0 to 1, or to 100%.",
        DefaultValueFactory = _ => usual,
        CustomParser = result => ParseGap(result.Tokens[0].Value) ?? Fail<decimal>(result, $"{name} takes a fraction from 0 to 1, such as {Both(usual)}"),
    };

    /// <summary><c>--time</c> of a plan: seconds, or a number with s, m or h; nil or empty where there is no limit.</summary>
    public static Option<TimeSpan?> Time() => Time("Stop after this long with the best plan so far: 90, 60s, 5m or 1h. No limit by default, or with 0.", isNilOne: true);

    /// <summary>The limit that the <c>--time</c> of a plan sets; empty where it sets none.</summary>
    public static TimeSpan? LimitOf(TimeSpan? time) => time > TimeSpan.Zero ? time : null;

    /// <summary><c>--time</c>, where it means something else than for a plan; nil is a time too where that is said to mean no limit.</summary>
    public static Option<TimeSpan?> Time(string description, bool isNilOne = false) => Duration("--time", description, isNilOne, "--seconds");

    /// <summary>An option that takes a time, or is left out.</summary>
    public static Option<TimeSpan?> Duration(string name, string description, bool isNilOne = false, params string[] aliases) => new(name, aliases)
    {
        Description = $"{description} {(isNilOne ? "At" : "Above 0, at")} most {MostHours}h.",
        CustomParser = result => ParseTime(result.Tokens[0].Value, isNilOne)
            ?? Fail<TimeSpan?>(
                result, $"{(result.Parent as OptionResult)?.IdentifierToken?.Value ?? name} takes a number of seconds{(isNilOne ? "" : " above 0")}, or one with s, m or h, such as 60s or 5m, and at most {MostHours}h"),
    };

    /// <summary><c>--seed</c>.</summary>
    public static Option<int> Seed(string description) => Whole("--seed", description, 0, int.MaxValue, 0);

    /// <summary><c>--threads</c>.</summary>
    public static Option<int> Threads() => Whole("--threads", "Threads of the solver.", 1, 256, 1);

    /// <summary>An option that takes a whole number between two others; required where it has no default.</summary>
    public static Option<int> Whole(string name, string description, int least, int most, int? usual = null) => new(name)
    {
        Description = $"{description} From {least} to {most}.",
        Required = usual is null,
        DefaultValueFactory = usual is { } value ? _ => value : null,
        CustomParser = result => WholeIn(result.Tokens[0].Value, least, most) ?? Fail<int>(result, $"{name} takes a whole number from {least} to {most}"),
    };

    /// <summary>A fraction from 0 to 1; empty for anything else.</summary>
    public static decimal? ParseGap(string text)
    {
        var isPercent = text.EndsWith('%');
        var number = isPercent ? text[..^1] : text;
        return decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value >= 0m && value <= (isPercent ? 100m : 1m)
            ? (isPercent ? value / 100m : value)
            : null;
    }

    /// <summary>A time up to a year, above nothing unless that is one, too; empty for anything else.</summary>
    public static TimeSpan? ParseTime(string text, bool isNilOne = false)
    {
        var unit = text.Length > 0 ? text[^1] : ' ';
        var seconds = unit switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => 0 };
        var number = seconds > 0 ? text[..^1] : text;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && (value > 0 || (isNilOne && value == 0)) && value * Math.Max(1, seconds) is var total && total <= MostHours * 3600.0
            ? TimeSpan.FromSeconds(total)
            : null;
    }

    private static string Both(decimal usual) => string.Create(CultureInfo.InvariantCulture, $"{usual} or {usual * 100m:0.##}%");

    private static int? WholeIn(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;

    private static T? Fail<T>(ArgumentResult result, string message)
    {
        result.AddError($"{message}, not '{result.Tokens[0].Value}'.");
        return default;
    }
}
