using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Rounds that make a plan worth more: towards what regions would rather launch, or in a neighbourhood drawn by what launches
/// cost at the relaxation's prices. Where plans lose at a good's balance, the balance goes back into the model; where they
/// miss more of their targets than the model says, it holds the shortfall lower.
/// </summary>
internal sealed class PlanRounds(ValueSetting setting, RelaxedModel relaxed, BestPlan best, RegionExchange exchange)
{
    // A plan that misses this much more of its targets than the model says shows that the model is to hold more. Unit: weight.
    private const double LeastMissed = 1e-5;

    // A plan whose goods lose more than this share of its distance from the bound is looked for in a closer model.
    private const double LossWorthMending = 0.05;

    private readonly HeldBackExports _heldBack = new(setting.Held);
    private readonly HashSet<int> _released = [];
    private RoundsModel _model = null!;
    private double[] _point = [];
    private bool _isUnfinished;

    /// <summary>Rounds without a better point.</summary>
    public int Idle { get; private set; }

    /// <summary>How long nothing has come on.</summary>
    public Standstill Standstill { get; } = new();

    private double Over => _point[_model.Priced.At[setting.Held.Over]];

    /// <summary>
    /// Begins from launches, [column of the whole model], that make a <paramref name="plan"/>; their amounts are that plan's
    /// where it is settled.
    /// </summary>
    public void Begin(double[] launches, Incumbent plan, bool isSettled, CancellationToken cancellation)
    {
        _released.Clear();
        Use(CostlyGoods(setting.Priced, plan), margin: 0.0, launches, isSettled, cancellation);
    }

    /// <summary>One round.</summary>
    public void Next(CancellationToken cancellation)
    {
        var search = _model.Search;
        search.RoundLimit = best.Pace.RoundLimit(SearchPace.UsualRound * (1.0 + Idle / 10));
        bool isOver = Over > 1e-7;
        double[] better = _heldBack.FirstIn(_model.Priced.Whole(_point), _released) is { } good ? Release(good, cancellation)
            : best.Pace.IsTimed && exchange.Take() is { } wanted ? search.Toward(_point, Wanted(wanted), isOver, cancellation)
            : search.Improve(_point, isOver, cancellation);
        bool isBetter = !ReferenceEquals(better, _point);
        Idle = isBetter ? 0 : Idle + 1;
        _isUnfinished |= isBetter;
        _point = better;
        if (best.Pace.IsCompletionDue && Finish(cancellation) is { } made)
        {
            Sharpen(made, cancellation);
        }

        Standstill.See(_model.Search.ObjectiveAt(_point));
    }

    /// <summary>Makes a plan of the point, where that is not done yet; the plan made.</summary>
    public Incumbent? Finish(CancellationToken cancellation)
    {
        var made = _isUnfinished ? best.Complete(_model.Priced.Whole(_point), cancellation) : null;
        _isUnfinished = false;
        return made;
    }

    // Each good once from a plan on: among the few launches of its processors that is soon tried; where it costs promises, with
    // what stands beside them.
    private double[] Release(HeldBackGood good, CancellationToken cancellation)
    {
        _released.Add(good.Commodity);
        var (search, at) = (_model.Search, _model.Priced.At);
        HashSet<int> full = [.. good.Full.Select(column => at[column])];
        double least = search.ObjectiveAt(_point);
        double[]? found = search.Require(_point, full, good.Takers.Select(column => at[column]), cancellation);
        if (found is not null && search.ObjectiveAt(found) <= least)
        {
            search.RoundLimit = best.Pace.RoundLimit(2 * SearchPace.UsualRound);
            found = search.Require(found, full, good.Around.Select(column => at[column]), cancellation);
        }

        return found is not null && search.ObjectiveAt(found) > least ? found : _point;
    }

    private void Sharpen(Incumbent plan, CancellationToken cancellation)
    {
        var costly = CostlyGoods(_model.Priced, plan);
        double missed = plan.Shortfall - (setting.Held.Level - _model.Margin + Over);
        bool isMissed = missed > _model.Margin + LeastMissed;
        if (costly.Count > 0 || isMissed)
        {
            double margin = isMissed ? missed : _model.Margin;
            Use([.. _model.Kept, .. costly], margin, _model.Priced.Whole(_point), isSettled: false, cancellation);
        }
    }

    private HashSet<int> CostlyGoods(PricedModel current, Incumbent plan)
    {
        var losses = FlowLosses.Of(setting.Held, current, setting.Whole, plan.Point);
        return losses.Values.Sum() > LossWorthMending * best.Distance ? FlowLosses.Costliest(losses) : [];
    }

    private void Use(HashSet<int> kept, double margin, double[] point, bool isSettled, CancellationToken cancellation)
    {
        var model = RoundsModel.Of(setting, relaxed, kept, margin);
        model.Search.RoundLimit = best.Pace.RoundLimit(SearchPace.UsualRound);
        double[] reduced = model.Priced.Reduced(point);
        double[] settled = isSettled ? reduced : model.Search.Settle(reduced, isNationalOnly: false, cancellation);
        if (_point.Length > 0 && !isSettled && ReferenceEquals(settled, reduced))
        {
            // No amounts fit in the closer model, or there was no time for them: the one at hand will do.
            return;
        }

        (_model, _point) = (model, settled);
        Standstill.Forget();
    }

    private Dictionary<int, bool> Wanted(RegionPlan plan) => plan.Launches
        .Where(launch => _model.Priced.At[launch.Column] >= 0)
        .ToDictionary(launch => _model.Priced.At[launch.Column], launch => launch.IsIn);
}
