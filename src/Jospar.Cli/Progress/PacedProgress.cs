using Jospar.Cli.Terminals;

namespace Jospar.Cli.Progress;

/// <summary>
/// A line at each new step, and one at most every so often within a step; where nothing is reported for some seconds, the last
/// line again with its time, so that long work is told from work that hangs.
/// </summary>
internal abstract class PacedProgress : ProgressView
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    private readonly TimeSpan _interval;
    private readonly ITimer _timer;
    private ProgressReport? _last;
    private TimeSpan _shown;

    /// <summary>Lines on <paramref name="terminal"/>, at most one within a step in <paramref name="interval"/>.</summary>
    protected PacedProgress(Terminal terminal, TimeSpan interval)
        : base(terminal)
    {
        _interval = interval;
        _timer = terminal.Clock.CreateTimer(_ => Between(Remind), null, Silence, Silence);
    }

    /// <summary>Says the last report again where nothing was said for some seconds.</summary>
    internal void Remind()
    {
        if (_last is { } last && Elapsed >= _shown + Silence)
        {
            Write(last);
        }
    }

    /// <inheritdoc/>
    protected sealed override void Show(ProgressReport report)
    {
        bool isNew = report.Step != _last?.Step;
        _last = report;
        if (isNew || Elapsed >= _shown + _interval)
        {
            Write(report);
        }
    }

    /// <inheritdoc/>
    protected sealed override void Finish() => _timer.Dispose();

    /// <summary>A report as a line.</summary>
    protected abstract string LineOf(ProgressReport report);

    private void Write(ProgressReport report)
    {
        _shown = Elapsed;
        Terminal.Error.WriteLine(LineOf(report));
    }
}
