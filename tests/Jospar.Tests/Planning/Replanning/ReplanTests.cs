using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;

namespace Jospar.Tests.Planning.Replanning;

public sealed class ReplanTests
{
    private static readonly Actual GivenUp = new(4, ActualKind.Dropped, new("mill"));

    [Fact]
    public void FindGivenUp_OfAProjectOfAnEarlierTable_FindsItsFact()
    {
        var replan = Of([]) with { AllFacts = [GivenUp] };
        Assert.Equal(GivenUp, replan.FindGivenUp(new("mill")));
        Assert.Null(replan.FindGivenUp(new("line")));
        Assert.Null((replan with { Begun = [new(new("mill"), 1m, 1m, 0m)] }).FindGivenUp(new("mill")));
    }

    [Theory]
    [InlineData(Bound.AtMost, 3, 2 + 0.5)]
    [InlineData(Bound.AtMost, 1, 0.5)]
    [InlineData(Bound.AtLeast, 3, 0.5)]
    public void MissingOf_APromiseThatAllowsAtMost_CountsWhatItWasOverBefore(Bound bound, int before, double missing)
    {
        var target = SmallProgramme.Create().Targets[2] with { Bound = bound };
        var replan = Of([new(target.Id, target.Year, 1m, 0m, before + 0.5m, IsOver: false)]);
        Assert.Equal((decimal)missing, replan.MissingOf(target, new TargetOutcome(target.Id, target.Year, 0m, 0.5m, 0.5m)));
    }

    private static Replan Of(PromiseComparison[] promises) => new(new(2025), 0m, "", [], [], [.. promises], []);
}
