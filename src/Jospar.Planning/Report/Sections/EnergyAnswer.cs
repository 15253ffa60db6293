using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Charts;

namespace Jospar.Planning.Report.Sections;

/// <summary>Is there enough of everything that goes by wires and pipes? In one sentence.</summary>
internal static class EnergyAnswer
{
    /// <summary>How much is served where all is; where not, of what how much is missing in its worst year, and where most.</summary>
    public static string Of(ReportContext report, IEnumerable<Commodity> carried)
    {
        Commodity[] demanded = [.. carried.Where(commodity => IsDemanded(report, commodity))];
        var unserved = UnservedDemands.Of(report.Programme, report.Plan);
        string[] missing =
        [
            .. from commodity in demanded
               from found in unserved
               where found.Commodity == commodity.Id
               select Missing(report, commodity, found),
        ];
        return demanded.Length == 0 ? report.Texts["energy.answer.nodemand"]
            : missing.Length > 0 ? report.Texts.Format("energy.answer.missing", string.Join("; ", missing))
            : report.Texts.Format("energy.answer.enough", report.LastYear, string.Join(", ", demanded.Select(commodity => Served(report, commodity))));
    }

    /// <summary>Whether anyone but plants asks for it.</summary>
    public static bool IsDemanded(ReportContext report, Commodity commodity) =>
        report.Programme.Demands.Any(demand => demand.Commodity == commodity.Id && demand.Amount > 0m);

    private static string Served(ReportContext report, Commodity commodity) =>
        $"{NameOf(report, commodity)} {Amount(report, commodity, CommodityBalance.Of(report, commodity.Id, report.LastYear).Served)}";

    private static string Missing(ReportContext report, Commodity commodity, UnservedDemand found) => report.Texts.Format(
        "energy.answer.item",
        NameOf(report, commodity),
        Amount(report, commodity, found.Missing),
        found.Worst,
        report.Figures.Percent(found.Missing / found.Needed),
        Where(report, commodity, found));

    private static string Where(ReportContext report, Commodity commodity, UnservedDemand found) => found.MissingThere == found.Missing
        ? report.Texts.Format("energy.answer.all", report.Names.Of(found.Place))
        : report.Texts.Format("energy.answer.most", report.Names.Of(found.Place), Amount(report, commodity, found.MissingThere));

    private static string NameOf(ReportContext report, Commodity commodity) =>
        report.Names.In(commodity.Name).ToLower(System.Globalization.CultureInfo.InvariantCulture);

    private static string Amount(ReportContext report, Commodity commodity, decimal amount) =>
        $"{report.Figures.InText(amount)}\u00A0{report.Names.OfUnit(commodity.Unit)}";
}
