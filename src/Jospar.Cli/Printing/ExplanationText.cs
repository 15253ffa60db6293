using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;

namespace Jospar.Cli.Printing;

/// <summary>The explanation of a project as a person reads it.</summary>
internal sealed class ExplanationText(Programme programme, Plan plan, ProgrammeWords words, Replan? replan = null)
{
    private const int Shown = 6;

    // A shortfall below this is the solver's own, and no change.
    private const decimal Hair = 0.000_001m;
    private readonly bool _isValueFirst = programme.Terms.IsValueFirst;

    /// <summary>Why a project stands as it does: the plainest reason first, then what the model was asked within <paramref name="time"/>.</summary>
    public IEnumerable<string> Lines(ProjectExplanation answer, TimeSpan time)
    {
        yield return Headline(answer);
        foreach (var line in Why(answer).Concat(WhyNotEarlier(answer)).Concat(RuledOut(answer)))
        {
            yield return $"  {line}";
        }

        foreach (var asked in answer.Asked)
        {
            yield return "";
            foreach (var line in new WhatIfText(programme, plan, words, time, replan).Lines(asked))
            {
                yield return line;
            }
        }
    }

    /// <summary>The plainest reason in one sentence.</summary>
    public string Sentence(ProjectExplanation answer) => answer.Reason switch
    {
        ProjectReason.Committed => "It was decided beforehand.",
        ProjectReason.CarriesTargets => $"Without it, all else as planned, the promises would be missed by at least {Figures.Short(answer.Best!.LeastShortfallChange)} more (1 is a whole promise of weight 1).",
        ProjectReason.Earns => $"Without it, all else as planned{(_isValueFirst ? "" : " and the promises together missed by no more")}, the value would be less by at least {words.Of(Money.Zero - answer.Best!.MostValueChange)}.",
        ProjectReason.WithOthers => "No price shows what it is worth, since it is not used to the full or pays together with others; the answers below do.",
        ProjectReason.NoStartFits => "No year in which it could start lies in the plan.",
        ProjectReason.GivenUp => GivenUp(answer),
        ProjectReason.NotViable => NotViable(answer),
        ProjectReason.NeedsDiscount => NeedsDiscount(answer),
        ProjectReason.RuledOut => "Every start of it alone breaks a rule.",
        ProjectReason.Impossible => "No plan keeps every rule with it, whatever else is launched.",
        ProjectReason.CannotRun => "Where it could start, what it needs does not reach it, or what it makes has no way out, even with every expansion.",
        ProjectReason.NoRoom => $"Other launches have taken the room. Closest is {Of(answer.Best!)}, where {Obstacles(answer.Best!)}.",
        ProjectReason.MissesPromises => MissesPromises(answer.Best!),
        ProjectReason.BringsNothing => $"All else as planned, it would bring the promises together no closer and add nothing to the value{(_isValueFirst ? "" : " with them missed by no more")}; of plans that are as good, the one with fewer projects is taken.",
        ProjectReason.Loses => Loses(answer.Best!),
        ProjectReason.Beaten => answer.Best!.Lacks.IsEmpty
            ? HasRoom(answer.Best)
            : $"It may help, but others use what it would take. Closest is {Of(answer.Best)}, where {Obstacles(answer.Best)}.",
        _ => answer.Reason.ToString(),
    };

    private string Headline(ProjectExplanation answer)
    {
        var name = words.WithId(answer.Project);
        return answer.Standing switch
        {
            ProjectStanding.Committed => $"{name} is committed: {Planned(answer.Project, answer.Best!)}.",
            ProjectStanding.In => $"{name} is in: {Planned(answer.Project, answer.Best!)}.",
            ProjectStanding.Waits => $"{name} is in, but waits: {Planned(answer.Project, answer.Best!)}.",
            _ => $"{name} is out.",
        };
    }

    // What is launched in a year is built first, and runs later.
    private string Planned(ProjectId project, StartView start)
    {
        var launch = plan.Tables.Launches.FirstOrDefault(row => row.Project == project && row.Site == start.Site && row.Start == start.Start);
        return $"{words.Of(start.Site)}, starts in {start.Start}{(launch is null ? "" : $", runs from {launch.RunningFrom}")}";
    }

    private IEnumerable<string> Why(ProjectExplanation answer)
    {
        yield return Sentence(answer);
        if (answer.Margin is { } margin)
        {
            yield return Of(margin);
        }

        if (answer.Reason == ProjectReason.NotViable)
        {
            yield return "Those prices: the domestic one where there is one; else what may be exported counts at its export price, sold less the haul and bought less an "
                + "obligation's discount, also where the plan imports it; import price and haul count for what may not be exported.";
        }
    }

    private IEnumerable<string> WhyNotEarlier(ProjectExplanation answer)
    {
        if (answer.Earlier is not { } earlier)
        {
            yield break;
        }

        yield return earlier.Lacks.IsEmpty
            ? $"A start in {earlier.Start} would find room, all else as planned; at best {AtBest(earlier)}."
            : $"A start in {earlier.Start} {(earlier.Lacks.All(lack => lack.Thing.IsMinimum) ? "breaks a limit" : "finds no room")}: {Obstacles(earlier)}.";
    }

    private IEnumerable<string> RuledOut(ProjectExplanation answer)
    {
        foreach (var row in answer.RuledOut.Where(row => row.Reason != StartExclusion.CommittedOtherwise).Take(Shown))
        {
            var years = row.First == row.Last ? $"{row.First}" : $"{row.First}–{row.Last}";
            yield return $"Ruled out at {words.Of(row.Site)}, {years}: {Reason(row)}.";
        }
    }

    private string Reason(RuledOutStarts row) => row.Reason switch
    {
        StartExclusion.NotViable => row.SponsorValue is { } value ? $"not viable for its sponsor, {words.Of(value)} at best" : "not viable for its sponsor",
        StartExclusion.Limit => $"alone it breaks {words.Of(new LimitId(row.By ?? ""))}{Sums(row)}",
        StartExclusion.Fund => $"{words.Of(new FundId(row.By ?? ""))} could never pay its part in time",
        StartExclusion.OccupiedStock => $"alone it needs more than there is of {words.Of(new ScarceThing(ScarceKinds.OccupiedStock, row.By ?? "", null, ""))}",
        StartExclusion.Requirement => $"{words.Of(new ProjectId(row.By ?? ""))}, which it requires, cannot run by then",
        StartExclusion.Exclusion => $"{words.Of(new ProjectId(row.By ?? ""))}, which is committed, excludes it",
        _ => "it is committed otherwise",
    };

    private string Sums(RuledOutStarts row)
    {
        if (row.Broken is not { } broken || programme.Limits.FirstOrDefault(limit => limit.Id.Value == row.By) is not { } limit)
        {
            return "";
        }

        var unit = MeasureText.UnitOf(programme, limit.Measure, limit.Filter);
        var least = broken.Left == limit.Level ? "at most" : "what is committed leaves";
        return $" (it takes {words.Amount(broken.Taken, unit, broken.Taken - broken.Left)}; {least} {words.Amount(broken.Left, unit, broken.Taken - broken.Left)})";
    }

    private string GivenUp(ProjectExplanation answer)
    {
        var fact = replan?.FindGivenUp(answer.Project);
        var beside = string.Join("; ", new[] { fact?.Year?.ToString(), fact?.Source }.Where(part => !string.IsNullOrEmpty(part)));
        var said = fact is null ? "" : $": row {fact.Row} of {(replan!.Facts.Contains(fact) ? "the facts" : "an earlier table of facts")} says so{(beside.Length > 0 ? $" ({beside})" : "")}";
        return $"It was given up{said}. Planning again never launches it.";
    }

    private string NotViable(ProjectExplanation answer)
    {
        var share = answer.CapitalShare is { } part ? $", {Figures.Percent(part)} of its capital cost" : "";
        var deepest = AtChosen(answer) is { } chosen && chosen != answer.SponsorValue ? $", even at the deepest discount of the menu; {words.Of(Money.Zero - chosen)} at the one chosen" : "";
        return $"Not viable: its sponsor would lose {words.Of(Money.Zero - answer.SponsorValue!.Value)} at best at the prices that it faces{share}{deepest}.";
    }

    private Money? AtChosen(ProjectExplanation answer) => programme.DiscountMenu.IsEmpty
        ? null
        : plan.Tables.NotLaunched.FirstOrDefault(row => row.Project == answer.Project)?.BestSponsorValue;

    private string NeedsDiscount(ProjectExplanation answer)
    {
        var deeper = answer.Needs is { } needed ? $" It takes another {words.Of(needed)}, or a deeper one" : " It takes deeper ones of the menus";
        return $"At the discounts that the plan chose its sponsor would lose {words.Of(Money.Zero - answer.SponsorValue!.Value)} at best.{deeper}; the answers below tell what that does.";
    }

    private string Of(SponsorMargin margin)
    {
        var left = margin.Left.Value > 0m ? ", which does not pay for its capital cost" : "";
        return $"At its best, at {words.Of(margin.Site)} in {margin.Year}, one {ProgrammeWords.Unit(margin.Unit)} sells for {words.Of(margin.Sales)}, "
            + $"buys for {words.Of(margin.Purchases)} and runs for {words.Of(margin.RunningCost)}: {words.Of(margin.Left)}{left}.";
    }

    private string MissesPromises(StartView best)
    {
        var missed = best.Missed.IsDefault ? [] : best.Missed.Take(Shown).Select(more => $"{words.Of(new TargetId(more.Thing.Subject))} by {words.Amount(more.Missing, more.Thing.Unit)} more");
        return $"There is room for it at {Of(best)}, but all else as planned {AtBest(best)}{(best.Missed.IsDefault ? "" : $": {string.Join(", ", missed)}")}.";
    }

    // The value's bound holds with the shortfall kept: of a start that cannot keep it, the shortfall's own bound is what is known.
    private string Loses(StartView best) =>
        $"It would cost more than it brings: at best, at {Of(best)}, all else as planned, {AtBest(best)}{(_isValueFirst ? ", and the value comes first" : IsMissedByMore(best) ? "" : ", and the promises together would come no closer")}.";

    private string HasRoom(StartView best) => LeftOnPurpose.Why(plan, replan) is { } why
        ? $"There is room for it at {Of(best)}, and with it the goals may be served better: the plan {why}."
        : $"There is room for it at {Of(best)}, but with it the goals are served no better, as far as the plan is proven.";

    private string AtBest(StartView start) => IsMissedByMore(start)
        ? $"the promises would together be missed by at least {Figures.Short(start.LeastShortfallChange)} more (1 is a whole promise of weight 1)"
        : $"the value would change by {words.Of(start.MostValueChange)}{(_isValueFirst ? "" : " with the promises together missed by no more")}";

    private bool IsMissedByMore(StartView start) => !_isValueFirst && start.LeastShortfallChange > Hair;

    private string Of(StartView start) => $"{words.Of(start.Site)} with a start in {start.Start}";

    // An exclusion, a requirement or a minimum that would be missed is a sentence, and nothing that lacks.
    private string Obstacles(StartView start)
    {
        var shown = start.Lacks.Take(Shown).ToLookup(lack => lack.Thing is { Unit.Length: > 0, IsMinimum: false });
        string lacks = string.Join("; ", shown[true].Select(lack =>
            $"{words.Amount(lack.Missing, lack.Thing.Unit)} of {words.Of(lack.Thing)} ({(lack.Thing.Kind == ScarceKinds.FundBalance ? "by then it takes" : "it takes")} {words.Amount(lack.Needed, lack.Thing.Unit)})"));
        string rules = string.Join(", ", shown[false].Select(lack => lack.Thing.IsMinimum
            ? $"{words.Of(lack.Thing)} would be {words.Amount(lack.Missing, lack.Thing.Unit)} below its minimum"
            : words.Of(lack.Thing)));
        return string.Join(", and ", new[] { rules, lacks.Length > 0 ? $"{lacks} are lacking" : "" }.Where(part => part.Length > 0));
    }
}
