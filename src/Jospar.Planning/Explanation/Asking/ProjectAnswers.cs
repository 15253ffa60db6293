using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>Why one project stands as it does, with what the model answers when it is asked to do otherwise.</summary>
internal sealed class ProjectAnswers(ExplainedModel explained, ProjectReasons reasons, ProjectQuestions questions)
{
    private const decimal Same = 1e-6m;

    /// <summary>What arithmetic and prices say of a project, with the answers; what was not asked before it is cancelled is left out.</summary>
    public ProjectExplanation Of(int p, ProjectExplanation explanation, TimeSpan? time, CancellationToken cancellation)
    {
        var asked = QuestionsAbout(p, explanation);
        var part = time / Math.Max(1, asked.Count);
        var answers = BestOfSites([.. asked.TakeWhile(_ => !cancellation.IsCancellationRequested).Select(question => question(part, cancellation))]);
        bool isImpossible = answers.Any(answer => answer is { Kind: WhatIfKind.ForcedIn, End: WhatIfEnd.Impossible, Held: 0 });
        return (isImpossible ? explanation with { Reason = ProjectReason.Impossible } : Undercut(explanation, answers)) with { Asked = answers };
    }

    // Prices hold discounts, and whether processors are full, as planned. Where these alone let the plan do better without the project than
    // prices say, it is worth no more than that.
    private ProjectExplanation Undercut(ProjectExplanation explanation, ImmutableArray<WhatIf> answers)
    {
        var columns = explained.Model.Columns;
        var without = answers.FirstOrDefault(answer => answer is { HasPlan: true, Kind: WhatIfKind.ForcedOut, Moves.Length: 1 });
        if (columns.ProcessorsFull.Count + columns.Discount.Count == 0 || without is null || explanation.Best is not { IsPlanned: true } planned)
        {
            return explanation;
        }

        bool isValueFirst = explained.Programme.Terms.IsValueFirst;
        var worth = planned with
        {
            LeastShortfallChange = !isValueFirst || without.ValueChange.Value >= 0m
                ? Math.Min(planned.LeastShortfallChange, without.ShortfallChange)
                : planned.LeastShortfallChange,
            MostValueChange = (isValueFirst || without.ShortfallChange <= 0m) && without.ValueChange.Value > planned.MostValueChange.Value
                ? without.ValueChange
                : planned.MostValueChange,
        };
        return explanation with { Reason = reasons.OfLaunch(worth), Best = worth, Starts = explanation.Starts.Replace(planned, worth) };
    }

    // What is possible at one site is possible; which site is best is as the goals say, that of the first given away as far as it may be.
    private ImmutableArray<WhatIf> BestOfSites(ImmutableArray<WhatIf> answers)
    {
        var possible = answers.Where(answer => answer is { HasPlan: true, Kind: WhatIfKind.ForcedIn or WhatIfKind.AtAnotherSite }).ToArray();
        if (possible.Length == 0)
        {
            return answers;
        }

        bool isValueFirst = explained.Programme.Terms.IsValueFirst;
        decimal Lost(WhatIf answer) => isValueFirst ? -answer.ValueChange.Value : answer.ShortfallChange;
        decimal planned = isValueFirst
            ? explained.Plan.Totals.Value.Value
            : explained.Plan.Goals.FirstOrDefault(goal => goal.Goal == Goal.Shortfall)?.Value ?? 0m;
        decimal least = possible.Min(Lost);
        decimal given = questions.GivenAway(
            isValueFirst ? Goal.Value : Goal.Shortfall, isValueFirst ? planned - least : planned + least);
        var best = possible.Where(answer => Lost(answer) <= least + given + Same * Math.Max(1m, Math.Abs(planned)))
            .OrderBy(answer => isValueFirst ? answer.ShortfallChange : -answer.ValueChange.Value).ThenBy(Lost).First();
        return [.. answers.Select(answer => answer.Kind == WhatIfKind.ForcedIn ? best with { Kind = WhatIfKind.ForcedIn, Site = null } : answer)];
    }

    private List<Func<TimeSpan?, CancellationToken, WhatIf>> QuestionsAbout(int p, ProjectExplanation explanation)
    {
        var asked = new List<Func<TimeSpan?, CancellationToken, WhatIf>>();
        if (explanation.Starts.IsEmpty || explanation.Standing == ProjectStanding.Committed)
        {
            return asked;
        }

        if (explanation.Standing == ProjectStanding.Out)
        {
            asked.Add((time, stop) => questions.Ask(p, WhatIfKind.ForcedIn, null, isIn: true, _ => true, time, stop));
        }
        else
        {
            asked.Add((time, stop) => questions.Ask(p, WhatIfKind.ForcedOut, null, isIn: false, _ => false, time, stop));
            AddEarlier(p, explanation, asked);
        }

        foreach (var site in explanation.Starts.Select(start => start.Site).Distinct().Where(site => IsWorthAsking(explanation, site)))
        {
            asked.Add((time, stop) => questions.Ask(p, WhatIfKind.AtAnotherSite, site, isIn: true, s => SiteOf(s) == site, time, stop));
        }

        return asked;
    }

    private void AddEarlier(int p, ProjectExplanation explanation, List<Func<TimeSpan?, CancellationToken, WhatIf>> asked)
    {
        if (explanation is { Standing: ProjectStanding.Waits, Best: { } planned })
        {
            asked.Add((time, stop) => questions.Ask(
                p, WhatIfKind.Earlier, planned.Site, isIn: true, s => SiteOf(s) == planned.Site && StartOf(s) < planned.Start, time, stop));
        }
    }

    // Of a project that is out, the sites are asked one by one only where there is a choice.
    private static bool IsWorthAsking(ProjectExplanation explanation, PlaceId site) => explanation.Standing == ProjectStanding.Out
        ? explanation.Starts.Any(start => start.Site != site)
        : explanation.Best!.Site != site;

    private PlaceId SiteOf(int s)
    {
        var start = explained.Problem.Starts.All[s];
        return explained.Programme.Projects[start.Project].Sites[start.Site].Place;
    }

    private Year StartOf(int s) => explained.Problem.Index.YearAt(explained.Problem.Starts.All[s].Year);
}
