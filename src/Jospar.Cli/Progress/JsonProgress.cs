using System.Text.Json;
using Jospar.Cli.Terminals;

namespace Jospar.Cli.Progress;

/// <summary>For programs: one JSON object a line, at each new step and at most once a second within it.</summary>
internal sealed class JsonProgress(Terminal terminal) : ProgressView(terminal)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private string? _step;
    private TimeSpan _next;

    /// <inheritdoc/>
    protected override void Show(ProgressReport report)
    {
        if (report.Step == _step && Elapsed < _next)
        {
            return;
        }

        _step = report.Step;
        _next = Elapsed + Interval;
        Terminal.Error.WriteLine(JsonSerializer.Serialize(new
        {
            step = report.Step,
            best = Finite(report.Best),
            bound = Finite(report.Bound),
            gap = Finite(report.Gap),
            seconds = Math.Round(Elapsed.TotalSeconds, 1),
        }));
    }

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
