using System.Runtime.InteropServices;

namespace Jospar.Cli.Terminals;

/// <summary>
/// Ctrl-C in two steps: the first asks for an orderly end, the second ends the program at once. A request to
/// terminate from outside counts the same.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    /// <summary>What the first signal does to a command that seeks a result.</summary>
    public const string BestSoFar = "Stopping with the best result so far";

    /// <summary>What it does to one that works for others.</summary>
    public const string JobsInHand = "Stopping once the jobs in hand are finished or handed back";

    /// <summary>What it does to one that has nothing to show before it is done.</summary>
    public const string AtOnce = "Stopping";

    private readonly CancellationTokenSource _source = new();
    private readonly TextWriter _error;
    private readonly string _meaning;
    private readonly List<PosixSignalRegistration> _registrations = [];

    private StopSignal(TextWriter error, string meaning) => (_error, _meaning) = (error, meaning);

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>What the first signal does to a command line.</summary>
    public static string MeaningFor(string[] arguments) => arguments.FirstOrDefault() switch
    {
        "work" when !arguments.Any(IsInsteadOfWork) => JobsInHand,
        "plan" or "replan" or "alternatives" or "price" or "explain" or "stress" => BestSoFar,
        _ => AtOnce,
    };

    /// <summary>Begins to listen; says on <paramref name="error"/> the <paramref name="meaning"/> of the first signal.</summary>
    public static StopSignal Listen(TextWriter error, string meaning)
    {
        var signal = new StopSignal(error, meaning);
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

    private static bool IsInsteadOfWork(string argument) => argument.Split('=', ':')[0] is "--try" or "--dead";

    private void Receive(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
        {
            return;
        }

        context.Cancel = true;
        _error.WriteLine();
        _error.WriteLine($"{_meaning}; press Ctrl-C again to give up at once.");
        _source.Cancel();
    }
}
