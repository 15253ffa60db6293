using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Raises the bound beside the search for plans: first by what each region can be worth at most, solved on its own at the
/// prices of the rest; then by the solver's own cuts over the relaxation, whose own plans nobody waits for. Both see the balances of
/// goods that plans lose much at, once it is known which: at their prices alone, no bound could come near the plans. Being over the
/// level costs there but a multiple of what the relaxation would give for it, so that the bound of a plan that is a little
/// over stays close: <c>value ≤ bound + penalty · over</c>.
/// </summary>
internal sealed class BoundSearch(ValueSetting setting, RegionExchange exchange) : IDisposable
{
    private const double PenaltyPerWorth = 2.0;

    // Of the time that is left, so much goes to regions.
    private const double RegionsShare = 0.45;

    // Without a limit of time the bound's work ends with the root, so that a run can be repeated: each node after it takes minutes in a
    // large programme, and brings next to nothing.
    private const long MostNodes = 1;

    private readonly TaskCompletionSource<RelaxedModel?> _relaxed = new();
    private ProvenBound _proven = new(setting.Whole.Objective, setting.Held.Penalty);

    /// <summary>The relaxation, once it is there; empty when it was cancelled.</summary>
    public Task<RelaxedModel?> Relaxed => _relaxed.Task;

    /// <summary>What no plan can beat, as far as is proven by now.</summary>
    public ProvenBound Proven => Volatile.Read(ref _proven);

    /// <summary>Solves the relaxation.</summary>
    public void Relax(CancellationToken cancellation)
    {
        try
        {
            var relaxed = Relaxation.Of(setting.Held, setting.Priced, setting.Solver, setting.Options, cancellation);
            if (relaxed is not null)
            {
                // What one more of weight in the level held is worth there.
                double worth = relaxed.Optimum.RowDuals[setting.Priced.Model.RowCount - 1];
                Lower(relaxed.Optimum.Objective, PenaltyPerWorth * Math.Max(1.0, worth));
            }

            _relaxed.SetResult(relaxed);
        }
        catch (Exception failure)
        {
            _relaxed.TrySetException(failure);
            throw;
        }
    }

    /// <summary>
    /// Raises it until it is done or cancelled: first regions, as long as what they would launch can still be tried, then the
    /// solver's own cuts over all of the relaxation.
    /// </summary>
    public void Raise(SearchPace pace, CancellationToken cancellation)
    {
        if (Relaxed.Result is not { } relaxed)
        {
            return;
        }

        SetPenalty(relaxed.Session, setting.Priced);
        var left = pace.LeftOf(RegionsShare, TimeSpan.MaxValue);
        var rounds = new RegionRounds(setting, relaxed, exchange);
        rounds.Run(pace.RegionLimit, Lower, () => left() < TimeSpan.Zero || (pace.IsTimed && exchange.CostlyGoods.IsCompleted), cancellation);
        var closer = setting.Closer(CostlyGoods(cancellation));
        using var seen = ReferenceEquals(closer, setting.Priced) ? null : Relaxation.Closer(setting, relaxed, closer, cancellation);
        if (seen is not null)
        {
            SetPenalty(seen.Session, closer);
            rounds = new RegionRounds(setting, seen, exchange, rounds.Cuts.Select(cut => relaxed.InCloser(cut, 0, closer)));
        }

        rounds.Run(pace.RegionLimit, Lower, () => left() < TimeSpan.Zero, cancellation);
        Cut((seen ?? relaxed).Model, seen is null ? setting.Priced : closer, pace.AtMost(1.0, TimeSpan.MaxValue), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Relaxed.IsCompletedSuccessfully)
        {
            Relaxed.Result?.Dispose();
        }
    }

    private IReadOnlySet<int> CostlyGoods(CancellationToken cancellation)
    {
        try
        {
            exchange.CostlyGoods.Wait(cancellation);
            return exchange.CostlyGoods.Result;
        }
        catch (OperationCanceledException)
        {
            return new HashSet<int>();
        }
    }

    private void Cut(Model model, PricedModel priced, TimeSpan? limit, CancellationToken cancellation)
    {
        using var session = setting.Solver.Open(model);
        SetPenalty(session, priced);
        if (limit is not null && exchange.Held is { } held)
        {
            // What cannot be in any plan that is better than this one, the solver may leave out.
            session.SetStart([.. priced.Columns.Select(column => held[column])]);
        }

        var outcome = session.Solve(
            new SolveOptions(
                Seed: setting.Options.Seed,
                RelativeGap: 0.0,
                NodeLimit: limit is null ? MostNodes : null,
                TimeLimit: limit,
                HeuristicEffort: 0.0),
            new SolveHooks(Progress: state => Lower(state.Bound)),
            cancellation);
        Lower(outcome.Bound);
    }

    private void SetPenalty(ISolverSession session, PricedModel priced) => session.ChangeCosts([priced.At[^1]], [-Proven.Penalty]);

    private void Lower(double bound) => Lower(bound, Proven.Penalty);

    private void Lower(double bound, double penalty)
    {
        double within = double.IsFinite(bound) ? Math.Min(bound, Proven.Within) : Proven.Within;
        Volatile.Write(ref _proven, new ProvenBound(within, penalty));
    }
}
