using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// Solves a session's model for the programme's goals in their order, each held within its tolerance for the next. Where the
/// shortfall comes first, it is brought to where the plan's search was content, and no further: what that had not found is another
/// question.
/// </summary>
internal sealed class GoalSolver(ExplainedModel explained, ModelSession session, ExplainerOptions options, TimeProvider time)
{
    private const double Same = 1e-9;

    // Of the time that is left, what amounts may take before the solver begins from them.
    private const double SettledShare = 0.5;

    private readonly ProgrammeModel _model = explained.Model;
    private readonly Programme _programme = explained.Programme;
    private readonly (double Held, double Level)? _content = ContentOf(explained.Plan, explained.Programme.Terms);

    /// <summary>
    /// The best point within the bounds that the session has now, found in about the time given; no worse than the 0/1
    /// decisions of <paramref name="start"/>, where these can be.
    /// </summary>
    public LexicographicAnswer Solve(double[]? start, TimeSpan? limit, CancellationToken cancellation)
    {
        var clock = new SearchClock(time, limit);
        session.Hold(Goal.Shortfall, null);
        session.Hold(Goal.Value, null);
        var goals = _programme.Terms.Goals;
        bool isProven = true;
        double gap = 0.0;
        double[]? point = start;
        for (int n = 0; n < goals.Length; n++)
        {
            var goal = goals[n];
            point = Settled(goal, point, clock, cancellation);
            var outcome = SolveFor(goal, point, clock.Share(1.0 / (goals.Length - n)), cancellation);
            if (outcome.Point != PointStatus.Feasible && point is null)
            {
                bool isImpossible = outcome.Termination is Termination.Infeasible or Termination.InfeasibleOrUnbounded;
                return LexicographicAnswer.None(isImpossible ? WhatIfEnd.Impossible : WhatIfEnd.Unknown, clock.Elapsed);
            }

            point = outcome.Point == PointStatus.Feasible ? outcome.Primal : point!;
            isProven &= outcome.Termination == Termination.Optimal;
            gap = goal == Goal.Value ? GapTo(outcome.Bound, _model.Value.At(point)) : gap;
            Hold(goal, _model.VectorOf(goal).At(point));
        }

        point = Regained(goals, point!, clock, cancellation);
        return new LexicographicAnswer(isProven ? WhatIfEnd.Answered : WhatIfEnd.Rough, point, isProven ? 0.0 : gap, clock.Elapsed);
    }

    // Launches are whole within the solver's tolerance, and amounts stand on the rest: with whole ones they are found anew. Where value
    // comes first, its tolerance may be given away for nothing: the amounts that keep the last goal and are best for the first.
    private double[] Regained(ImmutableArray<Goal> goals, double[] point, SearchClock clock, CancellationToken cancellation)
    {
        if (goals[0] != Goal.Value)
        {
            session.Hold(goals[^1], null);
            return Settled(goals[^1], point, clock, cancellation) ?? point;
        }

        double reached = _model.VectorOf(goals[^1]).At(point);
        session.Hold(goals[^1], reached + GoalScale.Hair(reached));
        return Settled(goals[0], point, clock, cancellation) ?? point;
    }

    // A MIP that is ended early may stand at amounts that no one would choose: those of a start are the best for the goal.
    private double[]? Settled(Goal goal, double[]? point, SearchClock clock, CancellationToken cancellation) => point is null
        ? null
        : session.Settle(_model.VectorOf(goal), point, new SolveOptions(Threads: options.Threads, TimeLimit: clock.Share(SettledShare)), cancellation);

    private static double GapTo(double bound, double reached) => double.IsFinite(bound)
        ? Math.Abs(bound - reached) / Math.Max(Math.Abs(reached), 1e-9)
        : double.PositiveInfinity;

    private SolveOutcome SolveFor(Goal goal, double[]? start, TimeSpan? limit, CancellationToken cancellation)
    {
        session.Push(_model.VectorOf(goal));
        if (goal == Goal.Shortfall && _content is { } content)
        {
            session.CountFrom(content.Level);
        }

        double weights = (double)GoalScale.OfShortfall(_programme);
        var asked = new SolveOptions(
            Threads: options.Threads,
            RelativeGap: goal == Goal.Value ? (double)options.Gap : 0.0,
            AbsoluteGap: goal == Goal.Shortfall ? (double)options.Gap * Math.Max(1e-3, weights) : 1e-9,
            TimeLimit: limit);
        return session.Solve(asked, isWhole: true, start, cancellation);
    }

    /// <summary>How much of what was reached for a goal those after it may give away. Unit: the goal's.</summary>
    public double GivenAway(Goal goal, double reached) => goal == Goal.Shortfall && _content is { } content
        ? Math.Max(0.0, reached > content.Level + Same ? content.Level - content.Held : content.Level - reached)
        : (double)_programme.Terms.ToleranceOf(goal) * GoalScale.Of(_programme, goal, reached);

    private void Hold(Goal goal, double reached)
    {
        double sign = goal == Goal.Shortfall ? 1.0 : -1.0;
        session.Hold(goal, reached + sign * (GivenAway(goal, reached) + GoalScale.Hair(GoalScale.Of(_programme, goal, reached))));
    }

    // What the plan's own search reached of the shortfall, and the level that it then held; empty where the value comes first.
    private static (double Held, double Level)? ContentOf(Plan plan, ProgrammeTerms terms) =>
        GoalLevel.OfShortfall(plan, terms) is { } level ? ((double)(plan.Goals[0].Held ?? plan.Goals[0].Value), level) : null;
}
