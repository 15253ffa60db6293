using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Plans;

public sealed class CoveredJobsTests
{
    [Fact]
    public void Of_TheSmallPlan_KnowsTheMetalsAlone() =>
        Assert.Equal(new CoveredJobs(110, 115), CoveredJobs.Of(SmallProgramme.Create(), SmallPlan.Create()));

    [Fact]
    public void Of_EverySectorWithAMultiplier_LeavesNoneOut()
    {
        var programme = SmallProgramme.Create();
        programme = programme with { Sectors = [.. programme.Sectors, programme.Sectors[0] with { Id = "energy" }] };
        Assert.Equal(0, CoveredJobs.Of(programme, SmallPlan.Of(programme, SmallPlan.Decisions())).Unknown);
    }
}
