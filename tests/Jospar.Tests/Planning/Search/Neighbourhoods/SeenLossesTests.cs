using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

public class SeenLossesTests
{
    [Fact]
    public void Costly_IsWhatTheBestPlanLosesAtAndWhatAnyOtherLosesMuchAt()
    {
        var seen = new SeenLosses();
        var best = new Dictionary<int, double> { [1] = 4.0, [2] = 3.9 };
        seen.See(new() { [2] = 19.0, [3] = 20.0, [4] = 8.0 });
        seen.See(best);
        seen.See(new() { [3] = 1.0, [5] = -30.0 });

        Assert.Equal([1, 3], seen.Costly(best, apart: 100.0).Order());
    }

    [Fact]
    public void Costly_OfAPlanAtTheLinearOptimum_IsNoGoodThatLosesNothing()
    {
        var seen = new SeenLosses();
        var best = new Dictionary<int, double> { [1] = 0.0, [2] = -1.0 };
        seen.See(best);

        Assert.Empty(seen.Costly(best, apart: 0.0));
    }
}
