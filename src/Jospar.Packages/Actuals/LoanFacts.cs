using Jospar.Domain;
using Jospar.Packages.Rules;

namespace Jospar.Packages.Actuals;

/// <summary>Money of funds goes to projects that they finance, comes back only where it went, and is never more than there was.</summary>
internal static class LoanFacts
{
    private const decimal Rounding = 0.000001m;
    private const int Named = 6;

    public static void Check(History history, FactReport report)
    {
        var begun = history.Begun.ToDictionary(project => project.Project.Id);
        foreach (var fact in history.Actuals.Where(fact => fact.Kind is ActualKind.Disbursement or ActualKind.Repayment))
        {
            var project = history.Programme.Projects.First(project => project.Id == fact.Project);
            if (project.Financing.FirstOrDefault(financing => financing.Fund == fact.Fund) is not { } financing)
            {
                report.Add("actual-not-financed", fact, "fund", $"{fact.Fund} does not finance {fact.Project}.");
            }
            else if (!begun.TryGetValue(project.Id, out var launched))
            {
                string code = fact.Kind == ActualKind.Repayment ? "actual-never-paid" : "actual-never-started";
                report.Add(code, fact, "project", $"{fact.Project} had not begun by {history.From}, so {fact.Fund} had paid it nothing.");
            }
            else if (fact.Kind == ActualKind.Disbursement)
            {
                CheckDisbursement(history, launched, financing, fact, report);
            }
            else
            {
                CheckRepayment(history, launched, financing, fact, report);
            }
        }

        CheckBalances(history, report);
    }

    private static void CheckDisbursement(History history, BegunProject begun, Financing financing, Actual fact, FactReport report)
    {
        decimal most = Math.Max(CostInAll(history, begun), history.Spending.Spent(begun));
        if (fact.Year < begun.Start)
        {
            report.Add("actual-before-start", fact, "year", $"{begun.Project.Id} began in {begun.Start}.");
        }
        else if (history.Lending.PaidOut(begun, financing) > most * (1m + Rounding) && IsLast(history, fact))
        {
            report.Add("actual-over-cost", fact, "value", $"{fact.Fund} paid {Numbers.Text(history.Lending.PaidOut(begun, financing))} to {fact.Project}, which costs {Numbers.Text(most)}.");
        }
    }

    // What a project that runs or was given up has cost by the last plan may be less than what it was to cost when it was paid.
    private static decimal CostInAll(History history, BegunProject begun) =>
        history.Spending.FindTotalCost(begun) ?? Math.Max(history.Spending.WholeCost(begun), begun.PlannedCost.Value);

    private static void CheckRepayment(History history, BegunProject begun, Financing financing, Actual fact, FactReport report)
    {
        var fund = history.Lending.Fund(financing.Fund);
        var until = fact.Year!.Value;
        decimal paid = Years(begun.Start, until).Sum(year => history.Lending.PaidOutIn(begun, financing, year));
        decimal repaid = Years(begun.Start, until).Sum(year => history.Lending.RepaidIn(begun, financing, year));
        if (fund.Kind == FundKind.Grant)
        {
            report.Add("actual-grant-repaid", fact, "fund", $"{fund.Id} gives grants.");
        }
        else if (fact.Value > 0m && paid == 0m)
        {
            report.Add("actual-never-paid", fact, "year", $"{fund.Id} had paid nothing to {begun.Project.Id} by {until}.");
        }
        else if (repaid > paid * (1m + fund.Rate * (until - begun.Start + 1)) * (1m + Rounding))
        {
            report.Add("actual-over-repaid", fact, "value", $"{begun.Project.Id} had {Numbers.Text(paid)} from {fund.Id} by {until}, and would have paid back {Numbers.Text(repaid)}.");
        }
    }

    private static void CheckBalances(History history, FactReport report)
    {
        foreach (var fund in history.Programme.Funds)
        {
            var first = history.Programme.Terms.FirstYear < history.From ? history.Programme.Terms.FirstYear : history.From;
            decimal came = Math.Abs(fund.OpeningBalance.Value);
            foreach (var year in Years(first, history.From + -1))
            {
                came += Math.Abs(history.Lending.InflowIn(fund, year));
                decimal balance = history.Lending.BalanceAt(fund, year);
                if (balance < -Rounding * Math.Max(1m, came))
                {
                    report.Add("actual-overdrawn", fund.Id.Value, $"{fund.Id} would have had {Numbers.Text(balance)} at the end of {year}{Causes(history, fund, year)}.");
                    break;
                }
            }
        }
    }

    // Facts of the fund by then, the largest first; then those of projects that it pays, whose years or cost move its payments.
    private static string Causes(History history, Fund fund, Year year)
    {
        var paid = history.Programme.Projects.Where(project => project.Financing.Any(financing => financing.Fund == fund.Id)).Select(project => project.Id).ToHashSet();
        var own = history.Actuals.Where(fact => fact.Fund == fund.Id && fact.Year <= year).OrderByDescending(fact => Math.Abs(fact.Value ?? 0m));
        var others = history.Actuals.Where(fact => fact.Fund is null && fact.Kind is not (ActualKind.Output or ActualKind.Jobs) && fact.Project is { } project && paid.Contains(project));
        string[] rows = [.. own.Concat(others).Take(Named).Select(fact => $"row {fact.Row} ({ActualsFormat.WordOf(fact.Kind)}{(fact.Project is { } project ? $" of {project}" : "")})")];
        return rows.Length == 0 ? "" : $"; what the facts move of its money is in {string.Join(", ", rows)}";
    }

    private static bool IsLast(History history, Actual fact) =>
        history.FactsOf(fact.Kind, fact.Subject).Last(other => other.Fund == fact.Fund) == fact;

    private static IEnumerable<Year> Years(Year first, Year last) =>
        Enumerable.Range(first.Value, Math.Max(0, last - first + 1)).Select(year => new Year(year));
}
