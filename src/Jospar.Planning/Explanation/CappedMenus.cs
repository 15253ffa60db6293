using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Explanation;

/// <summary>Goods whose processors a burden cap may hold back.</summary>
public static class CappedMenus
{
    /// <summary>
    /// Those with a discount in their menu at which <c>discount · share</c> is above the burden cap of an obligation: while it is chosen,
    /// processors may use no more than <c>cap / discount</c> of what is made. None for a target that launches alone count, whatever they use.
    /// </summary>
    public static ImmutableArray<CommodityId> For(Target target, Programme programme)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(programme);
        if (StartMeasures.Counts(target.Measure))
        {
            return [];
        }

        var obligations = programme.Obligations.ToLookup(obligation => obligation.Commodity);
        return
        [
            .. programme.DiscountMenu
                .Where(entry => obligations[entry.Commodity].Any(obligation => obligation.IsOverburdenedBy(entry.Discount) && programme.Years.Any(obligation.HoldsIn)))
                .Select(entry => entry.Commodity)
                .Distinct(),
        ];
    }
}
