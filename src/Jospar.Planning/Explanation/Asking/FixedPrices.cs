using Jospar.Domain;
using Jospar.Optimisation;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// The two linear programmes that a plan's launches leave: least shortfall, and greatest value with that shortfall kept.
/// Their reduced costs bound what any one launch could do: the shortfall is convex and the value concave in each.
/// </summary>
/// <param name="Shortfall">The first.</param>
/// <param name="Value">The second.</param>
internal sealed record FixedPrices(SolveOutcome Shortfall, SolveOutcome Value)
{
    private static readonly double[] Tolerances = [1e-9, 1e-7];

    /// <summary>Solves both; empty when the solver was stopped or fails.</summary>
    public static FixedPrices? Of(ExplainedModel explained, ModelSession session, ExplainerOptions options, CancellationToken cancellation)
    {
        var model = explained.Model;
        foreach (var block in (VariableBlock[])[model.Columns.Launch, model.Columns.ProcessorsFull, model.Columns.Discount])
        {
            double[] values = explained.Point[block.First..(block.First + block.Count)];
            session.Bound(block, values, values);
        }

        session.Hold(Goal.Shortfall, null);
        session.Hold(Goal.Value, null);
        session.Push(model.Shortfall);
        if (Solve(session, options, cancellation) is not { } shortfall)
        {
            return null;
        }

        session.Push(model.Value);
        session.BeginAnew();
        session.Hold(Goal.Shortfall, shortfall.Objective + 1e-9 * Math.Max(1.0, model.Shortfall.Costs.Sum()));
        return Solve(session, options, cancellation) is { } value ? new FixedPrices(shortfall, value) : null;
    }

    private static SolveOutcome? Solve(ModelSession session, ExplainerOptions options, CancellationToken cancellation)
    {
        foreach (double tolerance in Tolerances)
        {
            var outcome = session.Solve(
                new SolveOptions(Threads: options.Threads, FeasibilityTolerance: tolerance), isWhole: false, start: null, cancellation);
            if (outcome is { Termination: Termination.Optimal, Point: PointStatus.Feasible })
            {
                return outcome;
            }
        }

        return null;
    }
}
