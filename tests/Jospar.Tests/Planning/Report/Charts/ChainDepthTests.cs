using Jospar.Domain;
using Jospar.Planning.Report;
using Jospar.Planning.Report.Charts;

namespace Jospar.Tests.Planning.Report.Charts;

public sealed class ChainDepthTests
{
    private static readonly ReportContext Report = new(ReportSubject.Programme(), ReportSubject.Plan(), new ReportOptions());

    [Fact]
    public void Of_WhatIsSoldAtEachStage_CountsHowFarItGot()
    {
        var depth = Of(
            Extracted("ore", 20m, 10m), Taken("ore", "smelt", 12m, 6m), Sold("ore", 8m, 4m),
            Made("smelt", "metal", 6m, 6m), Taken("metal", "roll", 5m, 5m), Sold("metal", 1m, 1m),
            Made("roll", "bar", 5m, 5m), Sold("bar", 5m, 5m));
        Assert.Equal((10m, 6m, 5m, 0m), (depth.Whole, depth.AsMetal, depth.AsGoods, depth.Bought));
        Assert.True(depth is { HasOre: true, HasGoods: true, IsTelling: true });
    }

    [Fact]
    public void Of_MetalThatIsBought_IsToldBesideTheGoodsMadeOfIt()
    {
        var depth = Of(Imported("metal", 4m, 4m), Taken("metal", "roll", 4m, 4m), Made("roll", "bar", 4m, 4m), Sold("bar", 4m, 4m));
        Assert.Equal((4m, 4m, 4m), (depth.Whole, depth.AsGoods, depth.Bought));
    }

    [Fact]
    public void Of_GoodsThatAreBoughtAndPassedOn_CountsOnlyThoseMadeAtHome()
    {
        var depth = Of(Made("roll", "bar", 3m, 3m), Imported("bar", 9m, 9m), Sold("bar", 12m, 12m));
        Assert.Equal((3m, 0m), (depth.Whole, depth.Bought));
    }

    [Fact]
    public void Of_WhatAnotherChainUses_CountsAsUsed()
    {
        var depth = Of(Made("roll", "bar", 3m, 3m), Taken("bar", "assemble", 3m, 3m));
        Assert.Equal(3m, depth.AsGoods);
    }

    [Fact]
    public void Of_AChainOfOneStage_TellsNothing()
    {
        var bar = Report.Programme.Commodities.First(good => good.Id.Value == "bar");
        Assert.False(ChainDepth.Of(Report, bar, [Made("roll", "bar", 3m, 3m), Sold("bar", 3m, 3m)]).IsTelling);
    }

    private static ChainDepth Of(params ChainFlow[] flows) =>
        ChainDepth.Of(Report, Report.Programme.Commodities.First(good => good.Id.Value == "metal"), flows);

    private static ChainFlow Extracted(string good, decimal amount, decimal content) => Into(new(ChainNodeKind.Extraction, ""), good, amount, content);

    private static ChainFlow Imported(string good, decimal amount, decimal content) => Into(new(ChainNodeKind.Import, ""), good, amount, content);

    private static ChainFlow Made(string process, string good, decimal amount, decimal content) => Into(new(ChainNodeKind.Process, process), good, amount, content);

    private static ChainFlow Taken(string good, string process, decimal amount, decimal content) => OutOf(good, new(ChainNodeKind.Process, process), amount, content);

    private static ChainFlow Sold(string good, decimal amount, decimal content) => OutOf(good, new(ChainNodeKind.Export, good), amount, content);

    private static ChainFlow Into(ChainNode from, string good, decimal amount, decimal content) =>
        new(from, new(ChainNodeKind.Commodity, good), new CommodityId(good), amount, content);

    private static ChainFlow OutOf(string good, ChainNode to, decimal amount, decimal content) =>
        new(new(ChainNodeKind.Commodity, good), to, new CommodityId(good), amount, content);
}
