using System.Runtime.ExceptionServices;

namespace Jospar.Optimisation.Threads;

/// <summary>
/// Work on several threads that fails as it would on one: with what the first that failed threw, so that whoever hears of it
/// can tell a solver that failed from a fault of the program.
/// </summary>
public static class SideBySide
{
    /// <summary>Does <paramref name="each"/> for the numbers up to <paramref name="count"/>; none is begun any more once that is cancelled.</summary>
    public static void Run(int count, int threads, Action<int> each, CancellationToken cancellation)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, (n, state) =>
            {
                if (cancellation.IsCancellationRequested)
                {
                    state.Stop();
                    return;
                }

                each(n);
            });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }

    /// <summary>Waits for work on another thread: whether it ended within the time. Throws what the work threw.</summary>
    public static bool EndsWithin(this Task work, TimeSpan limit)
    {
        if (Task.WaitAny([work], WaitTime.Of(limit)) < 0)
        {
            return false;
        }

        work.GetAwaiter().GetResult();
        return true;
    }
}
