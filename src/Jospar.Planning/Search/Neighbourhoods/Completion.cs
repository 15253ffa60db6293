using Jospar.Optimisation;
using Jospar.Optimisation.Checking;
using Jospar.Optimisation.Reduction;
using Jospar.Optimisation.Submodels;
using Jospar.Optimisation.Threads;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Makes a plan of launches: with these fixed, the amounts of the whole model that keep the shortfall at a level, or as
/// low as it can be, and then bring the greatest value.
/// </summary>
internal sealed class Completion(HeldModel held, ISolver solver, PlannerOptions options, ISubmodels? elsewhere)
{
    private const double Violation = 1e-5;

    /// <summary>
    /// Completes the launches of <paramref name="point"/>, [column of the whole model]; empty when no amounts fit them, or
    /// when it was cancelled or its time was up.
    /// </summary>
    public Incumbent? Of(double[] point, TimeSpan? limit, CancellationToken cancellation)
    {
        bool[] isFixed = new bool[held.Model.ColumnCount];
        double[] start = new double[isFixed.Length];
        var launch = held.Programme.Columns.Launch;
        for (int column = launch.First; column < launch.First + launch.Count; column++)
        {
            (isFixed[column], start[column]) = (true, Math.Round(point[column]));
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ended.CancelAfter(WaitTime.Of(limit ?? Timeout.InfiniteTimeSpan));
        var outcome = SplitModel.Of(held.Model, start, isFixed).Solve(
            elsewhere ?? new InProcessSubmodels(solver, limit is not null ? 2 : 1),
            new SolveOptions(Seed: options.Seed, RelativeGap: 0.0, AbsoluteGap: 1e-6),
            wantsDuals: false,
            ended.Token);
        if (outcome.Termination != Termination.Optimal || PointChecker.Check(held.Model, outcome.Primal).Largest > Violation)
        {
            return null;
        }

        double[] whole = outcome.Primal[..held.Programme.Model.ColumnCount];
        return new Incumbent(whole, held.Programme.Shortfall.At(whole), held.Programme.Value.At(whole));
    }
}
