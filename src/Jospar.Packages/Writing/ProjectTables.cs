using Jospar.Domain;
using Jospar.Packages.Building;

namespace Jospar.Packages.Writing;

/// <summary>Writes projects with their sites, expansions, relations and financing, and funds.</summary>
internal static class ProjectTables
{
    public static void Write(Programme programme, Dictionary<string, TableRows> tables)
    {
        foreach (var project in programme.Projects)
        {
            WriteProject(project, programme.Terms, tables["projects"]);
            WriteParts(project, tables);
        }

        foreach (var relation in programme.Relations)
        {
            tables["relations"].Add(
                relation.Provenance,
                ("project", relation.Project), ("relation", Words.Of(Words.RelationKinds, relation.Kind)), ("other", relation.Other));
        }

        foreach (var fund in programme.Funds)
        {
            WriteFund(fund, tables);
        }
    }

    private static void WriteProject(Project project, ProgrammeTerms terms, TableRows rows) => rows.Add(
        project.Provenance,
        ("id", project.Id), ("name_", project.Name), ("sponsor", project.Sponsor), ("sector", project.Sector),
        ("family", project.Family), ("process", project.Process), ("capacity", project.Capacity),
        ("capital_cost", project.CapitalCost), ("build_years", project.BuildYears),
        ("first_start", project.FirstStart == terms.FirstYear ? null : project.FirstStart),
        ("last_start", project.LastStart == terms.LastYear + -project.BuildYears ? null : project.LastStart),
        ("jobs", project.Jobs), ("construction_jobs", project.ConstructionJobs), ("ramp", project.Ramp),
        ("public", project.IsPublic), ("tags", project.Tags), ("committed_year", project.Commitment?.Start),
        ("committed_site", project.Commitment?.Site), ("status", project.Status));

    private static void WriteParts(Project project, Dictionary<string, TableRows> tables)
    {
        foreach (var site in project.Sites)
        {
            tables["sites"].Add(site.Provenance, ("project", project.Id), ("place", site.Place), ("cost_factor", site.CostFactor));
        }

        foreach (var expansion in project.Expansions)
        {
            tables["expansions"].Add(expansion.Provenance, ("project", project.Id), ("link", expansion.Link), ("added_capacity", expansion.AddedCapacity));
        }

        foreach (var financing in project.Financing)
        {
            tables["financing"].Add(financing.Provenance, ("project", project.Id), ("fund", financing.Fund), ("share", financing.Share));
        }
    }

    private static void WriteFund(Fund fund, Dictionary<string, TableRows> tables)
    {
        tables["funds"].Add(
            fund.Provenance,
            ("id", fund.Id), ("name_", fund.Name), ("kind", Words.Of(Words.FundKinds, fund.Kind)), ("rate", fund.Rate),
            ("grace_years", fund.GraceYears), ("tenor_years", fund.TenorYears), ("max_share", fund.MaxShare),
            ("min_ticket", fund.MinTicket), ("max_ticket", fund.MaxTicket), ("opening_balance", fund.OpeningBalance),
            ("sectors", fund.Sectors));
        foreach (var inflow in fund.Inflows)
        {
            tables["fund_inflows"].Add(
                inflow.Provenance,
                ("fund", fund.Id), ("year", inflow.Year), ("inflow", inflow.Amount), ("correction_disbursed", inflow.Correction.Disbursed),
                ("correction_principal", inflow.Correction.Principal), ("correction_interest", inflow.Correction.Interest));
        }
    }
}
