using Jospar.Domain;
using Jospar.Planning.Comparison;

namespace Jospar.Tests.Planning.Comparison;

public sealed class SharedPromisesTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    // Bars: 9 kt, weight 1; jobs: 200, weight 2; power cuts: none, of 4 GWh over the years, weight 1.
    private static readonly Target Bars = Small.Targets[0];
    private static readonly Target Jobs = Small.Targets[1];
    private static readonly Target PowerCuts = Small.Targets[2];

    [Fact]
    public void Of_OneProgramme_CountsThePlansOwnShortfall()
    {
        var promises = SharedPromises.Of(Small, Small);
        Assert.True(promises.AreAll);
        Assert.Equal(SmallPlan.Create().Goals[0].Value, promises.ShortfallOf(SmallPlan.Create()));
    }

    [Fact]
    public void ShortfallOf_PlansWithAPromiseThatIsOver_StandsWhereItStood()
    {
        var later = Small with { Targets = [Jobs, PowerCuts] };
        var (before, after) = (SmallPlan.Create(), SmallPlan.Of(later, SmallPlan.Decisions()));
        var promises = SharedPromises.Of(Small, later);
        Assert.Equal(PromiseDifference.OnlyInFirst, promises.DifferenceOf(Bars.Id));
        Assert.True(before.Targets[0].Shortfall > 0m);
        Assert.Equal(promises.ShortfallOf(before), promises.ShortfallOf(after));
        Assert.Equal(PromiseDifference.OnlyInSecond, SharedPromises.Of(later, Small).DifferenceOf(Bars.Id));
        Assert.Equal(promises.ShortfallOf(before), SharedPromises.Of(later, Small).ShortfallOf(before));
    }

    [Fact]
    public void ShortfallOf_PlansWithAnotherWeight_IsAtThatOfTheSecondInBoth()
    {
        var heavier = Small with { Targets = Small.Targets.SetItem(1, Jobs with { Weight = 5m }) };
        var promises = SharedPromises.Of(Small, heavier);
        Assert.Equal(Jobs.Id, Assert.Single(promises.Reweighed));
        var plan = SmallPlan.Of(heavier, SmallPlan.Decisions());
        decimal expected = plan.Targets[0].Shortfall / 9m + 5m * plan.Targets[1].Shortfall / 200m + plan.Targets[2].Shortfall / 4m;
        Assert.Equal(Math.Round(expected, 9), promises.ShortfallOf(SmallPlan.Create()));
        Assert.Equal(Math.Round(expected, 9), promises.ShortfallOf(plan));
    }

    [Fact]
    public void Of_ATargetThatPromisesSomethingElse_CountsTheOthers()
    {
        foreach (var other in (Target[])[Bars with { Year = Bars.Year + -1 }, Bars with { Measure = Measure.RunningProjects }, Bars with { Filter = new MeasureFilter(Tag: "new") }])
        {
            var change = ChangeOf(Small with { Targets = Small.Targets.SetItem(0, other) }, Bars.Id);
            Assert.Equal((PromiseDifference.Meaning, false, false, true), (change.LeftOut, change.IsSamePromise, change.IsSameLevel, change.IsChanged));
            Assert.Null(change.Difference);
        }
    }

    [Fact]
    public void Of_AnotherLevel_CountsItWhereWhatIsMissingWeighsTheSame()
    {
        PromiseDifference? With(Target bars) => SharedPromises.Of(Small, Small with { Targets = Small.Targets.SetItem(0, bars) }).DifferenceOf(Bars.Id);
        Assert.Equal(PromiseDifference.Level, With(Bars with { Level = 12m }));
        Assert.Null(With(Bars with { Level = 3m, Weight = Bars.Weight * 3m / 9m }));
        Assert.True(ChangeOf(Small with { Targets = Small.Targets.SetItem(0, Bars with { Level = 12m }) }, Bars.Id).IsSamePromise);
    }

    [Fact]
    public void Of_OtherFirstYears_LeavesOutWhatAddsUpUnlessPlannedAgain()
    {
        var later = Small with { Terms = Small.Terms with { FirstYear = Small.Terms.FirstYear + 1 } };
        Assert.Equal(PowerCuts.Id, Assert.Single(SharedPromises.Of(Small, later).Differences).Key);
        var change = ChangeOf(later, PowerCuts.Id);
        Assert.Equal((PromiseDifference.Years, false), (change.LeftOut, change.IsSamePromise));
        Assert.Null(change.Difference);
        Assert.True(SharedPromises.Of(Small, later, isPlannedAgain: true).AreAll);
    }

    [Fact]
    public void Of_OtherPriceYears_LeavesOutMoney()
    {
        var invested = Small with { Targets = [Bars, Jobs with { Measure = Measure.Investment }] };
        var dearer = invested with { Terms = invested.Terms with { PriceYear = invested.Terms.PriceYear + 1 } };
        var promises = SharedPromises.Of(invested, dearer);
        Assert.Equal(PromiseDifference.Prices, promises.DifferenceOf(Jobs.Id));
        Assert.Null(promises.DifferenceOf(Bars.Id));
    }

    private static TargetChange ChangeOf(Programme after, TargetId id) => PlanComparison
        .Of(SmallPlan.Create(), SmallPlan.Create(), Comparability.Of(Small, after)).Targets.Single(change => change.Id == id);
}
