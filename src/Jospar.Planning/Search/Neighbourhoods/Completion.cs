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
    // As a share of what a row holds: goods may be counted in tonnes or kilograms.
    private const double Violation = 1e-5;

    // What is held is held to so much of what is rounding.
    private const double Noise = 0.01;

    // Where time is short: keeping promises before the value takes so many turns at most.
    private const double LeastTurns = 4.0;

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
        var parts = elsewhere ?? new InProcessSubmodels(solver, limit is not null ? 2 : 1);
        SolveOutcome Solve(Model model) => SplitModel.Of(model, start, isFixed).Solve(
            parts, new SolveOptions(Seed: options.Seed, RelativeGap: 0.0, AbsoluteGap: 1e-6), wantsDuals: false, ended.Token);
        var outcome = Solve(held.Model);
        if (outcome.Termination != Termination.Optimal)
        {
            return null;
        }

        // A plan that is over the level may owe it to a penalty that breaking promises pays for.
        double over = outcome.Primal[held.Over];
        if (held.IsOver(over - (held.Accepted - held.Level)) && !(limit < LeastTurns * outcome.Elapsed))
        {
            outcome = KeptFirst(over, Solve) ?? outcome;
        }

        if (PointChecker.LargestShare(held.Model, outcome.Primal) > Violation)
        {
            return null;
        }

        double[] whole = outcome.Primal[..held.Programme.Model.ColumnCount];
        return new Incumbent(whole, held.Programme.Shortfall.At(whole), held.Programme.Value.At(whole));
    }

    // One goal after the other: the least that launches leave over the level, then the value; empty where that is no less, or not solved.
    private SolveOutcome? KeptFirst(double over, Func<Model, SolveOutcome> solve)
    {
        double[] costs = new double[held.Model.ColumnCount];
        costs[held.Over] = -1.0;
        var least = solve(held.Model with { Offset = 0.0, Columns = held.Model.Columns with { Cost = costs } });
        if (least.Termination != Termination.Optimal || !held.IsOver(over - least.Primal[held.Over]))
        {
            return null;
        }

        double[] upper = held.Model.Columns.Upper.ToArray();
        upper[held.Over] = least.Primal[held.Over] + Noise * held.Rounded;
        var kept = solve(held.Model with { Columns = held.Model.Columns with { Upper = upper } });
        return kept.Termination == Termination.Optimal ? kept : null;
    }
}
