using Jospar.Domain;

namespace Jospar.Planning.Viability;

/// <summary>A programme in which discounts are no longer chosen from a menu but given.</summary>
internal static class SettledDiscounts
{
    /// <summary>
    /// The programme with the <paramref name="chosen"/> discounts in the obligations of commodities that have a menu, and
    /// without menus; the programme itself where it has none. A menu without a choice leaves the obligations their own.
    /// </summary>
    public static Programme Of(Programme programme, IEnumerable<(CommodityId Commodity, decimal Discount)> chosen)
    {
        if (programme.DiscountMenu.IsEmpty)
        {
            return programme;
        }

        var menus = programme.DiscountMenu.Select(entry => entry.Commodity).ToHashSet();
        var settled = new Dictionary<CommodityId, decimal>();
        foreach (var (commodity, discount) in chosen.Where(choice => menus.Contains(choice.Commodity)))
        {
            settled[commodity] = discount;
        }

        return programme with
        {
            Obligations =
            [
                .. programme.Obligations.Select(obligation => settled.TryGetValue(obligation.Commodity, out decimal discount)
                    ? obligation with { Discount = discount }
                    : obligation),
            ],
            DiscountMenu = [],
        };
    }

    /// <summary>The programme with the deepest discount of every menu: whoever loses at it loses at any choice.</summary>
    public static Programme AtDeepest(Programme programme) => Of(
        programme,
        programme.DiscountMenu.GroupBy(entry => entry.Commodity).Select(entries => (entries.Key, entries.Max(entry => entry.Discount))));
}
