namespace Jospar.Queue.InProcess;

/// <summary>Does jobs on threads of this process.</summary>
/// <param name="kinds">What it can do.</param>
/// <param name="workers">How many threads.</param>
public sealed class InProcessQueue(IReadOnlyList<IJobKind> kinds, int workers) : IJobQueue
{
    /// <inheritdoc/>
    public async Task RunAsync(JobRun run, Action<int, ReadOnlyMemory<byte>> done, IProgress<JobProgress> progress, CancellationToken stop)
    {
        var kind = kinds.FirstOrDefault(known => known.Name == run.Kind)
            ?? throw new ArgumentException($"No kind of job is called '{run.Kind}'.", nameof(run));
        using var crew = new Crew(run, kind, Math.Clamp(workers, 1, Math.Max(1, run.Jobs.Count)), done, progress, stop);
        await crew.RunAsync();
    }

    private sealed class Crew(
        JobRun run, IJobKind kind, int size, Action<int, ReadOnlyMemory<byte>> done, IProgress<JobProgress> progress, CancellationToken stop)
        : IDisposable
    {
        private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        private readonly Lock _gate = new();
        private JobFailedException? _failure;
        private int _next = -1;
        private int _done;

        public async Task RunAsync()
        {
            // A thread each: jobs compute for seconds, which the pool is not meant for.
            var threads = Enumerable.Range(0, size)
                .Select(_ => Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
            await Task.WhenAll(threads);
            stop.ThrowIfCancellationRequested();
            if (_failure is not null)
            {
                throw _failure;
            }
        }

        public void Dispose() => _end.Dispose();

        private void Work()
        {
            IJobSession? session = null;
            try
            {
                while (!_end.IsCancellationRequested && Interlocked.Increment(ref _next) is var index && index < run.Jobs.Count)
                {
                    Do(ref session, index);
                }
            }
            finally
            {
                session?.Dispose();
            }
        }

        private void Do(ref IJobSession? session, int index)
        {
            try
            {
                session ??= kind.Open(run.Payload, _end.Token);
                Hand(index, session.Run(run.Jobs[index], _end.Token));
            }
            catch (OperationCanceledException) when (_end.IsCancellationRequested)
            {
                // Somebody asked for the end, or another job failed.
            }
            catch (Exception trouble)
            {
                Fail(new JobFailedException(index, run.Jobs.Count, $"{trouble.GetType().Name}: {trouble.Message}", trouble));
            }
        }

        private void Hand(int index, ReadOnlyMemory<byte> result)
        {
            lock (_gate)
            {
                done(index, result);
                progress.Report(new JobProgress(++_done, run.Jobs.Count, size));
            }
        }

        private void Fail(JobFailedException failure)
        {
            lock (_gate)
            {
                _failure ??= failure;
            }

            _end.Cancel();
        }
    }
}
