using Jospar.Optimisation;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Plans for the solver to begin from, where it makes little headway with the value of a whole model: of launches that are annealed, and
/// then decided, at the prices of the linear optimum (<see cref="LaunchSearch"/>).
/// </summary>
internal sealed class AnnealedPlans(ProgrammeModel model, PlannerOptions options, ISolver solver, SearchClock clock)
{
    // Without a limit of time, so many plans.
    private const int MostPlans = 4;

    private BestPlan? _best;
    private LaunchSearch? _launches;
    private HeldModel? _held;
    private int _plans;

    /// <summary>
    /// Begins with a plan whose shortfall is within a level, as that of all others has to be, and counts on a share of the time that is
    /// left. Whether there is anything to go on from.
    /// </summary>
    /// <param name="point">Shape: [column of the model].</param>
    /// <param name="level">Where the shortfall is held. Unit: weight.</param>
    /// <param name="share">The share of the time.</param>
    /// <param name="cancellation">Ends it.</param>
    public bool Begin(double[] point, double level, double share, CancellationToken cancellation)
    {
        var asked = HeldModel.Of(model, level, HeldModel.PenaltyIn(model));
        if (asked.Kept(each => Relaxed(each, share, cancellation)) is not (var held, var whole))
        {
            return false;
        }

        var silent = new SearchReporter(model.Problem.Programme, null, clock);
        var best = new BestPlan(model, held, level, options, solver, null, clock, silent);
        if (best.Complete([.. point, 0.0], cancellation) is null)
        {
            return false;
        }

        var places = new ColumnPlaces(model, held.Model.ColumnCount);
        (_best, _held) = (best, held);
        _launches = new LaunchSearch(ValueSetting.Of(held, whole, places, solver, options), best, new SeenLosses(), share);
        return true;
    }

    /// <summary>The best plan so far whose shortfall is within the level, as a point of the model; empty before any.</summary>
    public double[]? Point => _best?.Plan is { } plan && !_held!.IsOver(plan.Shortfall - _held.Level) ? plan.Point : null;

    /// <summary>Makes one more plan. Whether there may be another.</summary>
    public bool Next(CancellationToken cancellation)
    {
        if (_launches is null || _best!.Pace.MustEnd(cancellation) || (!_best.Pace.IsTimed && _plans == MostPlans))
        {
            return false;
        }

        _launches.Next(cancellation);
        _plans++;
        return true;
    }

    private SolveOutcome? Relaxed(HeldModel held, double share, CancellationToken cancellation)
    {
        using var session = solver.Open(held.Model);
        session.SetIntegrality(enforced: false);
        var whole = session.Solve(new SolveOptions(Seed: options.Seed, TimeLimit: clock.Share(share)), hooks: null, cancellation);
        return whole.Termination == Termination.Optimal ? whole : null;
    }
}
