using Jospar.Cli.Terminals;

namespace Jospar.Cli.Progress;

/// <summary>For logs: a line at each new step, and one every five seconds within a step.</summary>
internal sealed class PlainProgress(Terminal terminal) : ProgressView(terminal)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

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
        Terminal.Error.WriteLine(ProgressText.Of(report, Elapsed));
    }
}
