using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Report.Charts;

/// <summary>
/// What goes where in one chain in one year, over the whole country: extraction and imports into commodities, commodities
/// into processes and out of them, and commodities abroad, to demand at home and away.
/// </summary>
internal static class ChainFlows
{
    private const decimal TooThinToSee = 0.003m;

    /// <summary>The flows, sorted; amounts of nothing are left out.</summary>
    public static ImmutableArray<ChainFlow> Of(ReportContext report, string family, Year year)
    {
        var content = new ChainContent(report, family, year);
        var tables = report.Plan.Tables;
        var flows = tables.Activities.Where(row => row.Year == year).SelectMany(row => Worked(report, row, content))
            .Concat(tables.Extraction.Where(row => row.Year == year).Select(row => In(content, ChainNodeKind.Extraction, row.Commodity, row.Amount)))
            .Concat(tables.Trade.Where(row => row.Year == year).Select(row => In(content, ChainNodeKind.Import, row.Commodity, row.Imports)))
            .Concat(tables.Trade.Where(row => row.Year == year).Select(row => Out(content, ChainNodeKind.Export, row.Commodity, row.Exports)))
            .Concat(tables.Demands.Where(row => row.Year == year).Select(row => Out(content, ChainNodeKind.Use, row.Commodity, row.Served)))
            .Concat(tables.Discards.Where(row => row.Year == year).Select(row => Out(content, ChainNodeKind.Discard, row.Commodity, row.Amount)));
        return
        [
            .. flows
                .Where(flow => flow.Amount > 0m && content.Has(flow.Commodity))
                .GroupBy(flow => (flow.From, flow.To, flow.Commodity))
                .Select(group => group.First() with { Amount = group.Sum(flow => flow.Amount), Content = group.Sum(flow => flow.Content) })
                .OrderBy(flow => flow.From).ThenBy(flow => flow.To),
        ];
    }

    /// <summary>
    /// What a picture from left to right can show: without what is too thin to be seen, without the ground that an ore is
    /// dug from, and without flows that would close a circle (scrap that comes back).
    /// </summary>
    public static ImmutableArray<ChainFlow> ForPicture(ReportContext report, ImmutableArray<ChainFlow> flows)
    {
        decimal widest = flows.Select(flow => flow.Content).DefaultIfEmpty(0m).Max();
        var fromElsewhere = flows.Where(flow => flow.From.Kind != ChainNodeKind.Extraction).Select(flow => flow.To).ToHashSet();
        return WithoutCircles(
        [
            .. flows.Where(flow => flow.Content >= widest * TooThinToSee && flow.Content > 0m)
                .Where(flow => flow.From.Kind != ChainNodeKind.Extraction || fromElsewhere.Contains(flow.To))
                .Where(flow => !IsDug(report, flow)),
        ]);
    }

    /// <summary>The flows without those that would close a circle; of a circle, the smallest flow is left out.</summary>
    public static ImmutableArray<ChainFlow> WithoutCircles(ImmutableArray<ChainFlow> flows)
    {
        var next = new Dictionary<ChainNode, List<ChainNode>>();
        var drawn = new List<ChainFlow>();
        foreach (var flow in flows.OrderByDescending(flow => flow.Content).ThenBy(flow => flow.From).ThenBy(flow => flow.To))
        {
            if (!Reaches(next, flow.To, flow.From))
            {
                (next.TryGetValue(flow.From, out var targets) ? targets : next[flow.From] = []).Add(flow.To);
                drawn.Add(flow);
            }
        }

        return [.. drawn.OrderBy(flow => flow.From).ThenBy(flow => flow.To)];
    }

    /// <summary>Whether a flow is what lies in the ground on its way into the mine: a deposit that becomes an ore of its own stage.</summary>
    private static bool IsDug(ReportContext report, ChainFlow flow)
    {
        if (flow.To.Kind != ChainNodeKind.Process || report.Names.Find(flow.Commodity) is not { Carrier: null or "" } deposit)
        {
            return false;
        }

        var made = report.Names.Find(new ProcessId(flow.To.Id))?.Recipe.Where(item => item.PerActivity > 0m) ?? [];
        return made.Any(item => report.Names.Find(item.Commodity) is { } ore && ore.Family == deposit.Family && ore.Stage == deposit.Stage);
    }

    private static IEnumerable<ChainFlow> Worked(ReportContext report, ActivityRow row, ChainContent content)
    {
        var process = report.Names.Find(row.Process);
        var node = new ChainNode(ChainNodeKind.Process, row.Process.Value);
        foreach (var item in process?.Recipe.Where(item => item.PerActivity != 0m && content.Has(item.Commodity)) ?? [])
        {
            var commodity = new ChainNode(ChainNodeKind.Commodity, item.Commodity.Value);
            decimal amount = Math.Abs(item.PerActivity) * row.Amount;
            yield return item.PerActivity < 0m
                ? new ChainFlow(commodity, node, item.Commodity, amount, content.Taken(process!, item) * row.Amount)
                : new ChainFlow(node, commodity, item.Commodity, amount, content.Of(item.Commodity) * amount);
        }
    }

    private static ChainFlow In(ChainContent content, ChainNodeKind kind, CommodityId commodity, decimal amount) =>
        new(new ChainNode(kind, ""), new ChainNode(ChainNodeKind.Commodity, commodity.Value), commodity, amount, amount * content.Of(commodity));

    /// <summary>What leaves the chain goes each to a node of its own, so that it leaves the picture where it leaves the chain.</summary>
    private static ChainFlow Out(ChainContent content, ChainNodeKind kind, CommodityId commodity, decimal amount) =>
        new(new ChainNode(ChainNodeKind.Commodity, commodity.Value), new ChainNode(kind, commodity.Value), commodity, amount, amount * content.Of(commodity));

    private static bool Reaches(Dictionary<ChainNode, List<ChainNode>> next, ChainNode from, ChainNode to)
    {
        var seen = new HashSet<ChainNode>();
        var open = new Stack<ChainNode>([from]);
        while (open.TryPop(out var node))
        {
            if (node == to)
            {
                return true;
            }

            if (seen.Add(node) && next.TryGetValue(node, out var targets))
            {
                targets.ForEach(open.Push);
            }
        }

        return false;
    }
}
