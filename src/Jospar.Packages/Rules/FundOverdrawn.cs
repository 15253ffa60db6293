using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Committed projects alone do not take more from a fund than it has.</summary>
internal static class FundOverdrawn
{
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
        decimal balance = fund.OpeningBalance.Value;
        foreach (var year in context.Programme.Years)
        {
            balance += fund.InflowIn(year).Value + changes.GetValueOrDefault((fund.Id, year));
            if (balance < -Rounding)
            {
                context.Report("fund-overdrawn", fund, "id", fund.Id, $"Committed projects leave {fund.Id} with {Numbers.Text(balance)} at the end of {year}.");
                return;
            }
        }
    }
}
