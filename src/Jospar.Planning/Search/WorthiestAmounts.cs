using Jospar.Optimisation;
using Jospar.Optimisation.Threads;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Search;

/// <summary>
/// What the solver begins from: the launches of a point with the amounts that are best for the value, a better start than the
/// point.
/// </summary>
internal static class WorthiestAmounts
{
    // Of the time that is left, so much may go to them.
    private const double ShareOfTime = 0.2;

    /// <summary>
    /// They, as a point of <paramref name="model"/>; <paramref name="point"/> itself where there are none, the solver failed, it was cancelled or
    /// their time was up. Shape: [column].
    /// </summary>
    public static double[] Of(
        ProgrammeModel model, ISolver solver, double[] point, PlannerOptions options, SearchClock clock, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ended.CancelAfter(WaitTime.Of(clock.Share(ShareOfTime) ?? Timeout.InfiniteTimeSpan));
        string? trouble = null;
        return Attempt.At(() => FixedLaunches.Solve(model, solver, point, options, ended.Token), ref trouble)?.Primal ?? point;
    }
}
