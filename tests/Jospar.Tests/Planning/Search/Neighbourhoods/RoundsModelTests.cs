using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

public class RoundsModelTests
{
    [Fact]
    public void Of_EveryGoodKept_IsWorthWhatPlansAre()
    {
        int closer = 0;
        foreach (var (seed, small) in SmallSetting.Of(Enumerable.Range(1, 10)))
        {
            using var relaxed = small.Relax();
            HashSet<int> all = [.. Enumerable.Range(0, small.Model.Problem.Programme.Commodities.Length)];
            foreach (var plan in small.Plans().Take(5))
            {
                double rough = WorthIn(RoundsModel.Of(small.Setting, relaxed, [], margin: 0.0), plan);
                double exact = WorthIn(RoundsModel.Of(small.Setting, relaxed, all, margin: 0.0), plan);

                double scale = Math.Max(1.0, Math.Abs(plan.Value));
                Assert.True(exact >= plan.Value - 1e-5 * scale, $"seed {seed}: {exact} below the plan's {plan.Value}");
                Assert.True(rough >= exact - 1e-5 * scale, $"seed {seed}: prices alone promise less, {rough}, than with balances, {exact}");
                closer += rough > exact + 1e-4 * scale ? 1 : 0;
            }
        }

        Assert.True(closer > 0, "at some plan goods are lost at");
    }

    [Fact]
    public void Costliest_OfLosses_AreThoseThatCarryMostOfThem()
    {
        var losses = new Dictionary<int, double> { [1] = 60.0, [2] = 30.0, [3] = 6.0, [4] = 4.0, [5] = -1.0 };

        Assert.Equal([1, 2], FlowLosses.Costliest(losses).Order());
    }

    [Fact]
    public void Losses_OfAPlan_AreNeverNegativeInAll()
    {
        foreach (var (seed, small) in SmallSetting.Of(Enumerable.Range(1, 10)))
        {
            foreach (var plan in small.Plans().Take(5))
            {
                double[] point = [.. plan.Point, 0.0];
                double lost = FlowLosses.Of(small.Setting.Held, small.Setting.Priced, small.Setting.Whole, point).Values.Sum();
                Assert.True(lost >= -1e-6 * Math.Max(1.0, Math.Abs(plan.Value)), $"seed {seed}: {lost}");
            }
        }
    }

    [Fact]
    public void Of_WithAMargin_HoldsTheShortfallLower()
    {
        int lower = 0;
        foreach (var (seed, small) in SmallSetting.Of(Enumerable.Range(1, 10)))
        {
            using var relaxed = small.Relax();
            foreach (var plan in small.Plans().Take(5))
            {
                double asHeld = WorthIn(RoundsModel.Of(small.Setting, relaxed, [], margin: 0.0), plan);
                double closer = WorthIn(RoundsModel.Of(small.Setting, relaxed, [], margin: small.Setting.Held.Level), plan);

                Assert.True(closer <= asHeld + 1e-6 * Math.Max(1.0, Math.Abs(asHeld)), $"seed {seed}: {closer} over {asHeld}");
                lower += closer < asHeld - 1e-4 ? 1 : 0;
            }
        }

        Assert.True(lower > 0, "some plan misses targets, which then costs");
    }

    [Fact]
    public void Losses_OfAUnitLeftIdle_CountForWhatItMakesAndTakes()
    {
        int counted = 0;
        foreach (var (seed, small) in SmallSetting.Of(Enumerable.Range(1, 10)))
        {
            var (held, activity) = (small.Setting.Held, small.Model.Columns.Activity);
            foreach (var plan in small.Plans().Take(5))
            {
                double[] point = [.. plan.Point, 0.0];
                double[] idle = (double[])point.Clone();
                Array.Clear(idle, activity.First, activity.Count);

                double lost = FlowLosses.Of(held, small.Setting.Priced, small.Setting.Whole, point).Values.Sum();
                double more = FlowLosses.Of(held, small.Setting.Priced, small.Setting.Whole, idle).Values.Sum();
                Assert.True(more >= lost - 1e-6 * Math.Max(1.0, Math.Abs(lost)), $"seed {seed}: {more} below {lost}");
                counted += more > lost + 1e-4 ? 1 : 0;
            }
        }

        Assert.True(counted > 0, "some plan launches a unit that the relaxation runs in full");
    }

    private static double WorthIn(RoundsModel model, Incumbent plan)
    {
        double[] point = model.Priced.Reduced([.. plan.Point, 0.0]);
        return model.Search.ObjectiveAt(model.Search.Settle(point, isNationalOnly: false, CancellationToken.None));
    }
}
