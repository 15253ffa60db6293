using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Stress.Robust;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Cli.Printing;

/// <summary>What <c>plan --robust</c> looked at and what came of it, a line each.</summary>
internal static class RobustText
{
    /// <summary>The lines, of so many <paramref name="draws"/> of plans whose goals may be worse by <paramref name="within"/>, a fraction.</summary>
    public static IEnumerable<string> Lines(Programme programme, Plan plan, RobustOutcome outcome, int draws, decimal within)
    {
        var money = new MoneyText(programme.Terms);
        var same = outcome.Candidates.Length == 1 ? "" : ", the same for each";
        yield return PlanSummary.Line("Robust", $"{LookedAt(outcome)} within {Figures.Given(within)} of the goals; {CountText.Of(draws, "draw", "draws")}{same}");
        foreach (var candidate in outcome.Candidates)
        {
            yield return PlanSummary.Line("", $"{candidate.Found}: {SpreadText(candidate.Shortfall)}; value {money.Of(candidate.Plan.Totals.Value)}");
        }

        if (outcome.CutShort > 0)
        {
            var were = outcome.CutShort == 1 ? "was" : "were";
            yield return PlanSummary.Line("", $"{Figures.Whole(outcome.CutShort)} of {CountText.Of(outcome.Searches, "search", "searches")} for others {were} cut short: more --time may find better plans");
        }

        foreach (var line in outcome.Candidates.Length == 1 ? [] : Chosen(plan, outcome, money))
        {
            yield return line;
        }
    }

    // That no other was found is not that there is none.
    private static string LookedAt(RobustOutcome outcome) => outcome.Candidates.Length == 1
        ? "no plan but the plan itself was found"
        : $"{Figures.Whole(outcome.Candidates.Length)} plans were found";

    private static string SpreadText(Spread shortfall) =>
        $"shortfall {Figures.Short(shortfall.WorstTenth)} in the worst tenth, {Figures.Short(shortfall.Mean)} on average, {Figures.Short(shortfall.Planned)} as planned";

    private static string[] Chosen(Plan plan, RobustOutcome outcome, MoneyText money) => outcome.Chosen == 0
        ? [PlanSummary.Line("", $"none has a better worst tenth than the plan itself: shortfall {Figures.Short(outcome.Before.Shortfall.WorstTenth)}")]
        : [PlanSummary.Line("Gained", GainedText(outcome.Best.Shortfall, outcome.Before.Shortfall)), PlanSummary.Line("Gave up", GivenUpText(plan, outcome, money))];

    private static string GainedText(Spread best, Spread before)
    {
        var average = best.Mean > before.Mean ? "; on average worse:" : ", on average";
        return $"shortfall of the worst tenth {Figures.Short(best.WorstTenth)} instead of {Figures.Short(before.WorstTenth)}{average} {Figures.Short(best.Mean)} instead of {Figures.Short(before.Mean)}";
    }

    private static string GivenUpText(Plan plan, RobustOutcome outcome, MoneyText money)
    {
        var best = outcome.Best;
        var missed = best.Shortfall.Planned - outcome.Before.Shortfall.Planned;
        var lost = plan.Totals.Value - best.Plan.Totals.Value;
        var shortfall = missed > 0m ? $"shortfall {Figures.Short(missed)} more ({Figures.Short(best.Shortfall.Planned)})" : $"no more shortfall ({Figures.Short(best.Shortfall.Planned)})";
        var value = lost.Value > 0m ? $"value {money.Of(lost)} less ({money.Of(best.Plan.Totals.Value)})" : $"no less value ({money.Of(best.Plan.Totals.Value)})";
        return $"against the best by its goals, as planned: {shortfall}, {value}";
    }
}
