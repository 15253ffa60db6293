using System.Collections.Immutable;
using System.Globalization;
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
        ChainReading[] chains = [.. Families(report).Select(family => ChainReading.Of(report, family))];
        if (ChainReading.Answer(report, chains) is { } answer)
        {
            html.Element("p", answer, ("class", "answer")).Line();
        }

        html.Element("p", report.Texts.Format("chains.lead", report.LastYear), ("class", "muted")).Line();
        int number = 0;
        foreach (var chain in chains)
        {
            WriteChain(report, html, chain, "chain-" + (number++).ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>
    /// Families that are worked up at home; power and gas have a section of their own, and what has no stage beyond the first
    /// in a programme of stages (water, waste) is worked up to nothing.
    /// </summary>
    private static IEnumerable<string> Families(ReportContext report)
    {
        bool hasStages = report.Programme.Commodities.Any(commodity => commodity.Stage > 0);
        return report.Programme.Commodities
            .Where(commodity => commodity.Family is not ("energy" or "other") && commodity.Carrier is not (null or ""))
            .GroupBy(commodity => commodity.Family)
            .Where(members => !hasStages || members.Any(commodity => commodity.Stage > 0))
            .Select(members => members.Key)
            .Order(report.Families.Comparer)
            .Where(family => ChainFlows.Of(report, family, report.LastYear).Any(flow => flow.From.Kind == ChainNodeKind.Process));
    }

    private static void WriteChain(ReportContext report, HtmlWriter html, ChainReading chain, string id)
    {
        string name = report.Names.OfFamily(chain.Family);
        html.Element("h3", report.Texts.Format("chains.question", name)).Line();
        html.Element("p", chain.Sentences(report)).Line();
        if (HasContent(chain.Flows))
        {
            html.Element("p", report.Texts.Format("chains.widths", report.Names.In(chain.Depth.Metal.Name)), ("class", "muted")).Line();
        }

        string label = report.Texts.Format("chains.picture", name, report.LastYear);
        ChartIsland.Write(html, id, "chain", label, Picture(report, chain.Family, chain.Flows), "wide");
        WriteTable(report, html, chain.Depth.Metal, name, chain.Flows);
    }

    /// <summary>Whether widths say something else than amounts; of goods that are nobody's ore they do not.</summary>
    private static bool HasContent(ImmutableArray<ChainFlow> flows) => flows.Any(flow => flow.Content != flow.Amount);

    private static object Picture(ReportContext report, string family, ImmutableArray<ChainFlow> flows)
    {
        var drawn = ChainFlows.ForPicture(report, flows);
        ChainNode[] nodes = [.. drawn.SelectMany(flow => new[] { flow.From, flow.To }).Distinct().Order()];
        return new
        {
            Family = family,
            Nodes = nodes.Select(node => new { Id = Key(node), Name = NodeName(report, node), Kind = node.Kind.ToString(), Amount = Amount(report, flows, node) }),
            Flows = drawn.Select(flow => new
            {
                From = Key(flow.From),
                To = Key(flow.To),
                Content = flow.Content.ForPicture(),
                Amount = ChainReading.InText(report, flow.Commodity, flow.Amount),
            }),
        };
    }

    /// <summary>How much of a commodity comes and goes; nothing for a process, which has several.</summary>
    private static string Amount(ReportContext report, ImmutableArray<ChainFlow> flows, ChainNode node)
    {
        if (node.Kind is ChainNodeKind.Process or ChainNodeKind.Import or ChainNodeKind.Extraction)
        {
            return "";
        }

        decimal amount = Math.Max(flows.Where(flow => flow.From == node).Sum(flow => flow.Amount), flows.Where(flow => flow.To == node).Sum(flow => flow.Amount));
        return ChainReading.InText(report, new CommodityId(node.Id), amount);
    }

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

    private static void WriteTable(ReportContext report, HtmlWriter html, Commodity metal, string name, ImmutableArray<ChainFlow> flows)
    {
        var texts = report.Texts;
        Column[] columns =
        [
            texts["chains.column.from"], texts["chains.column.to"], texts["chains.column.what"], Column.Number(texts["chains.column.amount"]),
            texts["targets.column.unit"],
            .. HasContent(flows) ? [Column.Number(texts.Format("chains.column.content", report.Names.In(metal.Name), report.Names.OfUnit(metal.Unit)))] : Array.Empty<Column>(),
        ];
        HtmlTable.WriteFolded(html, report.Notes, texts.Format("chains.table", name, report.LastYear), columns, flows.Select(flow => new Cell[]
        {
            NodeName(report, flow.From), NodeName(report, flow.To), report.Names.Of(flow.Commodity), new(report.Figures.InTable(flow.Amount), true),
            report.Names.OfUnit(report.Names.Find(flow.Commodity)?.Unit ?? ""),
        }.Concat(HasContent(flows) ? [new Cell(report.Figures.InTable(flow.Content), true)] : []).ToArray()));
    }
}
