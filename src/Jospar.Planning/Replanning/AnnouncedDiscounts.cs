using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Replanning;

/// <summary>The menus of discounts after the facts: what sponsors have begun to build on is not taken back.</summary>
internal static class AnnouncedDiscounts
{
    /// <summary>
    /// The menus of <paramref name="history"/>'s programme, without the discounts shallower than the plan chose of each commodity that a
    /// private project takes which has begun since it was planned.
    /// </summary>
    public static ImmutableArray<DiscountMenuEntry> Of(History history, Plans.Plan plan)
    {
        var least = plan.Decisions.Discounts.Where(choice => IsBuiltOn(history, choice.Commodity))
            .ToDictionary(choice => choice.Commodity, choice => choice.Discount);
        return [.. history.Programme.DiscountMenu.Where(entry => entry.Discount >= least.GetValueOrDefault(entry.Commodity))];
    }

    // What is committed asks for no discount; of what had begun by the earlier plan, the menu says already what it goes by.
    private static bool IsBuiltOn(History history, CommodityId commodity) => history.Begun.Any(begun =>
        begun is { IsAbandoned: false, Project: { IsPublic: false, Commitment: null, Process: { } id } }
        && history.Programme.Processes.Any(process =>
            process.Id == id && process.Recipe.Any(item => item.Commodity == commodity && item.PerActivity < 0m)));
}
