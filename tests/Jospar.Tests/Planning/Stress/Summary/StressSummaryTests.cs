using Jospar.Planning.Stress.Summary;

namespace Jospar.Tests.Planning.Stress.Summary;

public sealed class StressSummaryTests
{
    [Theory]
    [InlineData(StressSummary.Complete, 10, 0, true)]
    [InlineData(StressSummary.Stopped, 41, 0, true)]
    [InlineData(StressSummary.Stopped, 40, 10, true)]
    [InlineData(StressSummary.Stopped, 40, 0, false)]
    [InlineData(StressSummary.Stopped, 30, 0, false)]
    public void IsCutShortOf_AnEarlierTest_IsWhereThatWasNotStoppedOrHasMoreDraws(string status, int draws, int repeated, bool isCutShort)
    {
        var (now, earlier) = (Of(StressSummary.Stopped, 40, 0), Of(status, draws, repeated));
        Assert.Equal(isCutShort, now.IsCutShortOf(earlier));
        Assert.False((now with { Status = StressSummary.Complete }).IsCutShortOf(earlier));
        Assert.False(now.IsCutShortOf(earlier with { PlanDigest = "other" }));
        Assert.False(now.IsCutShortOf(earlier with { PackageHash = "other" }));
        Assert.False(now.IsCutShortOf(null));
    }

    private static StressSummary Of(string status, int draws, int repeated)
    {
        var none = new Spread(0m, 0m, 0m, 0m, 0m, 0m, 0m, 0m, new Histogram(0m, 0m, []));
        return new StressSummary(
            status, "package", "plan", 1, draws, 100, 0m, [], none, none, new LaunchFortunes(0, 0m, 0m, 0m, 0m),
            [new CauseEffect("late", 1, 0m, 0m, repeated, null, null, null)], []);
    }
}
