using Jospar.Domain;
using Jospar.Planning.Replanning;

namespace Jospar.Tests.Planning.Replanning;

public sealed class PromiseListTests
{
    [Fact]
    public void Of_APlanMadeAgain_TellsThePromiseAsItWasFirstMade()
    {
        // Of 40 up to 2028, 10 had been reached when 30 was planned again, and 18 of those are planned.
        var small = SmallProgramme.Create();
        var target = small.Targets[0] with { Id = new("made"), Span = Span.Cumulative, Level = 30m };
        var programme = small with { Targets = [target, small.Targets[1]] };
        var plan = SmallPlan.Of(programme, SmallPlan.Decisions());
        var earlier = new Replan(
            new(2025), 0m, "", [], [],
            [new(target.Id, target.Year, 40m, 30m, 28m, IsOver: false), new(small.Targets[1].Id, target.Year, 999m, 0m, plan.Targets[1].Reached, IsOver: false)], []);
        var history = new History(programme, new(2025), plan.Decisions.Launches, []);
        var promises = PromiseList.Of(history, plan, plan, earlier);
        Assert.Equal((40m, 28m, 28m), (promises[0].Level, promises[0].Planned, promises[0].Now));
        Assert.Equal((target.Name, "kt", false), (promises[0].Name, promises[0].Unit, promises[0].IsMoney));
        Assert.Equal((200m, plan.Targets[1].Reached), (promises[1].Level, promises[1].Planned));
    }
}
