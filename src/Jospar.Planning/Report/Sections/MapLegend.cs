using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>What the map's lines, signs and colours mean. It appears with the picture only.</summary>
internal static class MapLegend
{
    private static readonly (string Name, string? Value) Single = ("data-circles", "single");
    private static readonly string[] KnownCarriers = ["freight", "electricity", "gas", "water"];

    /// <summary>Writes the signs, and below them what sizes and colours say.</summary>
    public static void Write(ReportContext report, HtmlWriter html)
    {
        using (html.In("div", ("class", "legend"), ("hidden", ""), ("data-with-picture", "")))
        {
            foreach (var widest in Widest(report))
            {
                string name = report.Names.OfCarrier(widest.Carrier);
                string style = KnownCarriers.Contains(widest.Carrier) ? widest.Carrier : "another";
                html.Element("span", report.Texts.Format("map.legend.link", name, Load(report, widest)), ("class", $"key link-{style}"));
            }

            html.Element("span", report.Texts["map.zones"], ("class", "key zone"), Single);
            html.Element("span", report.Texts["map.plants"], ("class", "key plant"), Single);
            html.Element("span", report.Texts["map.projects"], ("class", "key project"), Single);
            foreach (string family in Families(report))
            {
                html.Element("span", report.Names.OfFamily(family), ("class", "key chain " + report.Families.Style(family)), Single);
            }

            WriteSizes(report, html);
        }
    }

    // Where nothing is launched there is no circle whose area could be read.
    private static void WriteSizes(ReportContext report, HtmlWriter html)
    {
        Money[] costs = [.. ShownLaunches.Of(report).Select(row => LaunchCost.Whole(report, row))];
        if (costs.Length == 0)
        {
            html.Element("span", report.Texts["map.legend.plants"], Single);
            return;
        }

        html.Element("span", report.Texts.Format("map.legend.about", report.Figures.Money(costs.MaxBy(cost => cost.Value))), Single);
        html.Element("span", report.Texts.Format("map.legend.grouped", report.Figures.Money(MapPicture.LargestGroup(report))), ("data-circles", "grouped"), ("hidden", ""));
    }

    private static IEnumerable<(string Carrier, decimal Load)> Widest(ReportContext report)
    {
        var carriers = report.Programme.Links.ToDictionary(link => link.Id, link => link.Carrier);
        return report.Plan.Tables.LinkUse
            .Where(row => row.Year == report.LastYear && row.Load > 0m && carriers.ContainsKey(row.Link))
            .GroupBy(row => carriers[row.Link])
            .Select(group => (group.Key, group.Max(row => row.Load)));
    }

    private static string Load(ReportContext report, (string Carrier, decimal Load) widest) =>
        report.Quantities.Of(widest.Load, CarrierUnits.Of(report.Programme, widest.Carrier) ?? "");

    private static IEnumerable<string> Families(ReportContext report) => MapPicture.Families(report)
        .Select(report.Families.Coloured)
        .Distinct()
        .Order(report.Families.Comparer);
}
