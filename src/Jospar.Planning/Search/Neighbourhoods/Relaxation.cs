using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// The model with its flow layer priced out, with cuts put in, and the linear optimum of it: what the search for plans
/// moves in, and what bounds them.
/// </summary>
internal static class Relaxation
{
    private const int MostRounds = 6;

    // A round of cuts that moves the bound by less than this share of what the first did is the last.
    private const double LeastProgress = 0.05;

    /// <summary>
    /// Relaxes <paramref name="held"/>, whose flow layer is <paramref name="priced"/> out. Empty when it was cancelled.
    /// </summary>
    public static RelaxedModel? Of(
        HeldModel held, PricedModel priced, ISolver solver, PlannerOptions options, CancellationToken cancellation) =>
        solver.Open(priced.Model).HandTo(session => Cut(session, held, priced, options, cancellation));

    /// <summary>
    /// The relaxation <paramref name="relaxed"/> with the balances put back that <paramref name="closer"/> has. Its linear optimum is no
    /// lower for it, but what whole launches cost at those goods is seen by what cuts. Empty when it was cancelled.
    /// </summary>
    public static RelaxedModel? Closer(ValueSetting setting, RelaxedModel relaxed, PricedModel closer, CancellationToken cancellation)
    {
        var model = closer.Model.WithRows("cut", relaxed.CutsIn(setting.Priced, closer));
        return setting.Solver.Open(model).HandTo(session =>
        {
            session.SetIntegrality(enforced: false);
            var optimum = session.Solve(new SolveOptions(Seed: setting.Options.Seed), hooks: null, cancellation);
            return optimum.Termination == Termination.Optimal ? new RelaxedModel(model, closer.Columns, optimum, session) : null;
        });
    }

    private static RelaxedModel? Cut(
        ISolverSession session, HeldModel held, PricedModel priced, PlannerOptions options, CancellationToken cancellation)
    {
        session.SetIntegrality(enforced: false);
        var optimum = session.Solve(new SolveOptions(Seed: options.Seed), hooks: null, cancellation);
        var covers = new FlowCovers(held.Programme);
        var model = priced.Model;
        double first = 0.0;
        for (int round = 0; round < MostRounds && optimum.Termination == Termination.Optimal; round++)
        {
            var cuts = Reduced(covers.Separate(priced.Whole(optimum.Primal)), priced);
            if (cuts.Lower.Length == 0)
            {
                break;
            }

            double before = optimum.Objective;
            session.AddRows(cuts);
            model = model.WithRows("cut", cuts);
            optimum = session.Solve(new SolveOptions(Seed: options.Seed, Presolve: false), hooks: null, cancellation);
            double progress = Math.Abs(before - optimum.Objective);
            first = Math.Max(first, progress);
            if (progress <= LeastProgress * first)
            {
                break;
            }
        }

        return optimum.Termination == Termination.Optimal ? new RelaxedModel(model, priced.Columns, optimum, session) : null;
    }

    private static RowArrays Reduced(RowArrays cuts, PricedModel priced) =>
        cuts.From(0, column => priced.At[column]);
}
