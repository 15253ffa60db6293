using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>
/// What launches that are not committed could bring a fund, over what it has paid them by then: every project counts with its
/// dearest site and the start that has brought most by the year, whatever the fund has to lend.
/// </summary>
internal static class FundReturns
{
    /// <summary>Shape: [year]. The most that the fund can have gained by the end of each year. Unit: money.</summary>
    public static decimal[] Of(RuleContext context, Fund fund)
    {
        var years = context.Programme.Years;
        decimal[] most = new decimal[years.Length];
        foreach (var project in context.Programme.Projects.Where(project => project.Commitment is null))
        {
            foreach (var financing in project.Financing.Where(financing => financing.Fund == fund.Id))
            {
                decimal[] gained = GainedByAge(fund, project, financing);
                for (int t = 0; t < years.Length; t++)
                {
                    most[t] += MostGained(project, gained, years[0], years[t]);
                }
            }
        }

        return most;
    }

    // Shape: [years since the start]. What has come back less what was paid, which is negative for as long as less has come back.
    private static decimal[] GainedByAge(Fund fund, Project project, Financing financing)
    {
        decimal dearest = project.Sites.Select(site => project.CapitalCostAt(site).Value).DefaultIfEmpty(0m).Max();
        decimal gained = 0m;
        return
        [
            .. LoanSchedule.Of(fund, new Money(dearest) * financing.Share, project.FirstStart, project.BuildYears)
                .Select(year => gained += (year.Principal + year.Interest - year.Disbursed).Value),
        ];
    }

    private static decimal MostGained(Project project, decimal[] gained, Year first, Year by)
    {
        decimal most = 0m;
        var earliest = project.FirstStart < first ? first : project.FirstStart;
        for (var start = earliest; start <= project.LastStart && start <= by; start += 1)
        {
            most = Math.Max(most, gained[Math.Min(by - start, gained.Length - 1)]);
        }

        return most;
    }
}
