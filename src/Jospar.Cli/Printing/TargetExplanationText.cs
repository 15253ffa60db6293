using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;

namespace Jospar.Cli.Printing;

/// <summary>The explanation of a target as a person reads it.</summary>
internal sealed class TargetExplanationText(Programme programme, ProgrammeWords words, Replan? replan = null)
{
    private const int Shown = 6;
    private const decimal Hair = 0.01m;

    /// <summary>What becomes of it, who delivers it, what binds it, and what would bring it within reach, asked for within <paramref name="time"/>.</summary>
    public IEnumerable<string> Lines(TargetExplanation answer, TimeSpan time)
    {
        yield return Headline(answer);
        if (!answer.Contributions.IsEmpty)
        {
            yield return $"  {Delivered(answer)}";
        }

        var reaches = Reach(answer, answer.WithLaunches, "With the launches as planned", "more launches", "other launches")
            .Concat(Reach(answer, answer.InPart, "If launches could be made in part", "starts that a rule excludes even alone, or more projects,", "starts that a rule excludes even alone, or other projects,", " at most"));
        foreach (var line in reaches.Concat(SentOn(answer)))
        {
            yield return $"  {line}";
        }

        if (answer.Change is { } change)
        {
            yield return "";
            foreach (var line in ChangeLines(answer, change, time))
            {
                yield return line;
            }
        }
    }

    /// <summary>Whether it is reached, in one line.</summary>
    public string Headline(TargetExplanation answer)
    {
        var target = Target(answer);
        var name = words.WithId(answer.Target);
        var whole = Whole(answer);
        var missing = replan?.MissingOf(target, new TargetOutcome(answer.Target, target.Year, answer.Level, answer.Reached, answer.Shortfall)) ?? answer.Shortfall;
        var stands = $"{words.Amount(answer.Reached + Before(answer), answer.Unit, missing)}{TargetUnits.Against(target)} {words.Amount(whole?.Level ?? answer.Level, answer.Unit, missing)} {(target.Span == Span.Cumulative ? "up to" : "in")} {target.Year}";
        var past = whole is null ? "" : $"; {Amount(answer, Before(answer))} of it before {programme.Terms.FirstYear}";
        return missing == 0m
            ? $"{name} is reached: {stands}{past}."
            : $"{name} is missed: {stands}, {Amount(answer, missing)} {(target.Bound == Bound.AtLeast ? "short" : "over")}{Stressed(target, missing)}{past}.";
    }

    /// <summary>What one more of a thing that binds a target does to its measure, as the words before the amounts.</summary>
    public string Effect(TargetExplanation answer) => IsLeast(answer) ? "would add" : "would take off";

    /// <summary>That the launches as planned could reach it, and why the plan misses it even so; empty where they could not, or it is reached.</summary>
    public string? GivenUp(TargetExplanation answer) => answer.IsGivenUp(Target(answer).Bound) ? ByAmounts(answer) : null;

    /// <summary>The things that bind it most, in one line; empty where nothing does.</summary>
    public string? Binds(TargetExplanation answer) => answer.WithLaunches is { Worths.IsEmpty: false } reach
        ? string.Join("; ", reach.Worths.Take(3).Select(worth => Worth(answer, worth)))
        : null;

    /// <summary>The things that bind it together, in one line; empty where there are none.</summary>
    public string? BindTogether(TargetReach reach) => reach.Together.IsEmpty
        ? null
        : $"several things bind it together; among them, none of which would move it alone: {string.Join("; ", reach.Together.Take(Shown).Select(thing => words.Of(thing)))}";

    // Demand that is served is demand that is not unserved: it keeps the measure down, and counts in it with a minus.
    private string Delivered(TargetExplanation answer)
    {
        bool isUnserved = Target(answer).Measure == Measure.UnservedDemand;
        string who = string.Join(", ", answer.Contributions.Take(Shown).Select(part =>
            $"{words.Of(part.ToId())} {Amount(answer, isUnserved ? -part.Amount : part.Amount)}"));
        string verb = isUnserved ? "Kept down by what is served:" : IsLeast(answer) ? "Delivered by" : "Made up of";
        return $"{verb} {who}{More(answer.Contributions.Length)}";
    }

    // A miss as small as tolerance or gap can leave is one that a stress test may count as kept.
    private string Stressed(Target target, decimal missing)
    {
        decimal tolerance = MetTarget.Tolerance(programme.Terms);
        return MetTarget.IsWithin(programme.Terms, target, missing) ? $"; that is within the programme's tolerance of {Figures.Given(tolerance)}, up to which jospar stress counts it as met"
            : MetTarget.ShareOf(target, missing) <= Hair ? $"; that is more than the programme's tolerance of {Figures.Given(tolerance)}, so that jospar stress counts it as missed, too"
            : "";
    }

    private Target Target(TargetExplanation answer) => programme.Targets.First(target => target.Id == answer.Target);

    // The promise as it was made, where the programme of a plan made again asks for what was left of it.
    private PromiseComparison? Whole(TargetExplanation answer) => replan?.FindCarried(answer.Target, answer.Reached);

    private decimal Before(TargetExplanation answer) => replan?.BeforeOf(answer.Target, answer.Reached) ?? 0m;

    /// <summary>Whether it promises a minimum.</summary>
    public bool IsLeast(TargetExplanation answer) => Target(answer).Bound == Bound.AtLeast;

    // Where two things bind together, one more of either alone may do nothing: what was not asked of the model is a bound.
    private IEnumerable<string> Reach(TargetExplanation answer, TargetReach? reach, string condition, string more, string other, string bound = "")
    {
        if (reach?.Most is not { } furthest)
        {
            yield return reach is null
                ? $"{condition} nothing was found that stops it before the time was up."
                : $"{condition} nothing stops it: there is no end to it, as where imports may be sent on.";
            yield break;
        }

        var most = $"{condition} it could {(IsLeast(answer) ? "reach" : "come down to")} {Amount(answer, furthest + Before(answer))} with no other promise missed by more";
        if (!IsLeast(answer) && furthest + Before(answer) == 0m)
        {
            yield return $"{most}: below that there is nothing.";
            yield break;
        }

        if (reach.Worths.IsEmpty)
        {
            yield return BindTogether(reach) is { } together ? $"{most}; {together}." : $"{most}; no zone, line, fund, limit or ore binds what is launched: only {(IsLeast(answer) ? $"{more} would add to it.{Capped(answer)}" : $"{other} would bring it down.")}";
            yield break;
        }

        yield return $"{most}. One more of any one of these alone{OfMinima(reach)} {Effect(answer)}{bound}:";
        foreach (var worth in reach.Worths.Take(Shown))
        {
            yield return $"  {Worth(answer, worth)}";
        }
    }

    // What an export counts says nothing of where it was made.
    private IEnumerable<string> SentOn(TargetExplanation answer)
    {
        var target = Target(answer);
        string[] imported = target.Measure != Measure.Exports
            ? []
            : [.. programme.Commodities.Where(commodity => commodity.Trade == TradeDirection.Both && target.Filter.Passes(commodity)).Select(commodity => words.Of(commodity.Id))];
        if (imported.Length > 0)
        {
            yield return $"What is imported and sent on counts, too: {string.Join(", ", imported.Take(Shown))}{(imported.Length > Shown ? $" and {imported.Length - Shown} more" : "")} may be imported.";
        }
    }

    private string Worth(TargetExplanation answer, ScarceWorth worth) =>
        $"{words.Of(worth.Thing)}: {Amount(answer, worth.PerUnit * worth.ToldFor())} for {Units(worth)}{(worth.Thing.IsMinimum ? " less asked for" : "")}";

    private string Units(ScarceWorth worth) => worth.ToldFor() is > 1m and var many
        ? words.Amount(many, worth.Thing.Unit)
        : $"one {ProgrammeWords.OneUnit(worth.Thing.Unit)}";

    /// <summary>That of a minimum one less is meant, where one is among what binds a target.</summary>
    public static string OfMinima(TargetReach reach) => reach.Worths.Any(worth => worth.Thing.IsMinimum) ? ", or one less of a minimum," : "";

    /// <summary>What would bring it within reach, asked for within <paramref name="time"/>.</summary>
    public IEnumerable<string> ChangeLines(TargetExplanation answer, SmallestChange change, TimeSpan time)
    {
        yield return Said(answer, change, time);
        foreach (var part in change.Changes)
        {
            yield return $"  {Part(part)}";
        }

        foreach (var discount in change.Discounts)
        {
            yield return $"  {words.Of(discount)}, which the plan then chooses from the menu";
        }

        if (change.End is ChangeEnd.OutOfReach or ChangeEnd.Unknown)
        {
            yield break;
        }

        if (change.Launches > 0 || !change.KeptAtHome.IsEmpty || change.End != ChangeEnd.NoneNeeded)
        {
            yield return $"  {Figures.Whole(change.Launches)} {(change.Launches == 1 ? "launch differs" : "launches differ")} from the plan then{Kept(change)}";
        }

        yield return change.IsChecked
            ? $"  Checked: the programme {(change.Changes.IsEmpty ? "as it is reaches it so" : "with these changes, modelled anew, reaches it")}."
            : "  Not confirmed: modelled anew with these changes, the programme falls short, or the time was up first; take them as a beginning.";
        if (programme.Terms.IsValueFirst && !change.Changes.IsEmpty)
        {
            yield return "  The value is the first goal of this programme: the promise could be kept then, and a plan keeps it only where that costs no value.";
        }
    }

    private string Said(TargetExplanation answer, SmallestChange change, TimeSpan time) => change.End switch
    {
        ChangeEnd.OutOfReach => OutOfReach(answer, change.Most ?? 0m),
        ChangeEnd.Unknown => $"No change was found within {Figures.Seconds(time)}; --time gives it more.",
        ChangeEnd.NoneNeeded when change.Launches == 0 || Target(answer).Weight == 0m => ByAmounts(answer),
        ChangeEnd.NoneNeeded => "It can be reached without any change, by other launches: the plan is not proven that far, or its goals put the value first.",
        ChangeEnd.Smallest => "The smallest change (within 1 %) that brings it within reach, no other promise missed by more:",
        _ => $"A change that brings it within reach, no other promise missed by more{Proof(change)}:",
    };

    private string ByAmounts(TargetExplanation answer) => Target(answer).Weight == 0m
        ? "It can be reached without any change: it has no weight, so that the plan does nothing for it."
        : "It can be reached with the launches as planned, by other amounts: the plan gives up so much of it for the value's sake, as the order of its goals, gap and tolerance allow.";

    // The figure keeps what is no quantity, too, and other promises: who let one of those go might get further.
    private string OutOfReach(TargetExplanation answer, decimal most) =>
        "Out of reach while no other promise is missed by more than planned: with all the land, funds, builders and support that the projects of the pool could "
        + "take, and a thousand times the lines, ores and limits there are, these projects, in their windows and with what they require and exclude, and the plants that stand "
        + $"{(IsLeast(answer) ? "give" : "leave")} {Amount(answer, most + Before(answer))} at {(IsLeast(answer) ? "most" : "least")}. "
        + $"It takes {(IsLeast(answer) ? "more or other" : "other")} projects, or another promise that gives way.{(IsLeast(answer) ? Capped(answer) : "")}";

    /// <summary>That burden caps are kept throughout, where a discount of a menu may hold processors back; empty elsewhere.</summary>
    public string Capped(TargetExplanation answer) => CappedMenus.For(Target(answer), programme) is { IsEmpty: false } capped
        ? $" The burden cap of {string.Join(" and ", capped.Select(commodity => words.Of(commodity)))} is kept all the while: a higher one, or a shallower discount in the menu, may let it get further."
        : "";

    private static string Proof(SmallestChange change) => change.AtLeast is { } least && change.Relative > 0m
        ? $" (relative changes of {Figures.Short(change.Relative)} in all; none below {Figures.Short(least)} does)"
        : " (a smaller one may exist)";

    private string Part(WorldChange part) => part.Thing.Kind switch
    {
        ScarceKinds.Sponsor => $"{words.Of(part.Thing)}: {words.Amount(part.More, part.Thing.Unit)} ({Figures.Percent(part.Relative)} of its capital cost), without which it is not viable",
        ScarceKinds.FundBalance => $"{words.Of(part.Thing)}: {words.Amount(part.More, part.Thing.Unit)} more ({words.Amount(part.Now, part.Thing.Unit)} comes in now)",
        _ => $"{words.Of(part.Thing)}: {(part.More < 0m ? "−" : "+")}{words.Amount(Math.Abs(part.More), part.Thing.Unit)} ({words.Amount(part.Now, part.Thing.Unit)} now, {Figures.Percent(part.Relative)} {(part.More < 0m ? "less" : "more")})",
    };

    private string Kept(SmallestChange change) => change.KeptAtHome.IsEmpty ? "." : "; kept at home instead of exported: " + string.Join(", ", change.KeptAtHome.Select(kept =>
    {
        var unit = programme.Commodities.First(commodity => commodity.Id == kept.Commodity).Unit;
        return $"{words.Amount(kept.Amount, unit)} of {words.Of(kept.Commodity)} in {kept.Year}";
    })) + ".";

    private string Amount(TargetExplanation answer, decimal amount) => words.Amount(amount, answer.Unit);

    private static string More(int count) => count > Shown ? $" and {count - Shown} more." : ".";
}
