using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Plans;

public sealed class IdlePlantsTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    [Fact]
    public void Of_APlanInWhichEveryPlantRuns_IsEmpty() =>
        Assert.Empty(IdlePlants.Of(Small, SmallPlan.Create()));

    [Fact]
    public void Of_APlantWithoutActivity_NamesItAndNoLine()
    {
        var idle = SmallPlan.Of(Small, SmallPlan.Decisions() with { Activities = [], Flows = [] });
        Assert.Equal(["early", "mill"], IdlePlants.Of(Small, idle).Select(row => row.Project.Value).Order());
    }

    [Fact]
    public void Of_APlantThatOnlyRunsAfterThePlan_IsEmpty()
    {
        var late = SmallPlan.Of(Small, SmallPlan.Decisions() with { Launches = [(new("mill"), new("zone"), new(2028))], Activities = [], Flows = [] });
        Assert.Empty(IdlePlants.Of(Small, late));
    }
}
