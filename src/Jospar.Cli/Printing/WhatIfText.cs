using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;

namespace Jospar.Cli.Printing;

/// <summary>A question to the model and its answer as a person reads them, asked with others within some time.</summary>
internal sealed class WhatIfText(Programme programme, Plan plan, ProgrammeWords words, TimeSpan time, Replan? replan = null)
{
    private const int Shown = 8;

    // Of the shortfall, and of the value as a share, what amounts made exact leave.
    private const double Hair = 1e-6;

    /// <summary>The question, and what it costs, displaces and uses up.</summary>
    public IEnumerable<string> Lines(WhatIf asked)
    {
        yield return $"{Question(asked)}: {End(asked, "--time gives it more", "more --time asks further")}";
        if (!asked.HasPlan)
        {
            yield break;
        }

        foreach (var line in Body(asked))
        {
            yield return $"  {line}";
        }
    }

    /// <summary>The question and its answer in one line, as where many projects were asked about.</summary>
    public string Line(ProjectId project, WhatIf asked)
    {
        string further = $"jospar explain PLAN --project {project} asks further";
        return $"{Question(asked)}: {End(asked, further, further)}{(asked.HasPlan ? $"; value {Signed(asked.ValueChange)}{Gap(asked)}" : "")}{string.Concat(asked.Discounts.Select(change => $"; {words.Of(change)}"))}";
    }

    private IEnumerable<string> Body(WhatIf asked)
    {
        yield return $"value {Signed(asked.ValueChange)}{Gap(asked)}";
        foreach (var effect in asked.Targets.Take(Shown))
        {
            var unit = TargetUnits.Of(programme, programme.Targets.First(target => target.Id == effect.Target));
            yield return $"{words.Of(effect.Target)}: {words.Amount(effect.Planned, unit)} → {words.Amount(effect.Then, unit)}{Missed(effect, unit)}";
        }

        foreach (var move in asked.Moves.Take(Shown))
        {
            yield return Move(move);
        }

        if (asked.Moves.Length > Shown)
        {
            yield return $"… and {CountText.Of(asked.Moves.Length - Shown, "more launch changes", "more launches change")}";
        }

        foreach (var change in asked.Discounts)
        {
            yield return words.Of(change);
        }

        if (!asked.FilledUp.IsEmpty)
        {
            yield return $"used up then: {string.Join("; ", asked.FilledUp.Take(Shown).Select(words.Of))}";
        }

        if (!asked.Freed.IsEmpty)
        {
            yield return $"no longer used up: {string.Join("; ", asked.Freed.Take(Shown).Select(words.Of))}";
        }
    }

    private string Question(WhatIf asked) => asked.Kind switch
    {
        WhatIfKind.ForcedIn => "Forced in",
        WhatIfKind.ForcedOut => "Forced out",
        WhatIfKind.AtAnotherSite => $"At {(asked.Site is { } site ? words.Of(site) : "another site")}",
        WhatIfKind.Earlier => "Earlier at the same site",
        _ => asked.Kind.ToString(),
    };

    // That nothing is possible while others are held is no answer yet.
    private string End(WhatIf asked, string unknown, string further)
    {
        var held = asked.Held == 0 ? "every other launch free" : $"{CountText.Of(asked.Held, "other project", "other projects")} held as planned";
        return asked.End switch
        {
            WhatIfEnd.Impossible when asked.Held > 0 => $"not possible without moving others ({held}); {further}",
            WhatIfEnd.Impossible => $"impossible ({held})",
            WhatIfEnd.Unknown => $"no answer within its share of {Figures.Seconds(time)} ({held}); {unknown}",
            WhatIfEnd.Rough => $"{Verdict(asked)} ({held}; the best found within its share of {Figures.Seconds(time)})",
            _ => $"{Verdict(asked)} ({held})",
        };
    }

    // What is found is a plan, and better is better, however little. Of what is worse, a plan that is proven within a gap says nothing
    // about differences smaller than that. The programme's first goal speaks first.
    private string Verdict(WhatIf asked)
    {
        bool isValueFirst = plan.Goals.FirstOrDefault()?.Goal == Goal.Value;
        var verdict = isValueFirst ? OfValue(asked) ?? OfPromises(asked) : OfPromises(asked) ?? OfValue(asked);
        return verdict ?? "as good within the plan's proven gap";
    }

    private string? OfPromises(WhatIf asked) => (double)asked.ShortfallChange switch
    {
        < -Hair when (double)asked.ShortfallChange < -Given(Goal.Shortfall) - Hair || ValueShare(asked) >= -Hair => $"promises come closer: the plan {WhyNot}",
        var change when change <= (double)ProvenWithin(Goal.Shortfall) => null,
        _ => MissedBy(asked),
    };

    private string? OfValue(WhatIf asked) => ValueShare(asked) switch
    {
        > Hair when IsMissedBeyond(asked) => $"as good within the plan's proven gap, with {MissedBy(asked)}",
        var change and > Hair when plan.Goals[0].Goal == Goal.Shortfall || change > Given(Goal.Value) + Hair || (double)asked.ShortfallChange <= Hair =>
            $"better than the plan: it {WhyNot}",
        < 0.0 when -asked.ValueChange.Value > ProvenWithin(Goal.Value) => $"costs {(asked.End == WhatIfEnd.Rough ? "at most " : "")}{words.Of(Money.Zero - asked.ValueChange)}",
        _ => null,
    };

    // What of a goal the plan may have given away on purpose for those after it. Unit: weight; a share of the value.
    private double Given(Goal goal) => plan.Goals.FirstOrDefault() is { } first && first.Goal == goal
        ? goal == Goal.Shortfall ? (double)(programme.Terms.ShortfallTolerance * first.Scale) : (double)programme.Terms.ValueTolerance
        : 0.0;

    private double ValueShare(WhatIf asked) => (double)asked.ValueChange.Value / Math.Max(1.0, Math.Abs((double)plan.Totals.Value.Value));

    // What bounds the value says nothing of plans that miss more than the plan's search allowed for the value's sake.
    private bool IsMissedBeyond(WhatIf asked) => GoalLevel.OfShortfall(plan, programme.Terms) is { } level
        && (double)(asked.ShortfallChange + plan.Goals[0].Value) > level + Hair;

    private static string MissedBy(WhatIf asked) =>
        $"promises missed by {Figures.Short(asked.ShortfallChange)} more, 1 being a whole promise of weight 1";

    private string WhyNot => LeftOnPurpose.Why(plan, replan) ?? "had not found this";

    private decimal ProvenWithin(Goal kind) =>
        plan.Goals.Where(goal => goal.Goal == kind).Sum(goal => Math.Abs((goal.Bound ?? goal.Value) - goal.Value)) + 1e-6m;

    private string Signed(Money money) => money.Value > 0m ? $"+{words.Of(money)}" : money.Value < 0m ? $"−{words.Of(Money.Zero - money)}" : "unchanged";

    private static string Gap(WhatIf asked) => asked.IsUnbounded() ? " (how much better is possible is not known)"
        : asked.Gap is { } gap ? $" (up to {Figures.Percent(gap)} better is possible)"
        : "";

    private string Missed(TargetEffect effect, string unit) => effect.ShortfallChange switch
    {
        > 0m => $", missed by {words.Amount(effect.ShortfallChange, unit)} more",
        < 0m => $", missed by {words.Amount(-effect.ShortfallChange, unit)} less",
        _ => "",
    };

    private string Move(LaunchMove move) => (move.FromSite, move.ToSite) switch
    {
        (null, { } to) => $"{words.Of(move.Project)} is launched at {words.Of(to)} in {move.ToStart}",
        ({ } from, null) => $"{words.Of(move.Project)} is no longer launched (planned at {words.Of(from)} in {move.FromStart})",
        ({ } from, { } to) when from == to => $"{words.Of(move.Project)} moves from {move.FromStart} to {move.ToStart}",
        ({ } from, { } to) => $"{words.Of(move.Project)} moves from {words.Of(from)} ({move.FromStart}) to {words.Of(to)} ({move.ToStart})",
        _ => words.Of(move.Project),
    };
}
