using System.Runtime.ExceptionServices;

namespace Jospar.Planning.Alternatives;

/// <summary>Does several things at once, and throws what the first that failed threw.</summary>
internal static class SideBySide
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
}
