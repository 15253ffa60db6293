using System.Globalization;
using Jospar.Cli.Printing;

namespace Jospar.Cli.Progress;

/// <summary>A report in one line of words.</summary>
internal static class ProgressText
{
    /// <summary>Step, detail, best, bound, gap and time, each where it is known.</summary>
    public static string Of(ProgressReport report, TimeSpan elapsed)
    {
        string?[] parts =
        [
            report.Step,
            report.Detail,
            Named("best", report.Best),
            Named("bound", report.Bound),
            report.Gap is { } gap && double.IsFinite(gap) ? "gap " + Figures.Percent((decimal)Math.Min(gap, 9.99)) : null,
            Time(elapsed),
        ];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    /// <summary>Seconds, or hours, minutes and seconds.</summary>
    public static string Time(TimeSpan elapsed) => elapsed.TotalSeconds < 100
        ? elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture) + " s"
        : string.Create(CultureInfo.InvariantCulture, $@"{(int)elapsed.TotalHours}:{elapsed:mm\:ss}");

    private static string? Named(string name, double? value) =>
        value is { } number && double.IsFinite(number) && Math.Abs(number) < 1e15 ? $"{name} {Figures.Short((decimal)number)}" : null;
}
