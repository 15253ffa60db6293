namespace Jospar.Optimisation.Threads;

/// <summary>
/// Work that a second thread does beside this one's, or this one before its own where there can be no second. Disposed of, it is
/// told to end, and nobody waits for it, since a solver deep in a step of its own may not hear that: what it holds is given back
/// once it ends, however it does.
/// </summary>
public sealed class WorkBeside<T> : IDisposable
{
    private readonly CancellationTokenSource _ending;
    private readonly IDisposable? _held;

    /// <summary>Begins.</summary>
    /// <param name="work">The work; its token is cancelled where it is to end.</param>
    /// <param name="isParallel">Whether a second thread does it.</param>
    /// <param name="cancellation">Ends it, too.</param>
    /// <param name="held">What it needs to the end, and whoever has begun it until then.</param>
    public WorkBeside(Func<CancellationToken, T> work, bool isParallel, CancellationToken cancellation, IDisposable? held = null)
    {
        _held = held;
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ending = _ending.Token;
        Work = new Task<T>(() => work(ending), CancellationToken.None);
        if (isParallel)
        {
            Work.Start(TaskScheduler.Default);
        }
        else
        {
            Work.RunSynchronously(TaskScheduler.Default);
        }
    }

    /// <summary>The work; what it threw, it throws when it is waited for.</summary>
    public Task<T> Work { get; }

    /// <summary>Whether it was told to end.</summary>
    public bool IsEnding => _ending.IsCancellationRequested;

    /// <summary>Tells it to end.</summary>
    public void End() => _ending.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        Work.ContinueWith(
            _ =>
            {
                _held?.Dispose();
                _ending.Dispose();
            },
            TaskScheduler.Default);
    }
}
