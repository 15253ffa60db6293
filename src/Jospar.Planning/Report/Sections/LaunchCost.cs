using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Report.Sections;

/// <summary>
/// What a launch costs, as a reader means it: the whole of it, also where planning again restated it to what is left.
/// </summary>
internal static class LaunchCost
{
    /// <summary>The whole cost: what was spent before the plan's first year and what is spent later.</summary>
    public static Money Whole(ReportContext report, LaunchRow row) =>
        report.Replan?.FindBegun(row.Project) is { } begun ? new Money(begun.Whole) : row.CapitalCost;

    /// <summary>What funds pay of the whole cost.</summary>
    public static Money FundMoney(ReportContext report, LaunchRow row) =>
        report.Replan?.FindBegun(row.Project) is { } begun ? new Money(begun.FundMoney) : row.FundMoney;

    /// <summary>What is spent in the plan's years, in equal parts over the building years: what adds up to the plan's investment.</summary>
    public static Money InPlan(ReportContext report, LaunchRow row)
    {
        int years = report.Programme.Years.Count(year => row.Start <= year && year < row.RunningFrom);
        return new Money(years * row.CapitalCost.Value / Math.Max(1, row.RunningFrom - row.Start));
    }
}
