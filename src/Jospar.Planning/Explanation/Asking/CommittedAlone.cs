using Jospar.Domain;
using Jospar.Optimisation;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>What a programme would be worth if nothing were launched but what is committed: what a plan's value is to be seen against.</summary>
internal static class CommittedAlone
{
    /// <summary>
    /// The value, operations being the best for it and no promise asked for; empty where what is committed alone breaks a rule, or
    /// where it was cancelled.
    /// </summary>
    public static Money? ValueOf(ExplainedModel explained, ISolver solver, ExplainerOptions options, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return null;
        }

        var model = explained.Model;
        using var session = new ModelSession(model, solver);
        double[] launched = [.. explained.Problem.Starts.All.Select(start => start.IsCommitted ? 1.0 : 0.0)];
        session.Bound(model.Columns.Launch, launched, launched);
        session.Push(model.Value);
        var outcome = session.Solve(new SolveOptions(Threads: options.Threads, RelativeGap: (double)options.Gap), isWhole: true, start: null, cancellation);
        return outcome is { Termination: Termination.Optimal, Point: PointStatus.Feasible }
            ? new Money(Math.Round((decimal)(outcome.Objective / explained.Problem.Index.MoneyScale), 6))
            : null;
    }
}
