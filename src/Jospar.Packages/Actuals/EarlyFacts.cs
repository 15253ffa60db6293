using Jospar.Domain;

namespace Jospar.Packages.Actuals;

/// <summary>
/// Facts of years before the programme's first: nothing adds them up any more. Of a programme planned for the first time they do
/// nothing; of one planned again, what was taken for those years is in its sums, so that anything else comes too late for it.
/// </summary>
internal static class EarlyFacts
{
    private const decimal Rounding = 0.000001m;

    public static void Check(History history, FactReport report)
    {
        var first = history.Programme.Terms.FirstYear;
        HashSet<Actual> early = [.. history.Actuals.Where(fact => fact.Year < first && IsAddedUp(history, fact))];
        var plan = history.IsAgain && early.Count > 0 ? history.Without(early.Contains) : history;
        foreach (var fact in early)
        {
            if (!history.IsAgain && fact.Kind != ActualKind.Disbursement)
            {
                report.Add("actual-before-programme", fact, "year", $"The programme begins in {first}: what happened in {fact.Year} changes nothing in it.");
            }
            else if (history.IsAgain && !IsCounted(plan, fact))
            {
                report.Add("actual-over", fact, "year", $"The years before {first} were over when this plan was made, and it counts something else for {fact.Year} than is reported here.");
            }
        }
    }

    // A balance just before the first year is what the fund opens with, and goes before all other sums of the fund.
    private static bool IsAddedUp(History history, Actual fact)
    {
        var before = history.Programme.Terms.FirstYear + -1;
        bool isBalanced = fact.Fund is { } fund && history.FactsOf(ActualKind.Balance, fund.Value).Any(balance => balance.Year == before);
        return fact.Kind switch
        {
            ActualKind.Inflow or ActualKind.Disbursement or ActualKind.Repayment or ActualKind.Balance => !isBalanced,
            ActualKind.Output => !history.IsAgain || history.Programme.Targets.Any(target => target.Span == Span.Cumulative)
                || history.Programme.Limits.Any(limit => limit.Span == Span.Cumulative),
            ActualKind.Cost => history.IsAgain && (
                history.Programme.Targets.Any(target => target is { Measure: Measure.Investment, Span: Span.Cumulative })
                || history.Programme.Limits.Any(limit => limit is { Measure: Measure.Investment, Span: Span.Cumulative })),
            _ => false,
        };
    }

    // What the plan counted is what it knew without these facts.
    private static bool IsCounted(History plan, Actual fact) =>
        FindCounted(plan, fact) is { } counted && Math.Abs(counted - fact.Value!.Value) <= Rounding * Math.Max(1m, Math.Abs(counted));

    private static decimal? FindCounted(History plan, Actual fact)
    {
        if (plan.EarlierFacts.FirstOrDefault(earlier => earlier.Key == fact.Key) is { } told)
        {
            return told.Value;
        }

        var begun = plan.Begun.FirstOrDefault(project => project.Project.Id == fact.Project);
        var financing = begun?.Project.Financing.FirstOrDefault(financing => financing.Fund == fact.Fund);
        return fact.Kind switch
        {
            ActualKind.Cost => begun is null ? null : plan.FindCourse(begun)?.SpentIn(fact.Year!.Value),
            ActualKind.Inflow => plan.Lending.InflowIn(plan.Lending.Fund(fact.Fund!.Value), fact.Year!.Value),
            ActualKind.Disbursement when financing is not null => plan.Lending.PaidOutIn(begun!, financing, fact.Year!.Value),
            ActualKind.Repayment when financing is not null => plan.Lending.RepaidIn(begun!, financing, fact.Year!.Value),
            _ => null,
        };
    }
}
