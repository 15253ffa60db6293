using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>
/// How much of the exports that a target counts may be goods bought abroad and sent on: the measure counts what leaves, whoever
/// made it, so that a promise of exports could be kept by trade alone.
/// </summary>
public static class ReExports
{
    /// <summary>
    /// Of each commodity and year the lesser of what the target counts and what the country imports; nothing for targets of
    /// other measures. Unit: the target's.
    /// </summary>
    public static decimal Of(Programme programme, Plan plan, Target target)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(target);
        if (target.Measure != Measure.Exports)
        {
            return 0m;
        }

        var tree = new PlaceTree(programme.Places);
        var passing = programme.Commodities.Where(target.Filter.Passes).Select(commodity => commodity.Id).ToHashSet();
        return plan.Tables.Trade
            .Where(row => passing.Contains(row.Commodity) && (target.Span == Span.Cumulative ? row.Year <= target.Year : row.Year == target.Year))
            .GroupBy(row => (row.Commodity, row.Year))
            .Sum(rows => Math.Min(
                rows.Sum(row => row.Imports),
                rows.Where(row => target.Filter.Place is not { } outer || tree.IsWithin(row.Border, outer)).Sum(row => row.Exports)));
    }
}
