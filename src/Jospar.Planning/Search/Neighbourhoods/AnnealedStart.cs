using Jospar.Optimisation;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// A better plan for the solver to begin from, where it makes little headway with the value of a whole model: of launches that are
/// annealed, and then decided, at the prices of the linear optimum (<see cref="LaunchSearch"/>).
/// </summary>
internal sealed class AnnealedStart(ProgrammeModel model, PlannerOptions options, ISolver solver, SearchClock clock, SearchReporter reporter)
{
    // Without a limit of time, so many plans.
    private const int MostPlans = 4;

    /// <summary>
    /// Looks until the clock's time is up. The best plan found, or <paramref name="point"/> itself, whose shortfall, like that of all
    /// others, is within <paramref name="level"/>.
    /// </summary>
    /// <param name="point">Shape: [column of the model].</param>
    /// <param name="level">Where the shortfall is held. Unit: weight.</param>
    /// <param name="tell">Hears what a plan is worth that is better than the one before. Unit: money, scaled.</param>
    /// <param name="cancellation">Ends it with what it has.</param>
    public double[] From(double[] point, double level, Action<double> tell, CancellationToken cancellation)
    {
        var held = HeldModel.Of(model, level, HeldModel.PenaltyIn(model));
        if (Relaxed(held, cancellation) is not { } whole)
        {
            return point;
        }

        var timed = options with { TimeLimit = clock.Limit };
        var best = new BestPlan(model, held, level, timed, solver, null, clock, reporter);
        if (best.Complete([.. point, 0.0], cancellation) is null)
        {
            return point;
        }

        var places = new ColumnPlaces(model, held.Model.ColumnCount);
        var launches = new LaunchSearch(ValueSetting.Of(held, whole, places, solver, timed), best, new SeenLosses());
        for (int plans = 0; !best.Pace.MustEnd(cancellation) && (best.Pace.IsTimed || plans < MostPlans); plans++)
        {
            launches.Next(cancellation);
            tell(best.Plan!.Value);
        }

        return best.Plan!.Point;
    }

    private SolveOutcome? Relaxed(HeldModel held, CancellationToken cancellation)
    {
        using var session = solver.Open(held.Model);
        session.SetIntegrality(enforced: false);
        var whole = session.Solve(new SolveOptions(Seed: options.Seed, TimeLimit: clock.Share(1.0)), hooks: null, cancellation);
        return whole.Termination == Termination.Optimal ? whole : null;
    }
}
