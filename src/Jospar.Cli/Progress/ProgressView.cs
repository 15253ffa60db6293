using Jospar.Cli.Terminals;

namespace Jospar.Cli.Progress;

/// <summary>Shows how far a command is; may be called from any thread. Disposing it leaves the terminal clean.</summary>
internal abstract class ProgressView : IDisposable
{
    private readonly Lock _gate = new();
    private readonly long _began;
    private bool _isEnded;

    /// <summary>A view that writes to <paramref name="terminal"/>'s error stream.</summary>
    protected ProgressView(Terminal terminal)
    {
        Terminal = terminal;
        _began = terminal.Clock.GetTimestamp();
    }

    /// <summary>Where it is shown.</summary>
    protected Terminal Terminal { get; }

    /// <summary>Since the command began.</summary>
    protected TimeSpan Elapsed => Terminal.Clock.GetElapsedTime(_began);

    /// <summary>The view that fits: JSON lines for programs, one live line for a person, plain lines otherwise.</summary>
    public static ProgressView For(Terminal terminal, bool json) => (json, terminal.IsLive) switch
    {
        (true, _) => new JsonProgress(terminal),
        (false, true) => new LiveProgress(terminal),
        _ => new PlainProgress(terminal),
    };

    /// <summary>Says how far it is; a view may leave out reports that come too fast, and those that come once it has ended.</summary>
    public void Report(ProgressReport report) => Between(() => Show(report));

    /// <summary>Says something that stays to be read, whatever the view draws around it.</summary>
    public void Say(string line)
    {
        lock (_gate)
        {
            MakeRoom();
            Terminal.Error.WriteLine(NoteOf(line));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _isEnded = true;
            Finish();
        }
    }

    /// <summary>Does something on its own, such as showing the last report again; nothing once the view has ended.</summary>
    protected void Between(Action act)
    {
        lock (_gate)
        {
            if (!_isEnded)
            {
                act();
            }
        }
    }

    /// <summary>Shows a report; called by one thread at a time.</summary>
    protected abstract void Show(ProgressReport report);

    /// <summary>How something that is said stands among the reports.</summary>
    protected virtual string NoteOf(string line) => line;

    /// <summary>Takes away what stands on the line; it is drawn again with the next report.</summary>
    protected virtual void MakeRoom()
    {
    }

    /// <summary>Ends the view.</summary>
    protected virtual void Finish()
    {
    }
}
