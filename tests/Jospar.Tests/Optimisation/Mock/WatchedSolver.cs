using System.Collections.Concurrent;
using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Mock;

/// <summary>A solver that tells what it was asked and what is still open, and fails where a test says so.</summary>
internal sealed class WatchedSolver(ISolver inner, Func<Exception?>? trouble = null) : ISolver
{
    private int _open;

    public SolverIdentity Identity => inner.Identity;

    /// <summary>How many sessions are not disposed.</summary>
    public int OpenSessions => Volatile.Read(ref _open);

    /// <summary>What was asked, in the order of asking.</summary>
    public ConcurrentQueue<(SolveOptions Options, CancellationToken Cancellation)> Asked { get; } = [];

    public ISolverSession Open(Model model)
    {
        if (trouble?.Invoke() is { } failure)
        {
            throw failure;
        }

        Interlocked.Increment(ref _open);
        return new WatchedSession(inner.Open(model), (options, cancellation) => Asked.Enqueue((options, cancellation)), () => Interlocked.Decrement(ref _open));
    }

    public void Dispose() => inner.Dispose();
}
