using Jospar.Planning.Stress.Summary;

namespace Jospar.Tests.Planning.Stress.Summary;

public sealed class CauseLossTests
{
    // The small programme's promises weigh 4 together, and the plan is worth 100.
    [Fact]
    public void Of_ShortfallsThatDifferByRounding_RanksByTheValueAlone()
    {
        var found = CauseLoss.Of(Summary(Cause("little", 0.000_000_02m, 1m), Cause("most", -0.000_003m, 20m), Cause("helps", 0.000_004m, -2m)), SmallProgramme.Create());

        Assert.Equal([("most", 0m, 1m), ("little", 0m, 0.05m), ("helps", 0m, -0.1m)], found.Select(loss => (loss.Cause.Id, loss.ShortfallAdded, loss.Loss)));
    }

    [Fact]
    public void Of_ValuesThatDifferByRounding_RanksByTheShortfallAlone()
    {
        var found = CauseLoss.Of(Summary(Cause("little", 0.01m, 0.000_1m), Cause("most", 0.1m, -0.000_1m)), SmallProgramme.Create());

        Assert.Equal([("most", 0m, 1m), ("little", 0m, 0.1m)], found.Select(loss => (loss.Cause.Id, loss.ValueTaken, loss.Loss)));
    }

    private static CauseEffect Cause(string id, decimal shortfall, decimal value) => new(id, 1, 0m, 0m, 200, shortfall, value, []);

    private static StressSummary Summary(params CauseEffect[] causes)
    {
        var none = new Spread(0m, 0m, 0m, 0m, 0m, 0m, 0m, 0m, new Histogram(0m, 0m, []));
        return new StressSummary(
            StressSummary.Complete, "", "", 1, 800, 800, 0m, [], none, none with { Planned = 100m }, new LaunchFortunes(0, 0m, 0m, 0m, 0m), [.. causes], []);
    }
}
