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
        Assert.Equal(7m, Amount(flows, new(ChainNodeKind.Commodity, "bar"), new(ChainNodeKind.Export, "bar")));
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
    public void Content_OfOre_IsTheMetalThatItBecomes()
    {
        var content = new ChainContent(Report(), "lead", new Year(2028));
        Assert.Equal("bar", content.Metal.Id.Value);
        Assert.Equal(0.5m, content.Of(new("ore")));
        Assert.Equal(1m, content.Of(new("metal")));
    }

    [Fact]
    public void Content_OfWhatEntersAProcess_IsThatOfWhatLeavesIt()
    {
        var flows = Flows(2028);
        foreach (var process in flows.Select(flow => flow.From).Where(node => node.Kind == ChainNodeKind.Process).Distinct())
        {
            Assert.Equal(flows.Where(flow => flow.From == process).Sum(flow => flow.Content), flows.Where(flow => flow.To == process).Sum(flow => flow.Content));
        }
    }

    [Fact]
    public void Metal_BesideAByproductThatMayBeThrownAway_IsTheProduct()
    {
        var programme = ReportSubject.Programme();
        var dross = programme.Commodities.Single(good => good.Id.Value == "bar") with { Id = new("dross"), Discardable = true, Stage = 2 };
        var report = new ReportContext(
            programme with
            {
                Commodities = [.. programme.Commodities, dross],
                Processes = [.. programme.Processes.Select(process => process.Id.Value == "smelt" ? process with { Recipe = [.. process.Recipe, new(dross.Id, 9m, 0m, Provenance.None)] } : process)],
            },
            ReportSubject.Plan(),
            new ReportOptions());
        Assert.NotEqual(dross.Id, new ChainContent(report, "lead", new Year(2028)).Metal.Id);
    }

    [Fact]
    public void Content_OfWhatIsMadeWithABoughtInputOfUnknownContent_IsThatOfTheOtherInput()
    {
        var programme = ReportSubject.Programme();
        var metal = programme.Commodities.Single(good => good.Id.Value == "metal") with { Stage = 2 };
        var additive = metal with { Id = new("additive"), Stage = 1, Mass = null };
        var report = new ReportContext(
            programme with
            {
                Commodities = [.. programme.Commodities.Where(good => good.Id != metal.Id), metal, additive],
                Processes = [.. programme.Processes.Select(process => process.Id.Value == "roll" ? process with { Recipe = [.. process.Recipe, new(additive.Id, -0.25m, 0m, Provenance.None)] } : process)],
            },
            ReportSubject.Plan(),
            new ReportOptions());
        var content = new ChainContent(report, "lead", new Year(2028));

        Assert.Equal((1m, 0m, 1m), (content.Of(metal.Id), content.Of(additive.Id), content.Of(new("bar"))));
        var drawn = ChainFlows.ForPicture(report, ChainFlows.Of(report, "lead", new Year(2028)));
        Assert.Contains(drawn, flow => flow.From == new ChainNode(ChainNodeKind.Process, "roll") && flow.To.Id == "bar");
    }

    [Fact]
    public void WithoutCircles_OfReturningScrap_LeavesTheSmallerFlowOut()
    {
        var (a, b) = (new ChainNode(ChainNodeKind.Commodity, "a"), new ChainNode(ChainNodeKind.Process, "b"));
        ImmutableArray<ChainFlow> flows = [new(a, b, new("a"), 10m, 10m), new(b, a, new("a"), 2m, 2m)];
        Assert.Equal([flows[0]], ChainFlows.WithoutCircles(flows));
    }

    [Fact]
    public void ForPicture_OfTheChain_LeavesOutWhereOreIsDugFrom()
    {
        var drawn = ChainFlows.ForPicture(Report(), Flows(2028));
        Assert.NotEmpty(drawn);
        Assert.DoesNotContain(drawn, flow => flow.From.Kind == ChainNodeKind.Extraction);
    }

    private static ReportContext Report() => new(ReportSubject.Programme(), ReportSubject.Plan(), new ReportOptions());

    private static ImmutableArray<ChainFlow> Flows(int year) => ChainFlows.Of(Report(), "lead", new Year(year));

    private static decimal Amount(ImmutableArray<ChainFlow> flows, ChainNode from, ChainNode to) =>
        flows.Single(flow => flow.From == from && flow.To == to).Amount;
}
