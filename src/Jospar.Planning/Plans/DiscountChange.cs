using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>The discounts that two plans chose for a commodity from its menu.</summary>
/// <param name="Commodity">The commodity.</param>
/// <param name="Before">What the first plan chose; empty where it chose none.</param>
/// <param name="After">What the second chose.</param>
public sealed record DiscountChange(CommodityId Commodity, decimal? Before, decimal? After)
{
    /// <summary>Whether the two differ.</summary>
    public bool IsChanged => Before != After;

    /// <summary>Those of two plans' decisions, changed or not, in the order of the commodities' ids.</summary>
    public static ImmutableArray<DiscountChange> Between(PlanDecisions before, PlanDecisions after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (first, second) = (ChosenIn(before), ChosenIn(after));
        return [.. first.Keys.Union(second.Keys).Order().Select(good => new DiscountChange(good, Find(first, good), Find(second, good)))];
    }

    /// <summary>Those alone that differ.</summary>
    public static ImmutableArray<DiscountChange> Differing(PlanDecisions before, PlanDecisions after) =>
        [.. Between(before, after).Where(change => change.IsChanged)];

    private static Dictionary<CommodityId, decimal> ChosenIn(PlanDecisions decisions) =>
        decisions.Discounts.ToDictionary(choice => choice.Commodity, choice => choice.Discount);

    private static decimal? Find(Dictionary<CommodityId, decimal> chosen, CommodityId good) =>
        chosen.TryGetValue(good, out decimal discount) ? discount : null;
}
