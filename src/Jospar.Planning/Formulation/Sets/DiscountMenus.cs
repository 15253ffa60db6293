namespace Jospar.Planning.Formulation.Sets;

/// <summary>The menus of discounts: each commodity's entries together, the shallowest first.</summary>
internal sealed class DiscountMenus
{
    private DiscountMenus(DiscountEntry[] all, (int First, int Count)[] menus)
    {
        All = all;
        Menus = menus;
    }

    /// <summary>Shape: [entry].</summary>
    public DiscountEntry[] All { get; }

    /// <summary>Shape: [menu]. Where a commodity's entries begin in <see cref="All"/>, and how many they are.</summary>
    public (int First, int Count)[] Menus { get; }

    /// <summary>The menus of a programme, in the order of its commodities.</summary>
    public static DiscountMenus Of(ProgrammeIndex index)
    {
        DiscountEntry[] all =
        [
            .. index.Programme.DiscountMenu
                .Select(entry => new DiscountEntry(index.Commodities[entry.Commodity], entry.Discount))
                .Distinct()
                .OrderBy(entry => entry.Commodity)
                .ThenBy(entry => entry.Discount),
        ];
        var menus = new List<(int, int)>();
        for (int first = 0; first < all.Length;)
        {
            int count = all.Skip(first).TakeWhile(entry => entry.Commodity == all[first].Commodity).Count();
            menus.Add((first, count));
            first += count;
        }

        return new DiscountMenus(all, [.. menus]);
    }

    /// <summary>The menus of the commodities that a recipe takes, as indices.</summary>
    public int[] TakenBy(RecipeArrays recipe) =>
    [
        .. Enumerable.Range(0, Menus.Length).Where(menu => Enumerable.Range(0, recipe.Commodities.Length)
            .Any(n => recipe.Commodities[n] == All[Menus[menu].First].Commodity && recipe.Rates[n] < 0)),
    ];
}
