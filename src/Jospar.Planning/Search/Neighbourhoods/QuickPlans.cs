using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;
using Jospar.Planning.Search.Launching;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// The relaxation that a first plan is made in, before prices are known: only the shortfall counts, and what launches cost
/// breaks ties; goods flow freely.
/// </summary>
internal static class QuickPlans
{
    /// <summary>The search for it, from the point of least shortfall of the linear relaxation where that is known,
    /// and how its columns lie.</summary>
    public static (LocalSearch Search, PricedModel Priced) Of(
        HeldModel held, ColumnPlaces places, double[]? leastShortfall, ISolver solver, PlannerOptions options)
    {
        double[] costs = new double[held.Model.ColumnCount];
        var launch = held.Programme.Columns.Launch;
        held.Model.Columns.Cost.Span.Slice(launch.First, launch.Count).CopyTo(costs.AsSpan(launch.First));
        costs[held.Over] = -held.Penalty;
        var cheap = held.Model with { Offset = 0.0, Columns = held.Model.Columns with { Cost = costs } };
        var priced = PricedModel.Of(
            cheap, FlowLayer.RowsOf(held.Programme, held.Model.RowCount), new double[held.Model.RowCount]);
        var draw = new NeighbourhoodDraw(held.Programme, places, priced.Columns, new Random(options.Seed));
        double[] relaxed = leastShortfall is null ? new double[priced.Columns.Length] : priced.Reduced([.. leastShortfall, 0.0]);
        return (new LocalSearch(priced.Model, new Guide(relaxed, null), draw, solver, options), priced);
    }
}
