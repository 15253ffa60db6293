using Jospar.Optimisation;

namespace Jospar.Planning.Search.Launching;

/// <summary>
/// Prices for a held model that has no linear optimum yet, or is too large to have one: goods cost nothing, and what a target misses costs what being
/// over the level does. At them a launch is worth what targets count of it, less what it costs to build.
/// </summary>
internal static class TargetPrices
{
    /// <summary>These prices, as if they were a linear optimum's, at which nothing is done.</summary>
    public static SolveOutcome Of(HeldModel held)
    {
        double[] duals = new double[held.Model.RowCount];
        var targets = held.Model.Constraints.First(block => block.Name == StayingRows.Target);
        var shortfall = held.Programme.Columns.Shortfall;
        for (int target = 0; target < targets.Count; target++)
        {
            duals[targets.First + target] = -held.Penalty * held.Programme.Shortfall.Costs[shortfall[target]];
        }

        duals[^1] = held.Penalty;
        double[] nil = new double[held.Model.ColumnCount];
        return new SolveOutcome(
            Termination.Cancelled, PointStatus.None, "prices of targets alone", double.NaN, double.NaN, nil, duals, nil, TimeSpan.Zero, 0, 0);
    }
}
