using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Report;
using Jospar.Planning.Report.Charts;

namespace Jospar.Tests.Planning.Report.Charts;

public class ChainFlowsTests
{
    private static readonly ChainNode Metal = new(ChainNodeKind.Commodity, "metal");
    private static readonly ChainNode Smelt = new(ChainNodeKind.Process, "smelt");

    [Fact]
    public void Of_TheLastYear_AddsUpOverTheCountry()
    {
        var flows = Flows(2028);
        Assert.Equal(10m, Amount(flows, Smelt, Metal));
        Assert.Equal(7m, Amount(flows, Metal, new(ChainNodeKind.Process, "roll")));
        Assert.Equal(3m, Amount(flows, Metal, new(ChainNodeKind.Export, "metal")));
        Assert.Equal(20m, Amount(flows, new(ChainNodeKind.Extraction, ""), new(ChainNodeKind.Commodity, "ore")));
    }

    [Fact]
    public void Of_EachCommodity_BalancesComingAndGoing()
    {
        var flows = Flows(2027);
        foreach (var node in flows.SelectMany(flow => new[] { flow.From, flow.To }).Where(node => node.Kind == ChainNodeKind.Commodity).Distinct())
        {
            Assert.Equal(flows.Where(flow => flow.To == node).Sum(flow => flow.Amount), flows.Where(flow => flow.From == node).Sum(flow => flow.Amount));
        }
    }

    [Fact]
    public void WithoutCircles_OfReturningScrap_LeavesTheSmallerFlowOut()
    {
        var (a, b) = (new ChainNode(ChainNodeKind.Commodity, "a"), new ChainNode(ChainNodeKind.Process, "b"));
        ImmutableArray<ChainFlow> flows = [new(a, b, 10m), new(b, a, 2m)];
        var (drawn, leftOut) = ChainFlows.WithoutCircles(flows);
        Assert.Equal([flows[0]], drawn);
        Assert.Equal([flows[1]], leftOut);
    }

    private static ImmutableArray<ChainFlow> Flows(int year) =>
        ChainFlows.Of(new ReportContext(ReportSubject.Programme(), ReportSubject.Plan(), new ReportOptions()), "lead", new Year(year));

    private static decimal Amount(ImmutableArray<ChainFlow> flows, ChainNode from, ChainNode to) =>
        flows.Single(flow => flow.From == from && flow.To == to).Amount;
}
