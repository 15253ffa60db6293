using System.Runtime.InteropServices;

namespace Jospar.Cli.Terminals;

/// <summary>
/// Ctrl-C in two steps: the first asks for the best result so far, the second ends the program at once. A request to
/// terminate from outside counts the same.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly TextWriter _error;
    private readonly List<PosixSignalRegistration> _registrations = [];

    private StopSignal(TextWriter error) => _error = error;

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Begins to listen; says on <paramref name="error"/> what the first signal does.</summary>
    public static StopSignal Listen(TextWriter error)
    {
        var signal = new StopSignal(error);
        signal._registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, signal.Receive));
        signal._registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal.Receive));
        return signal;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _source.Dispose();
    }

    private void Receive(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
        {
            return;
        }

        context.Cancel = true;
        _error.WriteLine();
        _error.WriteLine("Stopping with the best result so far; press Ctrl-C again to give up at once.");
        _source.Cancel();
    }
}
