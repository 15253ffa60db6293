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
    public void Of_ProgrammesThatPromiseNothingAlike_LeavesOutTheShortfall()
    {
        var small = SmallProgramme.Create();
        var comparability = Comparability.Of(small, small with { Targets = [.. small.Targets.Select(target => target with { Id = new($"new-{target.Id}") })] });
        Assert.Equal([ComparedFigure.Shortfall], Enum.GetValues<ComparedFigure>().Where(figure => !comparability.Of(figure)));
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
