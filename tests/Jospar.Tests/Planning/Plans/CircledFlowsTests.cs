using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Plans;

public sealed class CircledFlowsTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    [Fact]
    public void Of_APlanWithoutCircles_IsEmpty() => Assert.Empty(CircledFlows.Of(Small, SmallPlan.Create()));

    [Fact]
    public void Of_APowerLineUsedBothWays_IsTheLossOfWhatCameBack()
    {
        // Of 30 there and 20 back at 10 % a way, 20 came round for nothing, and lost 2 each way.
        var loss = Assert.Single(Of(Flow("north", "zone", 30m), Flow("zone", "north", 20m)));
        Assert.Equal((new CommodityId("power"), new Year(2026), 4m), (loss.Commodity, loss.Year, loss.Lost));
    }

    [Fact]
    public void Of_ACircleOverThreePlaces_IsFoundBesideWaysThatEnd()
    {
        var loss = Assert.Single(Of(
            Flow("north", "country", 5m), Flow("north", "zone", 10m), Flow("zone", "south", 12m), Flow("south", "country", 1m), Flow("south", "north", 8m)));
        Assert.Equal(3m * 0.8m, loss.Lost);
    }

    [Theory]
    [InlineData("north", "world", 0.1)]
    [InlineData("north", "zone", 0)]
    public void Of_ThereAndBackWithoutALossOrOverTheWorld_IsEmpty(string from, string to, double loss) =>
        Assert.Empty(Of(Flow(from, to, 5m, (decimal)loss), Flow(to, from, 5m, (decimal)loss)));

    private static ImmutableArray<CircledLoss> Of(params FlowRow[] flows)
    {
        var plan = SmallPlan.Create();
        return CircledFlows.Of(Small, plan with { Tables = plan.Tables with { Flows = [.. flows] } });
    }

    private static FlowRow Flow(string from, string to, decimal sent, decimal loss = 0.1m) =>
        new(new("substation"), new("power"), new(from), new(to), new(2026), sent, sent * (1m - loss));
}
