using Jospar.Domain;

namespace Jospar.Planning.Report.Sections;

/// <summary>Every row of a programme with what it says about where it comes from.</summary>
internal static class ProvenanceList
{
    /// <summary>A row: its table, what it is about, and where it comes from.</summary>
    internal sealed record Entry(string Table, string Subject, Provenance Provenance);

    /// <summary>The rows, table by table.</summary>
    public static IEnumerable<Entry> Of(ReportContext report) =>
        [.. Goods(report), .. Units(report), .. Projects(report), .. Policy(report)];

    private static IEnumerable<Entry> Goods(ReportContext report)
    {
        var programme = report.Programme;
        var names = report.Names;
        return
        [
            .. programme.Places.Select(row => new Entry("places", names.In(row.Name), row.Provenance)),
            .. programme.Stocks.Select(row => new Entry("stocks", $"{names.Of(row.Place)}, {names.Of(row.Commodity)}", row.Provenance)),
            .. programme.Commodities.Select(row => new Entry("commodities", names.In(row.Name), row.Provenance)),
            .. programme.Prices.Select(row => new Entry("prices", $"{names.Of(row.Commodity)}, {row.FromYear}", row.Provenance)),
            .. programme.Resources.Select(row => new Entry("resources", $"{names.Of(row.Place)}, {names.Of(row.Commodity)}", row.Provenance)),
            .. programme.Demands.Select(row => new Entry("demands", $"{names.Of(row.Place)}, {names.Of(row.Commodity)}", row.Provenance)),
        ];
    }

    private static IEnumerable<Entry> Units(ReportContext report)
    {
        var programme = report.Programme;
        var names = report.Names;
        return
        [
            .. programme.Processes.Select(row => new Entry("processes", names.In(row.Name), row.Provenance)),
            .. programme.Processes.SelectMany(row => row.Recipe, (row, item) => new Entry("recipes", $"{names.In(row.Name)}, {names.Of(item.Commodity)}", item.Provenance)),
            .. programme.Facilities.Select(row => new Entry("facilities", names.In(row.Name), row.Provenance)),
            .. programme.Links.Select(row => new Entry("links", names.In(row.Name), row.Provenance)),
        ];
    }

    private static IEnumerable<Entry> Projects(ReportContext report)
    {
        var projects = report.Programme.Projects;
        var names = report.Names;
        return
        [
            .. projects.Select(row => new Entry("projects", names.In(row.Name), row.Provenance)),
            .. projects.SelectMany(row => row.Sites, (row, site) => new Entry("sites", $"{names.In(row.Name)}, {names.Of(site.Place)}", site.Provenance)),
            .. projects.SelectMany(row => row.Expansions, (row, part) => new Entry("expansions", $"{names.In(row.Name)}, {names.Of(part.Link)}", part.Provenance)),
            .. projects.SelectMany(row => row.Financing, (row, part) => new Entry("financing", $"{names.In(row.Name)}, {names.Of(part.Fund)}", part.Provenance)),
            .. report.Programme.Relations.Select(row => new Entry("relations", $"{names.Of(row.Project)}, {names.Of(row.Other)}", row.Provenance)),
        ];
    }

    private static IEnumerable<Entry> Policy(ReportContext report)
    {
        var programme = report.Programme;
        var names = report.Names;
        return
        [
            .. programme.Funds.Select(row => new Entry("funds", names.In(row.Name), row.Provenance)),
            .. programme.Funds.SelectMany(row => row.Inflows, (row, inflow) => new Entry("fund_inflows", $"{names.In(row.Name)}, {inflow.Year}", inflow.Provenance)),
            .. programme.Obligations.Select(row => new Entry("obligations", names.Of(row.Commodity), row.Provenance)),
            .. programme.DiscountMenu.Select(row => new Entry("discount_menu", names.Of(row.Commodity), row.Provenance)),
            .. programme.Targets.Select(row => new Entry("targets", names.In(row.Name), row.Provenance)),
            .. programme.Limits.Select(row => new Entry("limits", names.In(row.Name), row.Provenance)),
            .. programme.Uncertainties.Select(row => new Entry("uncertainties", names.In(row.Name), row.Provenance)),
            .. programme.Sectors.Select(row => new Entry("sectors", names.In(row.Name), row.Provenance)),
            .. programme.InputCoefficients.Select(row => new Entry("input_output", $"{SectorOf(report, row.Buyer)}, {SectorOf(report, row.Seller)}", row.Provenance)),
            .. programme.Statements.Select(row => new Entry("statements", names.In(row.Paraphrase), row.Provenance)),
        ];
    }

    private static string SectorOf(ReportContext report, string id) =>
        report.Programme.Sectors.FirstOrDefault(sector => sector.Id == id) is { } sector ? report.Names.In(sector.Name) : id;
}
