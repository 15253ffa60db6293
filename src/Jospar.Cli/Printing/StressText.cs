using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Cli.Printing;

/// <summary>
/// A stress test of a plan in a screenful: how sure each promise is, what it may come to, and what hurts most. Promises of a plan made
/// again are told with what was reached before.
/// </summary>
internal sealed class StressText(Programme programme, StressSummary summary, Plan plan, Replan? replan = null)
{
    private const int MostCauses = 5;
    private const int MostItems = 3;
    private const decimal LeastCorrelation = 0.1m;

    // Of a level, a miss that is the solver's own.
    private const decimal Rounding = 0.000_001m;
    private readonly MoneyText _money = new(programme.Terms);

    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"{programme.Terms.Name.En}: {DrawsText()}, seed {summary.Seed}{StoppedText()}";
        yield return "Launches stay as planned; operations respond to each draw.";
        foreach (var line in PromiseLines())
        {
            yield return line;
        }

        yield return PlanSummary.Line("Shortfall", $"{SpreadText(summary.Shortfall, Figures.Short)} (weighted; the worst tenth is the greatest)");
        yield return PlanSummary.Line("Value", $"{SpreadText(summary.Value, Money)} present value");
        if (summary.Value.Undisturbed is not null)
        {
            yield return PlanSummary.Line("Amounts", "the plan's are not the best for its goals, as those of the draws are: undisturbed is what these come to where nothing turns out otherwise");
        }

        yield return PlanSummary.Line("Launches", LaunchText());
        foreach (var line in CauseLines())
        {
            yield return line;
        }
    }

    private IEnumerable<string> PromiseLines()
    {
        if (summary.Targets.IsEmpty)
        {
            yield break;
        }

        yield return "Chance of each promise (95 % interval); what it comes to: middle (nine in ten), mean of the worst tenth";
        foreach (var (target, chance) in programme.Targets.Zip(summary.Targets).OrderBy(pair => pair.Second.Chance))
        {
            yield return PlanSummary.Line($"{Figures.Chance(chance.Chance),5} %", ChanceText(target, chance));
        }

        yield return PlanSummary.Line("Met", $"where no more than {Figures.Short(summary.MetWithin * 100m)} % of a promise is missing, the programme's tolerance; plan and explain call it missed from a millionth on");
    }

    private string DrawsText()
    {
        var asked = summary.Draws < summary.DrawsAsked ? $" of {Figures.Whole(summary.DrawsAsked)} asked for" : "";
        return $"{CountText.Of(summary.Draws, "draw", "draws")}{asked}";
    }

    private string StoppedText() => summary.Status == StressSummary.Stopped
        ? $" (stopped with {summary.Causes.Length - summary.FindUnasked().Count()} of {CountText.Of(summary.Causes.Length, "uncertainty", "uncertainties")} switched off)"
        : "";

    private string ChanceText(Target target, TargetChance chance)
    {
        var outcome = plan.Targets.FirstOrDefault(outcome => outcome.Id == target.Id);
        var whole = outcome is null ? null : replan?.FindCarried(target.Id, outcome.Reached);
        decimal before = whole is null ? 0m : whole.Now - outcome!.Reached;
        string unit = TargetUnits.Of(programme, target);
        string past = whole is null ? "" : $"; {TargetUnits.Amount(before, unit)} of it before {programme.Terms.FirstYear}";
        decimal level = whole?.Level ?? chance.Level;
        return $"{target.Name.En}: between {Figures.Chance(chance.ChanceLow)} and {Figures.Chance(chance.ChanceHigh)} %; "
            + $"{SpreadText(chance.Reached, reached => ReachedText(target, reached + before, level))}{TargetUnits.Against(target)} {TargetUnits.Amount(level, unit)} {(target.Span == Span.Cumulative ? "up to" : "in")} {chance.Year}{past}";
    }

    // A near miss is told in as many digits as tell it from what was promised.
    private static string ReachedText(Target target, decimal reached, decimal level)
    {
        decimal missing = target.Bound == Bound.AtLeast ? level - reached : reached - level;
        bool isNear = missing > Rounding * Math.Max(1m, Math.Abs(level)) && Figures.Short(reached) == Figures.Short(level);
        return isNear ? Figures.Fixed(reached, Figures.Decimals(missing)) : Figures.Short(reached);
    }

    private static string SpreadText(Spread spread, Func<decimal, string> text) =>
        $"{text(spread.Middle)} in the middle ({text(spread.Low)} to {text(spread.High)}), worst tenth {text(spread.WorstTenth)}, planned {text(spread.Planned)}{UndisturbedText(spread, text)}";

    private static string UndisturbedText(Spread spread, Func<decimal, string> text) =>
        spread.Undisturbed is { } undisturbed && text(undisturbed) != text(spread.Planned) ? $", undisturbed {text(undisturbed)}" : "";

    private string Money(decimal value) => _money.Of(new Money(value));

    private string LaunchText()
    {
        var launches = summary.Launches;
        var limits = launches.LimitsBroken == 0m ? "" : $"; in {Figures.Chance(launches.LimitsBroken)} % of the draws a limit of the programme is broken, since launches come late or dear or operations cannot keep it, which is counted and not prevented";
        return $"of {Figures.Whole(launches.Planned)}, on average {Figures.Short(launches.Dropped)} never start because a sponsor drops out, "
            + $"{Figures.Short(launches.Late)} start late or not at all ({Figures.Short(launches.Unpaid)} for want of a fund's money){limits}";
    }

    private IEnumerable<string> CauseLines()
    {
        var names = programme.Uncertainties.ToDictionary(uncertainty => uncertainty.Id.Value, uncertainty => uncertainty.Name.En);
        foreach (var line in summary.Status == StressSummary.Stopped ? StoppedLines(names) : ComparedLines(names))
        {
            yield return line;
        }

        string[] gone = [.. summary.Causes.Where(cause => cause.Things == 0).Select(cause => names[cause.Id])];
        if (gone.Length > 0)
        {
            yield return PlanSummary.Line("No effect", $"{string.Join("; ", gone)} (nothing is left of what the row selects, or the plan has none of it)");
        }

        ItemEffect[] items = [.. summary.Items.Where(item => Strength(item) > LeastCorrelation).OrderByDescending(Strength).Take(MostItems)];
        if (items.Length > 0)
        {
            yield return "Single things that matter most:";
        }

        foreach (var item in items)
        {
            yield return PlanSummary.Line(
                "", $"{ItemText(item, names)}: rank correlation {Figures.Short(item.ShortfallCorrelation)} with the shortfall, {Figures.Short(item.ValueCorrelation)} with the value");
        }
    }

    private IEnumerable<string> ComparedLines(Dictionary<string, string> names)
    {
        var causes = CauseLoss.Of(summary, programme).Where(cause => cause.ShortfallAdded != 0m || cause.ValueTaken != 0m).ToArray();
        var hurting = causes.Where(cause => cause.Loss > 0m).Take(MostCauses);
        var helping = causes.Where(cause => cause.Loss < 0m).Reverse().Take(MostCauses);
        return Effects("Hurts", hurting, names).Concat(Effects("Helps", helping, names));
    }

    // What hurts most, and what helps, is known only where all are known.
    private IEnumerable<string> StoppedLines(Dictionary<string, string> names)
    {
        string[] unasked = [.. summary.FindUnasked().Select(cause => names[cause.Id])];
        string[] left = unasked.Length == 0 ? [] : [PlanSummary.Line("Not asked", $"{string.Join("; ", unasked)} (the test was stopped before)")];
        return Effects("Off", CauseLoss.Of(summary, programme), names).Concat(left);
    }

    // What is drawn for everything at once has no item of its own.
    private static string ItemText(ItemEffect item, Dictionary<string, string> names) =>
        item.Item == "*" ? names[item.Uncertainty] : $"{item.Item} ({names[item.Uncertainty]})";

    // Less of what a plan lives on hurts as well: whichever sign, and whichever goal.
    private static decimal Strength(ItemEffect item) => Math.Max(Math.Abs(item.ShortfallCorrelation), Math.Abs(item.ValueCorrelation));

    private IEnumerable<string> Effects(string word, IEnumerable<CauseLoss> causes, Dictionary<string, string> names) => causes.Select((found, at) =>
        PlanSummary.Line(at == 0 ? word : "", $"{names[found.Cause.Id]}{FactorText(found.Cause)}: without it the shortfall is {Signed(-found.ShortfallAdded)} and the value {MoneySigned(found.ValueTaken)} on average"));

    private static string FactorText(CauseEffect cause) => cause.AverageFactor is { } factor ? $" (its average factor is {Figures.Short(factor)})" : "";

    private static string Signed(decimal change) => change == 0m ? "unchanged" : change < 0m ? $"{Figures.Short(-change)} less" : $"{Figures.Short(change)} more";

    private string MoneySigned(decimal change) => change == 0m ? "unchanged" : change > 0m ? $"{Money(change)} more" : $"{Money(-change)} less";
}
