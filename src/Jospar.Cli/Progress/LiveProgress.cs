using Jospar.Cli.Terminals;

namespace Jospar.Cli.Progress;

/// <summary>For a person: one line that is drawn again in place, at most ten times a second, its clock ticking on its own.</summary>
internal sealed class LiveProgress : ProgressView
{
    private const string BackAndClear = "\r\u001b[K";
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly ITimer _timer;
    private ProgressReport? _last;
    private TimeSpan _next;

    /// <summary>A live line on <paramref name="terminal"/>.</summary>
    public LiveProgress(Terminal terminal)
        : base(terminal)
    {
        _timer = terminal.Clock.CreateTimer(_ => Between(Redraw), null, Tick, Tick);
    }

    /// <inheritdoc/>
    protected override void Show(ProgressReport report)
    {
        bool isDue = report.Step != _last?.Step || Elapsed >= _next;
        _last = report;
        if (isDue)
        {
            Draw(report);
        }
    }

    /// <inheritdoc/>
    protected override void MakeRoom() => Terminal.Error.Write(BackAndClear);

    /// <inheritdoc/>
    protected override void Finish()
    {
        _timer.Dispose();
        Terminal.Error.Write(BackAndClear);
        Terminal.Error.Flush();
    }

    private void Redraw()
    {
        if (_last is { } report)
        {
            Draw(report);
        }
    }

    private void Draw(ProgressReport report)
    {
        _next = Elapsed + Interval;
        var text = ProgressText.Of(report, Elapsed);
        var room = Terminal.Width - 1;
        Terminal.Error.Write(BackAndClear + (text.Length <= room ? text : text[..(room - 1)] + "…"));
        Terminal.Error.Flush();
    }
}
