using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>
/// Committed projects and what flows out do not take more from a fund than it has, and than launches that are free could bring
/// it back by then.
/// </summary>
internal static class FundOverdrawn
{
    // The share of what has come in or gone out by then that is rounding, to the planner as well.
    private const decimal Rounding = 0.000001m;

    public static Rule Rule { get; } = new(
        RuleStage.Whole, ["programme", "projects", "sites", "funds", "fund_inflows", "financing"], Check);

    private static void Check(RuleContext context)
    {
        var changes = new Dictionary<(FundId, Year), decimal>();
        foreach (var project in context.Programme.Projects.Where(project => project.Commitment is not null))
        {
            AddSchedules(context, project, changes);
        }

        foreach (var fund in context.Programme.Funds)
        {
            CheckFund(context, fund, changes);
        }
    }

    private static void AddSchedules(RuleContext context, Project project, Dictionary<(FundId, Year), decimal> changes)
    {
        var site = project.Sites.First(site => site.Place == project.Commitment!.Site);
        foreach (var financing in project.Financing)
        {
            var fund = context.Lookups.Funds[financing.Fund];
            var sum = project.CapitalCostAt(site) * financing.Share;
            foreach (var year in LoanSchedule.Of(fund, sum, project.Commitment!.Start, project.BuildYears))
            {
                var key = (fund.Id, year.Year);
                changes[key] = changes.GetValueOrDefault(key) + (year.Principal + year.Interest - year.Disbursed).Value;
            }
        }
    }

    private static void CheckFund(RuleContext context, Fund fund, Dictionary<(FundId, Year), decimal> changes)
    {
        decimal own = fund.OpeningBalance.Value;
        decimal lent = 0m;
        decimal[] returns = FundReturns.Of(context, fund);
        for (int t = 0; t < returns.Length; t++)
        {
            var year = context.Programme.Years[t];
            own += fund.IncomeIn(year).Value;
            lent -= changes.GetValueOrDefault((fund.Id, year));
            if (own - lent + returns[t] < -Rounding * Math.Max(1m, Math.Max(Math.Abs(own), Math.Abs(lent))))
            {
                Report(context, fund, year, own, own - lent);
                return;
            }
        }
    }

    private static void Report(RuleContext context, Fund fund, Year year, decimal own, decimal balance)
    {
        if (own < -Rounding)
        {
            context.Report(
                "fund-overdrawn", fund, "id", fund.Id, $"Negative inflows alone leave {fund.Id} with {Numbers.Text(own)} at the end of {year}.",
                "Raise the opening balance or an inflow, or let less flow out.");
        }
        else
        {
            context.Report("fund-overdrawn", fund, "id", fund.Id, $"Committed projects leave {fund.Id} with {Numbers.Text(balance)} at the end of {year}.");
        }
    }
}
