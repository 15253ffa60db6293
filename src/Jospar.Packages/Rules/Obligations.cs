using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>An obligation's burden can be kept, no two hold at once for a commodity, and menus are of obliged commodities.</summary>
internal static class Obligations
{
    private static readonly Year _never = new(int.MaxValue);

    public static Rule Rule { get; } = new(RuleStage.Part, ["programme", "obligations", "discount_menu"], Check);

    private static void Check(RuleContext context)
    {
        var isChosen = context.Programme.DiscountMenu.Select(entry => entry.Commodity).ToHashSet();
        foreach (var obligation in context.Programme.Obligations)
        {
            if (obligation.IsOverburdenedBy(obligation.Discount) && !isChosen.Contains(obligation.Commodity))
            {
                context.Report("obligation-burden", obligation, "burden_cap", obligation.BurdenCap, $"Discount × share is {Numbers.Text(obligation.Discount * obligation.Share)}, above the cap {Numbers.Text(obligation.BurdenCap!.Value)}.");
            }

            if (obligation.Until < obligation.From)
            {
                context.Report("years-reversed", obligation, "until_year", obligation.Until, $"It ends in {obligation.Until} and begins in {obligation.From}.");
            }
        }

        foreach (var group in context.Programme.Obligations.GroupBy(obligation => obligation.Commodity))
        {
            CheckOverlap(context, [.. group.OrderBy(obligation => obligation.From)]);
        }

        CheckMenu(context);
    }

    private static void CheckMenu(RuleContext context)
    {
        var obligations = context.Programme.Obligations.ToLookup(obligation => obligation.Commodity);
        foreach (var menu in context.Programme.DiscountMenu.GroupBy(entry => entry.Commodity))
        {
            var entry = menu.MinBy(entry => entry.Discount)!;
            if (!obligations.Contains(entry.Commodity))
            {
                context.Report("discount-menu-without-obligation", entry, "commodity", entry.Commodity, $"{entry.Commodity} has a menu of discounts and no obligation.");
            }
            else if (!obligations[entry.Commodity].Any(obligation => context.Programme.Years.Any(obligation.HoldsIn)))
            {
                context.Report("discount-menu-unused", entry, "commodity", entry.Commodity, $"{entry.Commodity} has a menu of discounts, and no obligation of it holds in any year of the plan.");
            }
            else if (obligations[entry.Commodity].FirstOrDefault(obligation => obligation.IsOverburdenedBy(entry.Discount) && context.Programme.Years.Any(obligation.HoldsIn)) is { BurdenCap: { } cap } capped)
            {
                context.Report(
                    "discount-menu-burden", entry, "discount", entry.Discount,
                    $"Already the least discount of {entry.Commodity} × share is {Numbers.Text(entry.Discount * capped.Share)}, above the cap {Numbers.Text(cap)}: processors may then take {Numbers.Text(Math.Round(cap / entry.Discount, 4))} of what is made.");
            }
        }
    }

    private static void CheckOverlap(RuleContext context, List<Obligation> inOrder)
    {
        for (int i = 1; i < inOrder.Count; i++)
        {
            if (inOrder[i].From <= (inOrder[i - 1].Until ?? _never))
            {
                context.Report("obligation-overlap", inOrder[i], "from_year", inOrder[i].From, $"The obligation of row {context.RowOf(inOrder[i - 1])} still holds in {inOrder[i].From}.");
            }
        }
    }
}
