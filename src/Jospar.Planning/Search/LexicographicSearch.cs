using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Goals;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Search;

/// <summary>
/// Solves a programme's model for its goals in their order: each to the gap asked for, then held within its tolerance by
/// a row while the next is solved from the point that was found. The value, while the shortfall
/// is held, is looked for by launches at prices besides (<see cref="HeldValueSearch"/>).
/// </summary>
internal sealed class LexicographicSearch(
    ProgrammeModel model,
    PlannerOptions options,
    ISolver solver,
    ISolverSession session,
    SearchClock clock,
    SearchReporter reporter)
{
    // Of the time that is left, the share that a goal may take when another follows.
    private const double ShareOfEarlierGoal = 0.5;

    // Of a held goal's scale, where a hair leaves the solver nothing.
    private const double Ease = 1e-7;

    private const double CloserShare = 0.1;
    private const long CloserNodes = 200;

    private readonly double _gap = (double)options.Gap;
    private readonly List<GoalResult> _results = [];
    private double[]? _point;
    private (GoalVector Goal, double Level)? _held;
    private double? _heldShortfall;
    private StopReason? _stopped;
    private string? _trouble;

    /// <summary>Runs the search.</summary>
    public SearchResult Run(CancellationToken cancellation)
    {
        var goals = model.Problem.Programme.Terms.Goals;
        for (int n = 0; n < goals.Length; n++)
        {
            var goal = model.VectorOf(goals[n]);
            bool isLast = n == goals.Length - 1;
            if (MustEnd)
            {
                _results.Add(new GoalResult(goal, goal.At(_point!), double.NaN, IsProven: false));
                continue;
            }

            if (!SolveFor(goal, isLast, cancellation))
            {
                return new SearchResult(null, [], IsInfeasible: _stopped is null, _stopped);
            }

            if (!isLast && !MustEnd)
            {
                Hold(_results[^1]);
            }
        }

        return new SearchResult(_point, [.. _results], IsInfeasible: false, _stopped, _trouble);
    }

    // A goal that used up its share of the time without a proof leaves the rest of the time to the next one.
    private bool MustEnd => _stopped is StopReason.Cancelled or StopReason.SolverFailed || (_stopped is not null && clock.IsOver);

    // Returns whether there is a point.
    private bool SolveFor(GoalVector goal, bool isLast, CancellationToken cancellation)
    {
        if (_point is not null && ScaleOf(goal.Goal, 1.0) == 0.0)
        {
            _results.Add(new GoalResult(goal, goal.At(_point), goal.At(_point), IsProven: true));
            return true;
        }

        SetGoal(goal);
        if (_point is not null)
        {
            RoundedLaunches.GiveRoom(session, model, _point);
        }

        reporter.Begin(goal.Goal == Goal.Shortfall ? SearchStep.Shortfall : SearchStep.Value);
        try
        {
            var outcome = Solve(goal, isLast, cancellation);
            return Take(goal, IsEased(outcome, cancellation) ? Solve(goal, isLast, cancellation) : outcome, isLast);
        }
        catch (SolverException failure) when (_point is not null)
        {
            (_trouble, _stopped) = (failure.Message, StopReason.SolverFailed);
            _results.Add(new GoalResult(goal, goal.At(_point), double.NaN, IsProven: false));
            return true;
        }
    }

    // Eases what is held, where that may be why there is nothing: a solver's point holds an earlier goal within its tolerances alone, and it
    // may find nothing that holds it exactly so. Then it is held a hair from where its launches hold it for certain.
    private bool IsEased(SolveOutcome outcome, CancellationToken cancellation)
    {
        if (outcome.Termination != Termination.Infeasible || _held is not var (held, within)
            || FixedLaunches.Best(model, held, solver, _point!, options, cancellation) is not { } exact)
        {
            return false;
        }

        double give = Ease * Math.Max(1.0, ScaleOf(held.Goal, exact.Objective));
        double level = held.Sense == ObjectiveSense.Minimise
            ? Math.Max(within, exact.Objective) + give
            : Math.Min(within, exact.Objective) - give;
        GoalRow.Move(session, model.Model.RowCount, held, level);
        _heldShortfall = held.Goal == Goal.Shortfall ? level : _heldShortfall;
        return true;
    }

    // An earlier goal is solved closer than asked where that is easy: the next one then has less to weigh it against,
    // and is solved the quicker. Work is counted in nodes, so that a run can be repeated.
    private SolveOutcome Solve(GoalVector goal, bool isLast, CancellationToken cancellation)
    {
        var hooks = new SolveHooks(Progress: state => reporter.Report(model, goal, state));
        var asked = OptionsFor(goal, isLast, AskOf(goal, isLast));
        if (isLast && _heldShortfall is { } level && goal.Goal == Goal.Value && solver.Identity.IsParallel)
        {
            return SolveHeld(level, asked, cancellation);
        }

        OfferStart(cancellation);
        if (isLast)
        {
            return session.Solve(asked, hooks, cancellation);
        }

        var close = OptionsFor(goal, isLast, AskOf(goal, isLast) * CloserShare) with { NodeLimit = CloserNodes };
        var outcome = session.Solve(close, hooks, cancellation);
        if (outcome.Termination != Termination.WorkLimit || IsWithin(goal, outcome, AskOf(goal, isLast)))
        {
            return outcome;
        }

        if (outcome.Point == PointStatus.Feasible)
        {
            session.SetStart(outcome.Primal);
            _point ??= outcome.Primal;
        }

        return session.Solve(asked, hooks, cancellation);
    }

    // Where the solver fails, launches may have come further by then than the goal before did.
    private SolveOutcome SolveHeld(double level, SolveOptions asked, CancellationToken cancellation)
    {
        var search = new HeldValueSearch(model, options, solver, session, clock, reporter);
        SolveOutcome? outcome = null;
        try
        {
            return outcome = search.Run(_point!, level, asked, cancellation);
        }
        finally
        {
            _point = outcome is null || HasFailed(outcome) ? search.Found ?? _point : _point;
        }
    }

    private static bool HasFailed(SolveOutcome outcome) =>
        outcome.Termination is Termination.Unknown or Termination.Unbounded or Termination.InfeasibleOrUnbounded or Termination.Failed;

    private bool Take(GoalVector goal, SolveOutcome outcome, bool isLast)
    {
        bool isWithin = IsWithin(goal, outcome, AskOf(goal, isLast));
        _stopped = StopOf(goal, outcome, isWithin) ?? _stopped;
        if (outcome.Point == PointStatus.Feasible && _trouble is null)
        {
            _point = outcome.Primal;
        }
        else if (_point is null)
        {
            return false;
        }

        double bound = double.IsFinite(outcome.Bound) && _trouble is null ? outcome.Bound : double.NaN;
        _results.Add(new GoalResult(goal, goal.At(_point), bound, isWithin && _trouble is null));
        return true;
    }

    // What ended it changes nothing where the goal is as close as was asked by then. A solver that fails at a later goal leaves
    // the plan of the earlier ones, unproven in this one.
    private StopReason? StopOf(GoalVector goal, SolveOutcome outcome, bool isWithin)
    {
        switch (outcome.Termination)
        {
            case Termination.Optimal or Termination.Infeasible or Termination.WorkLimit:
                return null;
            case Termination.TimeLimit:
                return isWithin ? null : StopReason.TimeLimit;
            case Termination.Cancelled:
                return isWithin ? null : StopReason.Cancelled;
            default:
                string trouble = $"The solver gave up on the {goal.Goal} goal: {outcome.Message}.";
                _trouble = _point is null ? throw new SolverFailedException(trouble) : trouble;
                return StopReason.SolverFailed;
        }
    }

    private bool IsWithin(GoalVector goal, SolveOutcome outcome, double ask) =>
        outcome.Point == PointStatus.Feasible
        && Math.Abs(outcome.Bound - outcome.Objective) <= ask * ScaleOf(goal.Goal, outcome.Objective) + 1e-9;

    private void OfferStart(CancellationToken cancellation)
    {
        if (_point is not null)
        {
            session.SetStart(WorthiestAmounts.Of(model, solver, _point, options, clock, cancellation));
        }
    }

    private void SetGoal(GoalVector goal)
    {
        session.ChangeCosts([.. Enumerable.Range(0, goal.Costs.Length)], goal.Costs);
        session.ChangeObjective(goal.Sense, goal.Offset);
    }

    // What a later goal may give away of this one counts towards the gap that was asked for.
    private double AskOf(GoalVector goal, bool isLast) =>
        GoalLevel.Margin * (isLast ? _gap : Math.Max(_gap / 2, _gap - ToleranceOf(goal.Goal)));

    private SolveOptions OptionsFor(GoalVector goal, bool isLast, double ask)
    {
        bool isShortfall = goal.Goal == Goal.Shortfall;
        return new SolveOptions(
            Threads: options.Threads,
            Seed: options.Seed,
            RelativeGap: isShortfall ? 0.0 : ask,
            AbsoluteGap: isShortfall ? ask * ScaleOf(Goal.Shortfall, 0.0) : 1e-9,
            TimeLimit: clock.Share(isLast ? 0.9 : ShareOfEarlierGoal));
    }

    private double ScaleOf(Goal goal, double reached) => GoalScale.Of(model.Problem.Programme, goal, reached);

    private double ToleranceOf(Goal goal) => (double)model.Problem.Programme.Terms.ToleranceOf(goal);

    private void Hold(GoalResult result)
    {
        var goal = result.Goal.Goal == Goal.Value ? ValueGoal.WithoutTieBreak(model) : result.Goal;
        double scale = ScaleOf(goal.Goal, result.Best);
        double sign = goal.Sense == ObjectiveSense.Minimise ? 1.0 : -1.0;
        double best = sign * goal.At(_point!);
        double bound = result.IsProven ? sign * result.Bound : double.NaN;
        double within = GoalLevel.Of(best, bound, ToleranceOf(goal.Goal), _gap, scale) + GoalScale.Hair(scale);
        GoalRow.Add(session, goal, sign * within);
        _held = (goal, sign * within);
        _heldShortfall = goal.Goal == Goal.Shortfall ? within : _heldShortfall;
    }
}
