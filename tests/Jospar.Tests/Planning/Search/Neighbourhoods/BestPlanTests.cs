using Jospar.Optimisation;
using Jospar.Planning;
using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

public class BestPlanTests
{
    [Fact]
    public void Say_OfABoundThatIsLessCloseThanAnEarlierOne_TellsTheClosest()
    {
        var told = new List<decimal?>();
        var small = SmallSetting.Of(Enumerable.Range(1, 15)).First(each => each.Small.Plans().Any()).Small;
        var clock = new SearchClock(TimeProvider.System, null);
        var reporter = new SearchReporter(small.Model.Problem.Programme, new Told(state => told.Add(state.Bound)), clock);
        using var solver = Optimisation.NativeHighs.Open();
        var best = new BestPlan(small.Model, small.Setting.Held, leastShortfall: 0.0, new PlannerOptions(), solver, elsewhere: null, clock, reporter);
        double value = small.Plans().First().Value;
        best.Take(small.Plans().First() with { Shortfall = 0.0 });
        foreach (double more in (double[])[8.0, 2.0, 5.0])
        {
            best.Bound(new ProvenBound(value + more, Penalty: 1.0));
            best.Say();
        }

        Assert.Equal(2, told.TakeLast(3).Distinct().Count());
        Assert.Equal(told[^2], told[^1]);
        Assert.Equal(5.0, best.Distance, 6);
    }

    [Theory]
    [InlineData(0.0109, true)]
    [InlineData(0.0111, false)]
    public void IsWithinGap_OfAShortfallWithinGapAndALargerTolerance_IsAsForAProvenPlan(double shortfall, bool isWithin)
    {
        var small = SmallSetting.Of(Enumerable.Range(1, 15)).First(each => each.Small.Plans().Any()).Small;
        double weights = (double)small.Model.Problem.Programme.Targets.Sum(target => target.Weight);
        // A gap of 0.001 and a tolerance of 0.01 are asked for.
        var held = HeldModel.Of(small.Model, 0.01 * weights, penalty: 1.0, slack: 0.001 * weights);
        var clock = new SearchClock(TimeProvider.System, null);
        var reporter = new SearchReporter(small.Model.Problem.Programme, new Told(_ => { }), clock);
        using var solver = Optimisation.NativeHighs.Open();
        var best = new BestPlan(small.Model, held, leastShortfall: 0.0, new PlannerOptions(0.001m), solver, elsewhere: null, clock, reporter);
        var plan = small.Plans().First();
        best.Take(plan with { Shortfall = shortfall * weights });
        best.Bound(new ProvenBound(plan.Value, Penalty: 0.0));

        Assert.Equal(isWithin, best.IsWithinGap);
    }

    private sealed class Told(Action<SearchProgress> tell) : IProgress<SearchProgress>
    {
        public void Report(SearchProgress value) => tell(value);
    }
}
