using Jospar.Planning.Formulation;
using Jospar.Planning.Stress.Drawing;
using Jospar.Planning.Stress.Response;

namespace Jospar.Tests.Planning.Stress.Response;

public sealed class LaunchTallyTests
{
    [Theory]
    [InlineData(5.0000001, 0)]
    [InlineData(5.0001, 1)]
    public void Broken_LimitThatLaunchesPass_CountsWhatIsMoreThanARounding(decimal cost, int broken)
    {
        var launched = LaunchedProgramme.Of(RoundedGrant.Limited(cost), RoundedGrant.Both);
        var problem = PlanningProblem.Of(launched, isTightened: false);
        var replayed = new LaunchReplay(problem).In(DrawnWorld.AsPlanned);
        Assert.Equal(broken, new LaunchTally(problem).Broken(DrawnWorld.AsPlanned, [.. replayed.Starts]).Count());
    }
}
