using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

public class RegionRoundsTests
{
    [Fact]
    public void Run_BesideAnyPlan_NeverBoundsBelowTheBestOfEveryChoice()
    {
        int offers = 0;
        foreach (var (seed, small) in SmallSetting.Of(Enumerable.Range(1, 15)))
        {
            var plans = small.Plans().ToArray();
            if (plans.Length == 0)
            {
                continue;
            }

            using var relaxed = small.Relax();
            var exchange = new RegionExchange { Held = [.. plans.MinBy(plan => plan.Value)!.Point, 0.0] };
            double bound = double.PositiveInfinity;
            new RegionRounds(small.Setting, relaxed, exchange)
                .Run(TimeSpan.FromSeconds(5), told => bound = Math.Min(bound, told), () => false, CancellationToken.None);

            double best = plans.Max(plan => plan.Value);
            Assert.True(bound >= best - 1e-5 * Math.Max(1.0, Math.Abs(best)), $"seed {seed}: bound {bound} below {best}");
            offers += exchange.Take() is null ? 0 : 1;
        }

        Assert.True(offers >= 3, $"regions that lose something say what they would rather launch; {offers} did");
    }

    [Fact]
    public void Run_AtTheRelaxationsOwnPlan_HasNothingToOffer()
    {
        foreach (var (seed, small) in SmallSetting.Of(Enumerable.Range(1, 3)))
        {
            using var relaxed = small.Relax();
            var exchange = new RegionExchange { Held = small.Setting.Priced.Whole(relaxed.Optimum.Primal) };

            new RegionRounds(small.Setting, relaxed, exchange).Run(TimeSpan.FromSeconds(5), _ => { }, () => false, CancellationToken.None);

            Assert.True(exchange.Take() is null, $"seed {seed}: an offer although nothing is lost");
        }
    }
}
