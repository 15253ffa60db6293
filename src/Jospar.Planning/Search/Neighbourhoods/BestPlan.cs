using Jospar.Optimisation;
using Jospar.Optimisation.Submodels;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>The best plan of a search so far, and what bounds it.</summary>
internal sealed class BestPlan(
    ProgrammeModel model,
    HeldModel held,
    double leastShortfall,
    PlannerOptions options,
    ISolver solver,
    ISubmodels? elsewhere,
    SearchClock clock,
    SearchReporter reporter,
    Action<Incumbent>? seen = null)
{
    // A first plan of a programme that is solved in parts may be late by so much of what is left: it is then better than none.
    private const double LateShare = 1.25;
    private const double UsualShare = 0.9;

    private readonly Completion _completion = new(held, solver, options, elsewhere);
    private readonly double _weights = (double)GoalScale.OfShortfall(model.Problem.Programme);
    private double _bound = double.NaN;
    private double _penalty;

    // A run that must be repeatable goes on by a bound that does not depend on how far another thread came; told is the closest.
    private double _closest = double.PositiveInfinity;

    /// <summary>How time is shared out.</summary>
    public SearchPace Pace { get; } = new(options, clock);

    /// <summary>The plan; empty before the first.</summary>
    public Incumbent? Plan { get; private set; }

    /// <summary>What the solver failed at, where that ends the search.</summary>
    public string? Trouble { get; set; }

    /// <summary>Whether there is a bound of the value.</summary>
    public bool IsBounded => !double.IsNaN(_bound);

    /// <summary>Whether both goals are as close to their bounds as asked; the shortfall by a tolerance that is more besides.</summary>
    public bool IsWithinGap =>
        IsBounded
        && Plan!.Shortfall - leastShortfall <= Math.Max(held.Accepted - leastShortfall, (double)options.Gap * _weights)
        && ValueBound - Plan.Value <= (double)options.Gap * Math.Abs(Plan.Value);

    /// <summary>How far the plan is from what bounds it; nil without a bound. Unit: money, scaled.</summary>
    public double Distance => IsBounded ? Math.Max(0.0, ValueBound - Plan!.Value) : 0.0;

    // A plan that is over the level may be worth what the bound's penalty would have taken of it.
    private double ValueBound => BoundOf(_bound);

    private TimeSpan? CompletionLimit => (Plan is null, elsewhere is not null) switch
    {
        (true, true) => clock.ShareOfAll(LateShare),
        (true, false) => clock.ShareOfAll(UsualShare),
        (false, true) => clock.Share(UsualShare),
        (false, false) => null,
    };

    private double BoundOf(double withinLevel) => withinLevel + _penalty * OverOf(Plan!);

    private double OverOf(Incumbent plan) => Math.Max(0.0, plan.Shortfall - held.Level);

    /// <summary>Makes a plan of launches, and keeps it if it is better; the plan made, empty when there is none.</summary>
    public Incumbent? Complete(double[] point, CancellationToken cancellation)
    {
        var found = Pace.Completing(() => _completion.Of(point, CompletionLimit, cancellation));
        if (found is not null)
        {
            Take(found);
        }

        return found;
    }

    /// <summary>Keeps a plan if it is better.</summary>
    public void Take(Incumbent found)
    {
        seen?.Invoke(found);
        if (found.IsBetterThan(Plan, held.Accepted))
        {
            Plan = found;
            Say();
        }
    }

    /// <summary>Takes note of what no plan can beat.</summary>
    public void Bound(ProvenBound proven)
    {
        (_bound, _penalty) = (proven.Within, proven.Penalty);
        _closest = Math.Min(_closest, _bound);
    }

    /// <summary>The plan as a point of the held model.</summary>
    public double[] Point => PointOf(Plan!);

    /// <summary>A plan as a point of the held model.</summary>
    public double[] PointOf(Incumbent plan) => [.. plan.Point, OverOf(plan)];

    /// <summary>Tells whoever listens.</summary>
    public void Say()
    {
        var (goal, best, bound) = IsBounded
            ? (model.Value, Plan!.Value, BoundOf(_closest))
            : (model.Shortfall, Plan!.Shortfall, leastShortfall);
        reporter.Report(model, goal, new SolveProgress(clock.Elapsed, best, bound));
    }

    /// <summary>What the search brought.</summary>
    public SearchResult Result(CancellationToken cancellation)
    {
        StopReason? stopped = cancellation.IsCancellationRequested ? StopReason.Cancelled
            : Plan is not null && IsWithinGap ? null
            : Trouble is not null ? StopReason.SolverFailed
            : Pace.IsTimed ? StopReason.TimeLimit
            : StopReason.WorkLimit;
        if (Plan is null)
        {
            return new SearchResult(null, [], IsInfeasible: false, stopped);
        }

        double valueBound = IsBounded ? ValueBound : double.NaN;
        return new SearchResult(
            Plan.Point,
            [
                new GoalResult(model.Shortfall, Plan.Shortfall, leastShortfall, stopped is null),
                new GoalResult(model.Value, Plan.Value, valueBound, stopped is null),
            ],
            IsInfeasible: false,
            stopped,
            Trouble);
    }
}
