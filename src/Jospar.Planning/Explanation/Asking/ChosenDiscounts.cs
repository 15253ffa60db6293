using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Viability;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>Which starts pay for their sponsors at the discounts that a plan chose from menus, and which discount others would need.</summary>
internal sealed class ChosenDiscounts(Programme programme, PlanDecisions decisions)
{
    // Where there are no menus, no start is possible that does not pay.
    private readonly SponsorValuation? _asChosen =
        programme.DiscountMenu.IsEmpty ? null : new SponsorValuation(SettledDiscounts.Of(programme, decisions.Discounts));

    /// <summary>Whether a start pays for its sponsor, or need not.</summary>
    public bool Pays(Project project, StartView start) => _asChosen is null || Pays(_asChosen, project, start);

    /// <summary>The best that the sponsor of a project could make of <paramref name="starts"/>; empty where no menu matters.</summary>
    public Money? BestValue(Project project, ImmutableArray<StartView> starts) =>
        starts.Select(start => _asChosen?.Value(project, SiteOf(project, start), start.Start)).Max();

    /// <summary>
    /// The shallowest discount deeper than the one chosen at which a start of a project would pay, where the project takes from one menu
    /// alone; empty elsewhere.
    /// </summary>
    public DiscountChange? NeededBy(Project project, ImmutableArray<StartView> starts)
    {
        var process = programme.Processes.FirstOrDefault(process => process.Id == project.Process);
        var menus = programme.DiscountMenu
            .Where(entry => process?.Recipe.Any(item => item.Commodity == entry.Commodity && item.PerActivity < 0m) == true)
            .ToLookup(entry => entry.Commodity, entry => entry.Discount);
        if (menus.Count != 1)
        {
            return null;
        }

        var (good, chosen) = (menus.Single().Key, ChosenOf(menus.Single().Key));
        return menus[good].Order().Where(discount => discount > chosen)
            .Where(discount => starts.Any(start => Pays(At(good, discount), project, start)))
            .Select(discount => new DiscountChange(good, chosen, discount))
            .FirstOrDefault();
    }

    private decimal ChosenOf(CommodityId good) => decisions.Discounts.FirstOrDefault(choice => choice.Commodity == good).Discount;

    private SponsorValuation At(CommodityId good, decimal discount) => new(SettledDiscounts.Of(
        programme, [.. decisions.Discounts.Where(choice => choice.Commodity != good), (good, discount)]));

    private static bool Pays(SponsorValuation valuation, Project project, StartView start) =>
        valuation.IsViable(project, SiteOf(project, start), start.Start);

    private static Site SiteOf(Project project, StartView start) => project.Sites.First(site => site.Place == start.Site);
}
