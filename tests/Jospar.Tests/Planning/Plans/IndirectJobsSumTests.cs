using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Plans;

public sealed class IndirectJobsSumTests
{
    [Fact]
    public void Of_RegionsOfWhichOneIsUnknown_IsOfTheOther() => Assert.Equal(15m, Of((10, 15m), (5, null)));

    [Fact]
    public void Of_ARegionWherePeopleWorkAndNothingIsKnown_IsUnknownAlthoughNothingRunsElsewhere() => Assert.Null(Of((5, null), (0, 0m)));

    [Fact]
    public void Of_RegionsInWhichNothingRuns_IsNought() => Assert.Equal(0m, Of((0, 0m), (0, 0m)));

    private static decimal? Of(params (int Direct, decimal? Low)[] regions) => IndirectJobsSum.Of(
        [.. regions.Select((region, at) => new JobsRow(new($"r{at}"), new(2025), region.Direct, 0, region.Low, region.Low))], row => row.IndirectLow);
}
