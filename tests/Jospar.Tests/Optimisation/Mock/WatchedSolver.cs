using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Mock;

/// <summary>A solver that tells what it was asked and what is still open, and fails where a test says so.</summary>
/// <param name="inner">What solves.</param>
/// <param name="trouble">What opening a session throws; nothing where it is empty.</param>
/// <param name="ending">How every solve is said to have ended; as it did where it is empty.</param>
/// <param name="asked">Hears of each solve before it is done.</param>
/// <param name="told">Changes what each solve is said to have found.</param>
internal sealed class WatchedSolver(
    ISolver inner,
    Func<Exception?>? trouble = null,
    Termination? ending = null,
    Action<SolveOptions, CancellationToken>? asked = null,
    Func<SolveOutcome, SolveOutcome>? told = null) : ISolver
{
    private int _open;

    public SolverIdentity Identity => inner.Identity;

    /// <summary>How many sessions are not disposed.</summary>
    public int OpenSessions => Volatile.Read(ref _open);

    public ISolverSession Open(Model model)
    {
        if (trouble?.Invoke() is { } failure)
        {
            throw failure;
        }

        Interlocked.Increment(ref _open);
        return new WatchedSession(
            inner.Open(model),
            (options, cancellation) => asked?.Invoke(options, cancellation),
            outcome => Told(ending is { } said ? outcome with { Termination = said } : outcome),
            () => Interlocked.Decrement(ref _open));
    }

    public void Dispose() => inner.Dispose();

    private SolveOutcome Told(SolveOutcome outcome) => told is null ? outcome : told(outcome);
}
