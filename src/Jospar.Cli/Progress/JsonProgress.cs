using System.Text.Json;
using Jospar.Cli.Terminals;

namespace Jospar.Cli.Progress;

/// <summary>For programs: one JSON object a line, at each new step and at most once a second within it.</summary>
internal sealed class JsonProgress(Terminal terminal) : PacedProgress(terminal, TimeSpan.FromSeconds(1))
{
    /// <inheritdoc/>
    protected override string LineOf(ProgressReport report) => LineOf(report, Elapsed);

    /// <summary>A report that is no progress, such as the last one of a command, in the same form.</summary>
    public static string LineOf(ProgressReport report, TimeSpan elapsed) => JsonSerializer.Serialize(new
    {
        step = report.Step,
        best = Finite(report.Best),
        bound = Finite(report.Bound),
        gap = Finite(report.Gap),
        done = report.Done,
        total = report.Total,
        detail = report.Done is null ? report.Detail : null,
        seconds = Math.Round(elapsed.TotalSeconds, 1),
    });

    /// <inheritdoc/>
    protected override string NoteOf(string line) => LineOf(new ProgressReport("Note", Detail: line));

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
