using Jospar.Planning.Stress.Summary;

namespace Jospar.Tests.Planning.Stress.Summary;

public sealed class StatisticsTests
{
    // Worked out with the formula by hand; 0.4902 to 0.9433 is the textbook interval for 8 of 10.
    [Theory]
    [InlineData(8, 10, 0.490162, 0.943318)]
    [InlineData(0, 20, 0.0, 0.161125)]
    [InlineData(20, 20, 0.838875, 1.0)]
    public void WilsonInterval_OfKnownShares_IsKnown(int met, int draws, double low, double high)
    {
        var interval = Statistics.WilsonInterval(met, draws);

        Assert.Equal(low, (double)interval.Low, 5);
        Assert.Equal(high, (double)interval.High, 5);
    }

    [Fact]
    public void Correlation_OfRanks_IsSpearmans()
    {
        // Ranks 1 2 3 4 5 against 2 1 4 3 5: 1 − 6 · 4 / (5 · 24) = 0.8.
        Assert.Equal(0.8m, Statistics.Correlation(Statistics.Ranks([10m, 20m, 30m, 40m, 50m]), Statistics.Ranks([7m, 6m, 9m, 8m, 99m])));
        Assert.Equal(0m, Statistics.Correlation(Statistics.Ranks([1m, 1m, 1m]), Statistics.Ranks([1m, 2m, 3m])));
    }

    [Fact]
    public void Ranks_OfEqualNumbers_AreShared() => Assert.Equal([1.5, 4.0, 1.5, 3.0], Statistics.Ranks([5m, 9m, 5m, 7m]));

    [Fact]
    public void SpreadOf_NumbersTooCloseForBars_HasOneBar()
    {
        var histogram = Statistics.SpreadOf(0m, [1m, 1.000_000_001m], isLowWorse: true).Histogram;

        Assert.Equal((0m, 2), (histogram.Width, Assert.Single(histogram.Counts)));
    }

    [Fact]
    public void SpreadOf_TwentyNumbers_HasTheMeanOfItsWorstTwo()
    {
        var numbers = Enumerable.Range(1, 20).Select(number => (decimal)number).Reverse().ToList();

        Assert.Equal((1.5m, 10.5m, 5.75m), (Statistics.SpreadOf(0m, numbers, isLowWorse: true).WorstTenth, Statistics.SpreadOf(0m, numbers, true).Mean, Statistics.SpreadOf(0m, numbers, true).LowerQuarter));
        Assert.Equal(19.5m, Statistics.SpreadOf(0m, numbers, isLowWorse: false).WorstTenth);
        Assert.Equal(20, Statistics.SpreadOf(0m, numbers, isLowWorse: false).Histogram.Counts.Sum());
    }
}
