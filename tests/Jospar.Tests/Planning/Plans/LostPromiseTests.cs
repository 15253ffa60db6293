using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Plans;

public sealed class LostPromiseTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    [Theory]
    [InlineData(Bound.AtLeast, 100, 100, 90, 80, 2028, 90)]
    [InlineData(Bound.AtLeast, 100, 120, 100, 80, 2029, 80)]
    [InlineData(Bound.AtMost, 100, 90, 110, 100, 2028, 110)]
    public void Find_KeptAndThenMissed_IsTheFirstYearOfIt(Bound bound, int level, int own, int next, int last, int year, int reached)
    {
        var target = Target(bound, Span.Year, level);
        Assert.Equal(new LostPromise(new(year), reached), LostPromise.Find(Small, With(target, own, next, last), target));
    }

    [Theory]
    [InlineData(Bound.AtLeast, Span.Year, 100, 100, 100)]
    [InlineData(Bound.AtLeast, Span.Year, 90, 80, 100)]
    [InlineData(Bound.AtLeast, Span.Cumulative, 100, 90, 90)]
    [InlineData(Bound.AtMost, Span.Year, 90, 100, 80)]
    public void Find_NeverMissedLaterOrMissedAtOnce_IsNothing(Bound bound, Span span, int own, int next, int last)
    {
        var target = Target(bound, span, 100m);
        Assert.Null(LostPromise.Find(Small, With(target, own, next, last), target));
    }

    // Half of the tolerance is missing in its own year: that is told as missed.
    [Fact]
    public void Find_MissedWithinTheToleranceInItsOwnYear_IsNothing()
    {
        var target = Target(Bound.AtLeast, Span.Year, 100m);
        Assert.Null(LostPromise.Find(Small, With(target, 100m - (50m * Small.Terms.ShortfallTolerance), 90m, 80m), target));
    }

    private static Target Target(Bound bound, Span span, decimal level) =>
        Small.Targets[0] with { Bound = bound, Span = span, Year = new(2027), Level = level };

    // The years are out of order, and the one before the promise's own misses it.
    private static Plan With(Target target, decimal own, decimal next, decimal last)
    {
        TargetProgressRow Row(int year, decimal reached) => new(target.Id, new(year), reached, target.RequiredLevel);
        decimal missed = target.Bound == Bound.AtLeast ? 0m : 1000m;
        var plan = SmallPlan.Create();
        return plan with { Tables = plan.Tables with { TargetProgress = [Row(2029, last), Row(2026, missed), Row(2027, own), Row(2028, next)] } };
    }
}
