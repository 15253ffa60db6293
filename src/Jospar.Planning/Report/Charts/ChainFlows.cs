using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Report.Charts;

/// <summary>
/// What goes where in one chain in one year, over the whole country: extraction and imports into commodities, commodities
/// into processes and out of them, and commodities abroad, to demand at home and away. In the family's own unit where
/// all of its commodities share one, else in thousand tonnes by their mass (those without a mass are left out).
/// </summary>
internal static class ChainFlows
{
    private const decimal KilotonnesPerTonne = 0.001m;

    /// <summary>The unit of the amounts: the family's own, or <c>kt</c>.</summary>
    public static string UnitOf(Programme programme, string family)
    {
        string[] units = [.. programme.Commodities.Where(commodity => commodity.Family == family).Select(commodity => commodity.Unit).Distinct()];
        return units.Length == 1 ? units[0] : "kt";
    }

    /// <summary>The flows, sorted; amounts of nothing are left out.</summary>
    public static ImmutableArray<ChainFlow> Of(ReportContext report, string family, Year year)
    {
        var scales = Scales(report.Programme, family);
        var tables = report.Plan.Tables;
        var flows = tables.Activities.Where(row => row.Year == year).SelectMany(row => Worked(report, row, scales))
            .Concat(tables.Extraction.Where(row => row.Year == year).Select(row => In(ChainNodeKind.Extraction, "", row.Commodity, row.Amount)))
            .Concat(tables.Trade.Where(row => row.Year == year).Select(row => In(ChainNodeKind.Import, "", row.Commodity, row.Imports)))
            .Concat(tables.Trade.Where(row => row.Year == year).Select(row => Out(ChainNodeKind.Export, row.Commodity.Value, row.Commodity, row.Exports)))
            .Concat(tables.Demands.Where(row => row.Year == year).Select(row => Out(ChainNodeKind.Use, "", row.Commodity, row.Served)))
            .Concat(tables.Discards.Where(row => row.Year == year).Select(row => Out(ChainNodeKind.Discard, "", row.Commodity, row.Amount)));
        return
        [
            .. flows
                .Select(flow => flow with { Amount = flow.Amount * scales.GetValueOrDefault(CommodityOf(flow)) })
                .Where(flow => flow.Amount > 0m)
                .GroupBy(flow => (flow.From, flow.To))
                .Select(group => new ChainFlow(group.Key.From, group.Key.To, group.Sum(flow => flow.Amount)))
                .OrderBy(flow => flow.From).ThenBy(flow => flow.To),
        ];
    }

    /// <summary>
    /// The flows without those that would close a circle (scrap that comes back): a picture from left to right cannot
    /// hold them. What is left out is the second of the two.
    /// </summary>
    public static (ImmutableArray<ChainFlow> Drawn, ImmutableArray<ChainFlow> LeftOut) WithoutCircles(ImmutableArray<ChainFlow> flows)
    {
        var next = new Dictionary<ChainNode, List<ChainNode>>();
        var drawn = ImmutableArray.CreateBuilder<ChainFlow>();
        var leftOut = ImmutableArray.CreateBuilder<ChainFlow>();
        foreach (var flow in flows.OrderByDescending(flow => flow.Amount).ThenBy(flow => flow.From).ThenBy(flow => flow.To))
        {
            bool closes = Reaches(next, flow.To, flow.From);
            (closes ? leftOut : drawn).Add(flow);
            if (!closes)
            {
                (next.TryGetValue(flow.From, out var targets) ? targets : next[flow.From] = []).Add(flow.To);
            }
        }

        return ([.. drawn.OrderBy(flow => flow.From).ThenBy(flow => flow.To)], leftOut.ToImmutable());
    }

    private static Dictionary<CommodityId, decimal> Scales(Programme programme, string family)
    {
        Commodity[] members = [.. programme.Commodities.Where(commodity => commodity.Family == family)];
        bool isOneUnit = members.Select(commodity => commodity.Unit).Distinct().Count() == 1;
        return members
            .Where(commodity => isOneUnit || commodity.Mass is not null)
            .ToDictionary(commodity => commodity.Id, commodity => isOneUnit ? 1m : commodity.Mass!.Value * KilotonnesPerTonne);
    }

    private static IEnumerable<ChainFlow> Worked(ReportContext report, ActivityRow row, Dictionary<CommodityId, decimal> scales)
    {
        var process = new ChainNode(ChainNodeKind.Process, row.Process.Value);
        foreach (var item in report.Names.Find(row.Process)?.Recipe ?? [])
        {
            if (scales.ContainsKey(item.Commodity) && item.PerActivity != 0m)
            {
                var commodity = new ChainNode(ChainNodeKind.Commodity, item.Commodity.Value);
                yield return item.PerActivity < 0m
                    ? new ChainFlow(commodity, process, -item.PerActivity * row.Amount)
                    : new ChainFlow(process, commodity, item.PerActivity * row.Amount);
            }
        }
    }

    private static ChainFlow In(ChainNodeKind kind, string id, CommodityId commodity, decimal amount) =>
        new(new ChainNode(kind, id), new ChainNode(ChainNodeKind.Commodity, commodity.Value), amount);

    private static ChainFlow Out(ChainNodeKind kind, string id, CommodityId commodity, decimal amount) =>
        new(new ChainNode(ChainNodeKind.Commodity, commodity.Value), new ChainNode(kind, id), amount);

    private static CommodityId CommodityOf(ChainFlow flow) =>
        new(flow.From.Kind == ChainNodeKind.Commodity ? flow.From.Id : flow.To.Id);

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
