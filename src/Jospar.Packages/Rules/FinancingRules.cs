using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Funds pay what their own rules allow, and all of them together no more than a project costs.</summary>
internal static class FinancingRules
{
    // So far from what a fund pays, a sum is mostly in another unit.
    private const decimal FoldOfTicket = 100m;

    public static Rule Rule { get; } = new(RuleStage.Part, ["projects", "sites", "funds", "financing"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var fund in context.Programme.Funds.Where(fund => fund.MinTicket?.Value > fund.MaxTicket?.Value))
        {
            context.Report("fund-tickets-reversed", fund, "min_ticket", fund.MinTicket, $"The smallest sum {fund.MinTicket} is above the largest {fund.MaxTicket}.");
        }

        foreach (var project in context.Programme.Projects.Where(project => !project.Financing.IsEmpty))
        {
            CheckProject(context, project);
        }
    }

    private static void CheckProject(RuleContext context, Project project)
    {
        decimal shares = project.Financing.Sum(financing => financing.Share);
        var last = project.Financing[^1];
        if (shares > 1m)
        {
            context.Report("financing-over-cost", last, "share", last.Share, $"Funds pay {Numbers.Text(shares)} times the cost of {project.Id}.");
        }

        foreach (var financing in project.Financing)
        {
            var fund = context.Lookups.Funds[financing.Fund];
            CheckShare(context, financing, fund);
            CheckSector(context, project, financing, fund);
            CheckTicket(context, project, financing, fund);
        }
    }

    private static void CheckShare(RuleContext context, Financing financing, Fund fund)
    {
        if (financing.Share > fund.MaxShare)
        {
            context.Report("financing-share", financing, "share", financing.Share, $"{fund.Id} pays at most {Numbers.Text(fund.MaxShare)} of a project's cost.");
        }
    }

    private static void CheckSector(RuleContext context, Project project, Financing financing, Fund fund)
    {
        // A sector that nobody knows is the one fault.
        bool areKnown = fund.Sectors.Append(project.Sector).All(context.Lookups.Sectors.Contains);
        if (!fund.Sectors.IsEmpty && !fund.Sectors.Contains(project.Sector) && areKnown)
        {
            string sectors = string.Join(", ", fund.Sectors);
            context.Report("financing-sector", financing, "fund", fund.Id, $"{project.Id} is of the sector {project.Sector}; {fund.Id} finances {sectors}.");
        }
    }

    /// <summary>The sums at the project's sites; one that does not suit at any of them is a fault.</summary>
    private static void CheckTicket(RuleContext context, Project project, Financing financing, Fund fund)
    {
        foreach (var site in project.Sites)
        {
            decimal sum = project.CapitalCostAt(site).Value * financing.Share;
            bool isSmall = sum < fund.MinTicket?.Value;
            if (isSmall || sum > fund.MaxTicket?.Value)
            {
                string bound = isSmall ? $"at least {fund.MinTicket}" : $"at most {fund.MaxTicket}";
                string? mend = sum > 0m && Apart.IsBeyond(sum, (isSmall ? fund.MinTicket : fund.MaxTicket)!.Value.Value, FoldOfTicket)
                    ? "Check the project's capital_cost and its unit; where they are right, change the share, or finance it from another fund."
                    : null;
                context.Report("financing-ticket", financing, "share", financing.Share, $"{fund.Id} would pay {Numbers.Text(sum)} to {project.Id} at {site.Place}, and pays {bound} to one project.", mend);
                return;
            }
        }
    }
}
