using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Report.Charts;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>How far is the ore worked up at home? One Sankey for each chain; what leaves the country leaves the picture.</summary>
internal sealed class ChainsSection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "chains";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => Families(report).Any();

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        html.Element("p", report.Texts.Format("chains.lead", report.LastYear)).Line();
        foreach (string family in Families(report))
        {
            WriteChain(report, html, family);
        }
    }

    /// <summary>Families that are worked up at home in some step; power and gas have a section of their own.</summary>
    private static IEnumerable<string> Families(ReportContext report) => report.Programme.Commodities
        .Select(commodity => commodity.Family)
        .Where(family => family is not "energy")
        .Distinct()
        .Order(FamilyOrder.Comparer)
        .Where(family => ChainFlows.Of(report, family, report.LastYear).Any(flow => flow.From.Kind == ChainNodeKind.Process || flow.To.Kind == ChainNodeKind.Process));

    private static void WriteChain(ReportContext report, HtmlWriter html, string family)
    {
        string unit = report.Names.OfUnit(ChainFlows.UnitOf(report.Programme, family));
        string name = report.Names.OfFamily(family);
        var flows = ChainFlows.Of(report, family, report.LastYear);
        var (drawn, leftOut) = ChainFlows.WithoutCircles(flows);
        html.Element("h3", report.Texts.Format("chains.question", name)).Line();
        html.Element("p", Answer(report, family, flows, unit)).Line();
        string label = report.Texts.Format("chains.picture", name, report.LastYear, unit);
        ChartIsland.Write(html, "chain-" + FamilyOrder.Style(family) + "-" + Index(report, family), "chain", label, Picture(report, family, drawn, unit), "wide");
        if (!leftOut.IsEmpty)
        {
            html.Element("p", report.Texts["chains.circles"], ("class", "muted")).Line();
        }

        WriteTable(report, html, name, unit, flows);
    }

    private static string Index(ReportContext report, string family) =>
        Families(report).ToList().IndexOf(family).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How much leaves the country at each stage.</summary>
    private static string Answer(ReportContext report, string family, ImmutableArray<ChainFlow> flows, string unit)
    {
        string[] abroad =
        [
            .. flows.Where(flow => flow.To.Kind == ChainNodeKind.Export)
                .Select(flow => (Flow: flow, Commodity: report.Names.Find(new CommodityId(flow.From.Id))))
                .OrderBy(way => way.Commodity?.Stage ?? 0)
                .Select(way => $"{NodeName(report, way.Flow.From)} {report.Figures.InText(way.Flow.Amount)}\u00A0{unit}"),
        ];
        return abroad.Length == 0
            ? report.Texts.Format("chains.noexport", report.Names.OfFamily(family))
            : report.Texts.Format("chains.exports", string.Join("; ", abroad));
    }

    private static object Picture(ReportContext report, string family, ImmutableArray<ChainFlow> flows, string unit)
    {
        ChainNode[] nodes = [.. flows.SelectMany(flow => new[] { flow.From, flow.To }).Distinct().Order()];
        return new
        {
            Family = family,
            Unit = unit,
            Nodes = nodes.Select(node => new
            {
                Id = Key(node),
                Name = NodeName(report, node),
                Kind = node.Kind.ToString(),
                Amount = report.Figures.InText(Amount(flows, node)),
            }),
            Flows = flows.Select(flow => new { From = Key(flow.From), To = Key(flow.To), Amount = flow.Amount.ForPicture() }),
        };
    }

    /// <summary>What comes into a node, or goes out of it where that is more.</summary>
    private static decimal Amount(ImmutableArray<ChainFlow> flows, ChainNode node) => node.Kind == ChainNodeKind.Process && flows.Any(flow => flow.From == node)
        ? flows.Where(flow => flow.From == node).Sum(flow => flow.Amount)
        : Math.Max(flows.Where(flow => flow.From == node).Sum(flow => flow.Amount), flows.Where(flow => flow.To == node).Sum(flow => flow.Amount));

    private static string Key(ChainNode node) => $"{node.Kind}:{node.Id}";

    private static string NodeName(ReportContext report, ChainNode node) => node.Kind switch
    {
        ChainNodeKind.Commodity => report.Names.Of(new CommodityId(node.Id)),
        ChainNodeKind.Process => report.Names.Of(new ProcessId(node.Id)),
        ChainNodeKind.Extraction => report.Texts["flow.extracted"],
        ChainNodeKind.Import => report.Texts["flow.imported"],
        ChainNodeKind.Export => report.Texts["flow.exported"],
        ChainNodeKind.Use => report.Texts["flow.served"],
        _ => report.Texts["flow.discarded"],
    };

    private static void WriteTable(ReportContext report, HtmlWriter html, string name, string unit, ImmutableArray<ChainFlow> flows)
    {
        var texts = report.Texts;
        Column[] columns = [texts["chains.column.from"], texts["chains.column.to"], Column.Number(unit)];
        HtmlTable.WriteFolded(
            html, report.Notes, texts.Format("chains.table", name, report.LastYear), columns,
            flows.Select(flow => new Cell[] { NodeName(report, flow.From), NodeName(report, flow.To), new(report.Figures.InTable(flow.Amount), true) }));
    }
}
