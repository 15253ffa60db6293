using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Replanning;

/// <summary>The projects after the facts: begun ones committed, dropped ones without a window, the others with theirs.</summary>
internal static class ChangedProjects
{
    private const decimal Rounding = 1e-9m;
    private const int ShareDigits = 12;

    /// <summary>The projects in the programme's order.</summary>
    public static ImmutableArray<Project> Of(History history)
    {
        var begun = history.Begun.ToDictionary(project => project.Project.Id);
        return
        [
            .. history.Programme.Projects.Select(project =>
                begun.TryGetValue(project.Id, out var started) ? (started.IsAbandoned ? Closed(project, history.From) : Committed(history, started))
                : history.Find(ActualKind.Dropped, project.Id.Value) is not null ? Closed(project, history.From)
                : Open(history, project)),
        ];
    }

    /// <summary>
    /// What a begun project's whole cost would be if what is left were spent at the pace of the building years that are
    /// left; the cost itself where that is the same. Of one that runs, what was spent.
    /// </summary>
    public static decimal NotionalCost(History history, BegunProject begun)
    {
        int left = begun.RunsFrom - history.From;
        decimal planned = begun.PlannedCost.Value;
        decimal notional = left <= 0 ? history.Spending.Spent(begun) : history.Spending.LeftToSpend(begun) * begun.BuildYears / Math.Min(left, begun.BuildYears);
        return Math.Abs(notional - planned) <= Rounding * Math.Max(1m, planned) ? planned : notional;
    }

    private static Project Committed(History history, BegunProject begun)
    {
        var project = begun.Project;
        decimal cost = NotionalCost(history, begun);
        bool isRestated = cost != begun.PlannedCost.Value;
        return project with
        {
            CapitalCost = isRestated ? new Money(cost / begun.Site.CostFactor) : project.CapitalCost,
            BuildYears = begun.BuildYears,
            FirstStart = begun.Start < project.FirstStart ? begun.Start : project.FirstStart,
            LastStart = begun.Start > project.LastStart ? begun.Start : project.LastStart,
            Jobs = JobsOf(history, project, history.From),
            Commitment = new Commitment(begun.Site.Place, begun.Start),
            Financing = FinancingOf(history, begun, cost),
            Provenance = isRestated ? project.Provenance.With(NoteOf(history, begun)) : project.Provenance,
        };
    }

    /// <summary>The jobs in a year: what was last reported of a running plant's jobs holds on until something else is.</summary>
    public static int JobsOf(History history, Project project, Year year) =>
        history.FactsOf(ActualKind.Jobs, project.Id.Value).Where(fact => fact.Year <= year).OrderBy(fact => fact.Year).LastOrDefault()?.Value is { } jobs
            ? (int)jobs
            : project.Jobs;

    // Funds that agreed to more in all than a cheap project costs still owe it: each pays its part of the whole here, and the rest is a
    // difference in its inflows.
    private static ImmutableArray<Financing> FinancingOf(History history, BegunProject begun, decimal cost)
    {
        decimal[] shares = [.. begun.Project.Financing.Select(financing => ShareOf(history, begun, financing, cost))];
        decimal sum = shares.Sum();
        return [.. begun.Project.Financing.Select((financing, n) => financing with { Share = sum > 1m ? Math.Round(shares[n] / sum, ShareDigits, MidpointRounding.ToZero) : shares[n] })];
    }

    // The share of the notional cost that makes the fund pay what it still has to pay; of a finished project, all that it paid.
    private static decimal ShareOf(History history, BegunProject begun, Financing financing, decimal cost)
    {
        int left = Math.Min(begun.BuildYears, begun.RunsFrom - history.From);
        decimal paid = history.Lending.PaidOut(begun, financing);
        decimal notional = left <= 0 ? paid : Remainder.Of(history.Lending.LoanSum(begun, financing), paid) * begun.BuildYears / left;
        decimal share = cost == 0m ? 0m : Math.Clamp(notional / cost, 0m, 1m);
        return Math.Abs(share - financing.Share) <= Rounding ? financing.Share : share;
    }

    private static Project Closed(Project project, Year from) => project with
    {
        FirstStart = project.FirstStart < from ? project.FirstStart : from + -1,
        LastStart = from + -1,
        Commitment = null,
    };

    /// <summary>What a project that has not begun is still committed to: nothing any more where it was to begin by now.</summary>
    internal static Commitment? CommitmentLeft(History history, Project project)
    {
        bool isLate = history.Planned.GetValueOrDefault(project.Id) is { } plan && plan.Start < history.From;
        return isLate && project.Commitment?.Start < history.From ? null : project.Commitment;
    }

    private static Project Open(History history, Project project)
    {
        var commitment = CommitmentLeft(history, project);
        var open = project with { Commitment = commitment, CapitalCost = CostOf(history, project) };
        if (history.FindNew(ActualKind.Startup, project.Id.Value)?.Year is not { } expected)
        {
            return open with { FirstStart = First(project.FirstStart, history.From, project.LastStart) };
        }

        var start = expected + -project.BuildYears > history.From ? expected + -project.BuildYears : history.From;
        return open with
        {
            FirstStart = start,
            LastStart = project.LastStart > start ? project.LastStart : start,
            Commitment = commitment is { } fixedOne ? fixedOne with { Start = fixedOne.Start > start ? fixedOne.Start : start } : null,
        };
    }

    private static Year First(Year first, Year from, Year last) => first < from && from <= last ? from : first;

    private static Money CostOf(History history, Project project) =>
        history.FindNew(ActualKind.TotalCost, project.Id.Value)?.Value is { } total && history.FindPlannedSite(project) is { } site
            ? new Money(total / site.CostFactor)
            : project.CapitalCost;

    private static string NoteOf(History history, BegunProject begun) => RestatedNotes.OfCost(
        history.From, history.Spending.Spent(begun), history.Spending.LeftToSpend(begun), history.Programme.Terms.MoneyName);
}
