using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Raises the bound beside the search for plans: first by what each region can be worth at most, solved on its own at the
/// prices of the rest; then by branch and bound over the relaxation, whose own plans nobody waits for. Being over the
/// level costs there but a multiple of what the relaxation would give for it, so that the bound of a plan that is a little
/// over stays close: <c>value ≤ bound + penalty · over</c>.
/// </summary>
internal sealed class BoundSearch(
    HeldModel held, PricedModel priced, ColumnPlaces places, ISolver solver, PlannerOptions options) : IDisposable
{
    private const double PenaltyPerWorth = 2.0;
    private const double Exactness = 1e-5;

    // A region that moves the bound by less than this share of what the first did is the last but one.
    private const double LeastProgress = 0.05;
    private const int MostRegions = 12;

    // Without a limit of time, the bound's work ends here, so that a run can be repeated.
    private const long MostNodes = 10;
    private const long MostRegionNodes = 200;

    private readonly TaskCompletionSource<RelaxedModel?> _relaxed = new();
    private readonly RegionBlocks _blocks = new(held.Programme, places, priced.Columns);
    private double _bound = double.PositiveInfinity;

    /// <summary>The relaxation, once it is there; empty when it was cancelled.</summary>
    public Task<RelaxedModel?> Relaxed => _relaxed.Task;

    /// <summary>What no plan within the level can beat. Unit: money, scaled.</summary>
    public double Bound => Volatile.Read(ref _bound);

    /// <summary>By how much more a plan may beat it for each of weight over the level. Unit: money, scaled.</summary>
    public double Penalty { get; private set; } = held.Penalty;

    /// <summary>Solves the relaxation.</summary>
    public void Relax(CancellationToken cancellation)
    {
        try
        {
            var relaxed = Relaxation.Of(held, priced, solver, options, cancellation);
            if (relaxed is not null)
            {
                // What one more of weight in the level held is worth there.
                double worth = relaxed.Optimum.RowDuals[priced.Model.RowCount - 1];
                Penalty = PenaltyPerWorth * Math.Max(1.0, worth);
                Lower(relaxed.Optimum.Objective);
            }

            _relaxed.SetResult(relaxed);
        }
        catch (Exception failure)
        {
            _relaxed.TrySetException(failure);
            throw;
        }
    }

    /// <summary>Raises it until it is done or cancelled.</summary>
    /// <param name="regionLimit">How long a region may take; a number of nodes where empty.</param>
    /// <param name="limit">How long it may take in all.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Raise(TimeSpan? regionLimit, TimeSpan? limit, CancellationToken cancellation)
    {
        if (Relaxed.Result is not { } relaxed)
        {
            return;
        }

        using var session = solver.Open(WithRegionCuts(relaxed, regionLimit, cancellation));
        SetPenalty(session);
        var outcome = session.Solve(
            new SolveOptions(
                Seed: options.Seed,
                RelativeGap: 0.0,
                NodeLimit: limit is null ? MostNodes : null,
                TimeLimit: limit,
                HeuristicEffort: 0.0),
            new SolveHooks(Progress: state => Lower(state.Bound)),
            cancellation);
        Lower(outcome.Bound);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Relaxed.IsCompletedSuccessfully)
        {
            Relaxed.Result?.Dispose();
        }
    }

    private Model WithRegionCuts(RelaxedModel relaxed, TimeSpan? regionLimit, CancellationToken cancellation)
    {
        var model = relaxed.Model;
        var bounds = ColumnBounds.Of(model);
        SetPenalty(relaxed.Session);
        var at = relaxed.Optimum;
        double first = 0.0;
        var done = new HashSet<int>();
        for (int n = 0; n < MostRegions && at.Termination == Termination.Optimal; n++)
        {
            Lower(at.Objective);
            if (cancellation.IsCancellationRequested || _blocks.Next(at.Primal, done) is not { } isIn)
            {
                break;
            }

            var block = BlockModel.Of(model, at.RowDuals, isIn, bounds);
            double most = MostOf(block, regionLimit, cancellation);
            double gain = ValueOf(block, at.Primal) - most;
            if (gain > Exactness * Math.Abs(at.Objective))
            {
                var cut = block.Cut(most);
                model = model.WithRows("region", cut);
                relaxed.Session.AddRows(cut);
                at = relaxed.Session.Solve(new SolveOptions(Seed: options.Seed, Presolve: false), hooks: null, cancellation);
            }

            first = Math.Max(first, gain);
            if (gain <= LeastProgress * first)
            {
                break;
            }
        }

        return model;
    }

    private double MostOf(BlockModel block, TimeSpan? limit, CancellationToken cancellation)
    {
        using var session = solver.Open(block.Model);
        var outcome = session.Solve(
            new SolveOptions(
                Seed: options.Seed,
                RelativeGap: 0.0,
                AbsoluteGap: Exactness * Math.Abs(Bound),
                NodeLimit: limit is null ? MostRegionNodes : null,
                TimeLimit: limit,
                HeuristicEffort: 0.0),
            hooks: null,
            cancellation);
        return outcome.Bound;
    }

    private static double ValueOf(BlockModel block, double[] point) =>
        block.Model.ObjectiveAt([.. block.Columns.Select(column => point[column])]);

    private void SetPenalty(ISolverSession session) => session.ChangeCosts([priced.At[^1]], [-Penalty]);

    private void Lower(double bound)
    {
        if (double.IsFinite(bound) && bound < Bound)
        {
            Volatile.Write(ref _bound, bound);
        }
    }
}
