using System.Runtime.ExceptionServices;

namespace Jospar.Planning.Stress.Chunks;

/// <summary>Evaluates chunks in this process, on as many threads as there are workers.</summary>
/// <param name="open">Makes an evaluator, and may be cancelled; called once on each thread that finds work.</param>
/// <param name="workers">How many threads.</param>
public sealed class InProcessChunks(Func<CancellationToken, IStressEvaluator> open, int workers) : IStressChunks
{
    /// <inheritdoc/>
    public void Run(IReadOnlyList<StressChunk> chunks, Action<StressChunkResult> done, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var state = new Shared(chunks, done, ending);
        var threads = Enumerable.Range(0, Math.Max(1, Math.Min(workers, chunks.Count)))
            .Select(_ => new Thread(() => Work(state)) { IsBackground = true })
            .ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        state.Failure?.Throw();
    }

    private sealed class Shared(IReadOnlyList<StressChunk> chunks, Action<StressChunkResult> done, CancellationTokenSource ending)
    {
        private readonly Lock _gate = new();
        private int _next = -1;

        public CancellationToken Ending => ending.Token;

        public ExceptionDispatchInfo? Failure { get; private set; }

        public StressChunk? Take()
        {
            int at = Interlocked.Increment(ref _next);
            return at < chunks.Count && !ending.IsCancellationRequested ? chunks[at] : null;
        }

        public void Hand(StressChunkResult result)
        {
            lock (_gate)
            {
                done(result);
            }
        }

        public void Fail(Exception failure)
        {
            lock (_gate)
            {
                Failure ??= ExceptionDispatchInfo.Capture(failure);
            }

            ending.Cancel();
        }
    }

    private void Work(Shared state)
    {
        try
        {
            if (state.Take() is not { } chunk)
            {
                return;
            }

            using var evaluator = open(state.Ending);
            for (StressChunk? at = chunk; at is not null; at = state.Take())
            {
                state.Hand(evaluator.Evaluate(at, state.Ending));
            }
        }
        catch (OperationCanceledException) when (state.Ending.IsCancellationRequested)
        {
            // Whoever cancelled gets the results that were there already.
        }
#pragma warning disable CA1031 // Whatever ends a worker is thrown again on the thread that waits for all of them.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            state.Fail(failure);
        }
    }
}
