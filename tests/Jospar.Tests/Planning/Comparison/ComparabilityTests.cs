using Jospar.Domain;
using Jospar.Planning.Comparison;

namespace Jospar.Tests.Planning.Comparison;

public sealed class ComparabilityTests
{
    private static readonly ProgrammeTerms Terms = SmallProgramme.Create().Terms;

    [Fact]
    public void Of_TheSameTerms_ComparesEveryFigure() =>
        Assert.All(Enum.GetValues<ComparedFigure>(), figure => Assert.True(Comparability.Of(Terms, Terms).Of(figure)));

    [Fact]
    public void Of_ALaterFirstYear_LeavesOutSumsPeaksAndPresentValues()
    {
        var comparability = Comparability.Of(Terms, Terms with { FirstYear = Terms.FirstYear + 1 });
        Assert.Equal([TermsDifference.FirstYear], comparability.Differences);
        Assert.Equal(
            [ComparedFigure.Launches, ComparedFigure.Shortfall, ComparedFigure.Jobs, ComparedFigure.IndirectJobsLow, ComparedFigure.IndirectJobsHigh],
            Enum.GetValues<ComparedFigure>().Where(comparability.Of));
    }

    [Fact]
    public void Of_ATargetThatPromisesSomethingElse_ComparesNeitherItNorTheShortfall()
    {
        var small = SmallProgramme.Create();
        var target = small.Targets[0];
        foreach (var other in (Target[])[target with { Year = target.Year + -1 }, target with { Measure = Measure.RunningProjects }, target with { Filter = new MeasureFilter(Tag: "new") }])
        {
            var comparability = Comparability.Of(small, small with { Targets = small.Targets.SetItem(0, other) });
            var comparison = PlanComparison.Of(SmallPlan.Create(), SmallPlan.Create(), comparability);
            var change = comparison.Targets.Single(change => change.Id == target.Id);
            Assert.Equal((false, false, true), (change.IsSamePromise, change.IsSameLevel, change.IsChanged));
            Assert.Null(change.Difference);
            Assert.Equal([ComparedFigure.Shortfall], Enum.GetValues<ComparedFigure>().Where(figure => !comparability.Of(figure)));
        }

        Assert.Empty(Comparability.Of(small, small with { Targets = small.Targets.SetItem(0, target with { Level = 1m, Weight = 3m }) }).OtherPromises);
    }

    [Fact]
    public void Of_AnotherLastYear_LeavesOutJobsToo() =>
        Assert.False(Comparability.Of(Terms, Terms with { LastYear = Terms.LastYear + 1 }).Of(ComparedFigure.Jobs));

    [Fact]
    public void Of_AnotherRateOrTail_LeavesOutThePresentValueAlone()
    {
        var comparability = Comparability.Of(Terms, Terms with { DiscountRate = 0.01m, TailYears = Terms.TailYears + 1 });
        Assert.Equal([ComparedFigure.Value, ComparedFigure.UnservedCost], Enum.GetValues<ComparedFigure>().Where(figure => !comparability.Of(figure)));
    }
}
