using Jospar.Optimisation;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Raises the bound beside the search for plans: branch and bound over the relaxation, whose own plans nobody waits for.
/// </summary>
internal sealed class BoundSearch(Relaxation relaxation, ISolver solver, PlannerOptions options)
{
    // Without a limit of time, the bound's work ends here, so that a run can be repeated.
    private const long MostNodes = 2000;

    private double _bound = relaxation.Bound;

    /// <summary>What no plan can beat. Unit: the held model's objective.</summary>
    public double Bound => Volatile.Read(ref _bound);

    /// <summary>Raises it until it is done or cancelled.</summary>
    public void Run(CancellationToken cancellation)
    {
        using var session = solver.Open(relaxation.Model);
        var outcome = session.Solve(
            new SolveOptions(
                Seed: options.Seed,
                RelativeGap: 0.0,
                NodeLimit: options.TimeLimit is null ? MostNodes : null,
                HeuristicEffort: 0.0),
            new SolveHooks(Progress: state => Lower(state.Bound)),
            cancellation);
        Lower(outcome.Bound);
    }

    private void Lower(double bound)
    {
        if (double.IsFinite(bound) && bound < Bound)
        {
            Volatile.Write(ref _bound, bound);
        }
    }
}
