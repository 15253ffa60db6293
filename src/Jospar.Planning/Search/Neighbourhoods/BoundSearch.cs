using Jospar.Optimisation;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Raises the bound beside the search for plans: branch and bound over the relaxation, whose own plans nobody waits for.
/// Being over the level costs there but a multiple of what the relaxation would give for it, so that the bound of a plan
/// that is a little over stays close: <c>value ≤ bound + penalty · over</c>.
/// </summary>
internal sealed class BoundSearch(Relaxation relaxation, ISolver solver, PlannerOptions options)
{
    private const double PenaltyPerWorth = 2.0;

    // Without a limit of time, the bound's work ends here, so that a run can be repeated.
    private const long MostNodes = 2000;

    private double _bound = relaxation.Bound;

    /// <summary>What no plan within the level can beat. Unit: money, scaled.</summary>
    public double Bound => Volatile.Read(ref _bound);

    /// <summary>By how much more a plan may beat it for each of weight over the level. Unit: money, scaled.</summary>
    public double Penalty { get; } = PenaltyPerWorth * Math.Max(1.0, relaxation.WorthOfShortfall);

    /// <summary>Raises it until it is done or cancelled.</summary>
    public void Run(CancellationToken cancellation)
    {
        using var session = solver.Open(relaxation.Model);
        session.ChangeCosts([relaxation.Priced.At[^1]], [-Penalty]);
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
