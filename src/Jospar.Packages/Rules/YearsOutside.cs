using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>What must happen within the plan is dated within it.</summary>
internal static class YearsOutside
{
    public static Rule Rule { get; } = new(
        RuleStage.Part, ["programme", "targets", "limits", "funds", "fund_inflows", "projects"], Check);

    private static void Check(RuleContext context)
    {
        var programme = context.Programme;
        foreach (var target in programme.Targets)
        {
            Require(context, target, "year", target.Year, programme.Terms);
        }

        foreach (var limit in programme.Limits.Where(limit => limit.Year is not null))
        {
            Require(context, limit, "year", limit.Year!.Value, programme.Terms);
        }

        foreach (var inflow in programme.Funds.SelectMany(fund => fund.Inflows))
        {
            Require(context, inflow, "year", inflow.Year, programme.Terms);
        }

        foreach (var project in programme.Projects.Where(project => project.Commitment?.Start > programme.Terms.LastYear))
        {
            Require(context, project, "committed_year", project.Commitment!.Start, programme.Terms);
        }
    }

    private static void Require(RuleContext context, object thing, string column, Year year, ProgrammeTerms terms)
    {
        if (year < terms.FirstYear || year > terms.LastYear)
        {
            context.Report("year-outside", thing, column, year, $"{year} lies outside the plan's years {terms.FirstYear} to {terms.LastYear}.");
        }
    }
}
