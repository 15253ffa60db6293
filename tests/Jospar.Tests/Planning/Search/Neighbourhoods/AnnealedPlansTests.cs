using Jospar.Optimisation;
using Jospar.Planning;
using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

public class AnnealedPlansTests
{
    [Fact]
    public void Next_FromTheWorstPlanOfEveryChoice_FindsTheBestMostlyAndNoneBeyondIt()
    {
        int tried = 0;
        int best = 0;
        foreach (var (seed, small) in SmallSetting.Of(Enumerable.Range(1, 20)))
        {
            var plans = small.Plans().ToArray();
            if (plans.Length < 2)
            {
                continue;
            }

            var worst = plans.MinBy(plan => plan.Value)!;
            double most = plans.Where(plan => plan.Shortfall <= worst.Shortfall + 1e-9).Max(plan => plan.Value);
            double[] found = From(small, worst);

            double value = small.Model.Value.At(found);
            Assert.True(small.Model.Shortfall.At(found) <= worst.Shortfall + 1e-6, $"seed {seed}: over the level");
            Assert.InRange(value, worst.Value - 1e-6, most + 1e-5 * Math.Max(1.0, Math.Abs(most)));
            tried++;
            best += value >= most - 1e-4 * Math.Max(1.0, Math.Abs(most)) ? 1 : 0;
        }

        Assert.True(tried >= 12, $"only {tried} programmes have several plans");
        Assert.True(best >= 0.6 * tried, $"the best of {best} of {tried} found");
    }

    [Fact]
    public void Begin_WhenCancelled_HasNothingToGoOnFrom()
    {
        var (_, small) = SmallSetting.Of(Enumerable.Range(1, 20)).First();
        using var solver = Optimisation.NativeHighs.Open();
        var plans = Plans(small, solver);
        var cancelled = new CancellationToken(canceled: true);

        Assert.False(plans.Begin(small.Plans().First().Point, level: 1.0, share: 1.0, cancelled));
        Assert.False(plans.Next(cancelled));
        Assert.Null(plans.Point);
    }

    private static double[] From(SmallSetting small, Incumbent plan)
    {
        using var solver = Optimisation.NativeHighs.Open();
        var plans = Plans(small, solver);
        Assert.True(plans.Begin(plan.Point, plan.Shortfall + 1e-9, share: 1.0, CancellationToken.None));
        while (plans.Next(CancellationToken.None))
        {
        }

        return plans.Point!;
    }

    private static AnnealedPlans Plans(SmallSetting small, ISolver solver) =>
        new(small.Model, new PlannerOptions(), solver, new SearchClock(TimeProvider.System, limit: null));
}
