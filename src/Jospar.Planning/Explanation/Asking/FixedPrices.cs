using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// The two linear programmes that a plan's launches leave: the programme's first goal, and its second with the first kept.
/// Their reduced costs bound what any one launch could do: the shortfall is convex and the value concave in each.
/// </summary>
/// <param name="Shortfall">Least shortfall.</param>
/// <param name="Value">Greatest value.</param>
internal sealed record FixedPrices(SolveOutcome Shortfall, SolveOutcome Value)
{
    /// <summary>Solves both; empty when the solver was stopped or fails.</summary>
    public static FixedPrices? Of(ExplainedModel explained, ModelSession session, ExplainerOptions options, CancellationToken cancellation)
    {
        var model = explained.Model;
        session.FixChoices(explained.Point);
        session.Hold(Goal.Shortfall, null);
        session.Hold(Goal.Value, null);
        bool isValueFirst = explained.Programme.Terms.IsValueFirst;
        var (early, late) = isValueFirst ? (Goal.Value, Goal.Shortfall) : (Goal.Shortfall, Goal.Value);
        session.Push(model.VectorOf(early));
        if (Solve(session, options, cancellation) is not { } first)
        {
            return null;
        }

        session.Push(model.VectorOf(late));
        session.BeginAnew();
        session.Hold(early, Level(model, early, first.Objective));
        return Solve(session, options, cancellation) is not { } second ? null
            : isValueFirst ? new FixedPrices(second, first)
            : new FixedPrices(first, second);
    }

    /// <summary>The same, with what launches would do by <paramref name="capacity"/>'s tightened coefficients.</summary>
    public FixedPrices Tightened(PlainCapacity capacity) => new(
        capacity.Tightened(Shortfall, ObjectiveSense.Minimise), capacity.Tightened(Value, ObjectiveSense.Maximise));

    private static double Level(ProgrammeModel model, Goal goal, double reached) => goal == Goal.Shortfall
        ? reached + GoalScale.Hair(model.Shortfall.Costs.Sum())
        : reached - GoalScale.Hair(reached);

    private static SolveOutcome? Solve(ModelSession session, ExplainerOptions options, CancellationToken cancellation) => ExactSolve.FindBest(
        new SolveOptions(Threads: options.Threads), asked => session.Solve(asked, isWhole: false, start: null, cancellation));
}
