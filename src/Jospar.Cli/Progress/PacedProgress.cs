using Jospar.Cli.Terminals;

namespace Jospar.Cli.Progress;

/// <summary>A line at each new step, and one at most every so often within a step.</summary>
internal abstract class PacedProgress(Terminal terminal, TimeSpan interval) : ProgressView(terminal)
{
    private string? _step;
    private TimeSpan _next;

    /// <inheritdoc/>
    protected sealed override void Show(ProgressReport report)
    {
        if (report.Step == _step && Elapsed < _next)
        {
            return;
        }

        _step = report.Step;
        _next = Elapsed + interval;
        Terminal.Error.WriteLine(LineOf(report));
    }

    /// <summary>A report as a line.</summary>
    protected abstract string LineOf(ProgressReport report);
}
