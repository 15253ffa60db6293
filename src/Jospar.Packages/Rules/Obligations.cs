using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>An obligation's burden can be kept, and no two hold at once for a commodity.</summary>
internal static class Obligations
{
    private static readonly Year _never = new(int.MaxValue);

    public static Rule Rule { get; } = new(RuleStage.Part, ["obligations"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var obligation in context.Programme.Obligations)
        {
            decimal burden = obligation.Discount * obligation.Share;
            if (obligation.BurdenCap < burden)
            {
                context.Report("obligation-burden", obligation, "burden_cap", obligation.BurdenCap, $"Discount × share is {Numbers.Text(burden)}, above the cap {Numbers.Text(obligation.BurdenCap!.Value)}.");
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
