using Jospar.Planning.Stress;

namespace Jospar.Tests.Planning.Stress;

public sealed class StressSubjectTests
{
    // Of the small plan's launches, one was made before its first year.
    [Fact]
    public void Draws_OfAPlanWithALaunchMadeBefore_LeaveOutWhatNoDrawChangesOfIt()
    {
        var programme = UncertainProgrammes.Small();
        var items = new StressSubject(programme, SmallPlan.Of(programme, SmallPlan.Decisions()), "hash").Draws.Rows
            .ToDictionary(row => row.Uncertainty.Id.Value, row => row.Items.Select(item => item.Key).Order(StringComparer.Ordinal));
        Assert.Equal(["line", "mill"], items["costs"]);
        Assert.Equal(["line", "mill"], items["delays"]);
        Assert.Equal(["mill"], items["drops"]);
        Assert.Equal(["early@*", "idle-mill", "mill@*", "smelter"], items["stops"]);
    }
}
