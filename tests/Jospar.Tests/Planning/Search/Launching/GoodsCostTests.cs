using Jospar.Planning.Search.Launching;

namespace Jospar.Tests.Planning.Search.Launching;

public class GoodsCostTests
{
    // The dearer way stands first: the cheapest is used up first all the same.
    private static readonly GoodsCost Cost = GoodsCost.Of(
        away: [(3.0, double.PositiveInfinity), (0.0, 10.0), (1.0, 5.0)],
        near: [(2.0, 4.0)]);

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(10.0, 0.0)]
    [InlineData(12.0, 2.0)]
    [InlineData(15.0, 5.0)]
    [InlineData(17.0, 11.0)]
    [InlineData(-3.0, 6.0)]
    [InlineData(-9.0, 18.0)]
    public void At_OfMoreOrLess_TakesTheCheapestWayFirst(double more, double cost) => Assert.Equal(cost, Cost.At(more), 1e-12);

    [Fact]
    public void MostOf_OfAnAmount_IsTheDearerOfBothWays() => Assert.Equal((22.0, 8.0), (Cost.MostOf(11.0), GoodsCost.Of([], [(2.0, 9.0)]).MostOf(4.0)));
}
