using Jospar.Domain;
using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

public class CompletionTests
{
    [Fact]
    public void Of_WithAYearsTime_GivesThePlan()
    {
        var small = SmallSetting.Of(Enumerable.Range(1, 15)).First(each => each.Small.Plans().Any()).Small;
        var plan = small.Plans().First();
        var completion = new Completion(small.Setting.Held, small.Solver, small.Setting.Options, elsewhere: null);
        double[] point = [.. plan.Point, 0.0];

        Assert.Equal(plan.Value, completion.Of(point, TimeSpan.FromDays(366), CancellationToken.None)!.Value, 6);
    }

    [Fact]
    public void Of_WhereBreakingPromisesPaysForThePenalty_KeepsThemFirstAllTheSame()
    {
        int broken = 0;
        foreach (var (seed, small) in SmallSetting.Of(Enumerable.Range(1, 15)))
        {
            Incumbent? Of(double[] launches, double penalty) =>
                new Completion(HeldModel.Of(small.Model, 0.0, penalty), small.Solver, small.Setting.Options, elsewhere: null)
                    .Of([.. launches, 0.0], limit: null, CancellationToken.None);

            // With nothing asked, amounts are those of the greatest value.
            foreach (var free in small.Plans().Take(3))
            {
                double least = Of(free.Point, penalty: 1e6)!.Shortfall;

                var cheap = Of(free.Point, penalty: 1e-6)!;

                Assert.True(Math.Abs(cheap.Shortfall - least) < 1e-5, $"seed {seed}: misses {cheap.Shortfall}, {least} at least");
                broken += free.Shortfall > least + 1e-3 ? 1 : 0;
            }
        }

        Assert.True(broken >= 5, $"only {broken} plans would have missed more");
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    public void Of_GoodsCountedInSmallerUnits_GivesThePlansOfTheLargerOnes(int times)
    {
        var seeds = Enumerable.Range(1, 15);
        int compared = 0;
        foreach (var ((seed, large), (_, small)) in SmallSetting.Of(seeds, WithoutGoodsInTargets)
            .Zip(SmallSetting.Of(seeds, seed => SmallerUnits.Of(WithoutGoodsInTargets(seed), times))))
        {
            var plans = large.Plans().ToArray();
            var same = small.Plans().ToArray();

            Assert.True(plans.Length == same.Length, $"seed {seed}: {same.Length} plans instead of {plans.Length}");
            Assert.All(plans.Zip(same), pair => Assert.Equal(pair.First.Value, pair.Second.Value, 1e-5 * Math.Max(1.0, Math.Abs(pair.First.Value))));
            compared += plans.Length;
        }

        Assert.True(compared > 50, $"only {compared} plans");
    }

    private static Programme WithoutGoodsInTargets(int seed)
    {
        var programme = RandomProgramme.Create(seed);
        return programme with { Targets = [.. programme.Targets.Where(target => target.Measure is not (Measure.Output or Measure.UnservedDemand))] };
    }
}
