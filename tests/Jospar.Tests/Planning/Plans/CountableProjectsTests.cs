using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Plans;

public class CountableProjectsTests
{
    private static Target Jobs => SmallProgramme.Create().Targets[1];

    [Fact]
    public void Find_JobsAboveAllThatIsListed_SaysWhatTheListGives() =>
        Assert.Equal(new CountableProjects(5, 3, 175m, 0), Find(Jobs));

    [Fact]
    public void Find_AListThatWouldDo_SaysNothing() => Assert.Null(Find(Jobs with { Level = 175m }));

    [Fact]
    public void Find_OfProjects_CountsThoseThatPassAtOneOfTheirSites()
    {
        var target = Jobs with { Measure = Measure.RunningProjects, Level = 4m, Filter = new MeasureFilter(Place: new("north"), Commodity: new("bar")) };
        Assert.Equal(new CountableProjects(3, 2, 3m, 0), Find(target));
    }

    [Fact]
    public void Find_OfProjectsThatCannotRunInTime_LeavesThemOut()
    {
        var small = SmallProgramme.Create();
        var late = small with { Projects = [.. small.Projects.Select(project => project.Id.Value == "second-mill" ? project with { BuildYears = 4 } : project)] };
        Assert.Equal(145m, CountableProjects.Find(late, SmallPlan.Of(late, SmallPlan.Decisions()), Jobs)?.Ceiling);
    }

    [Fact]
    public void Find_PlantsThatTellNoJobs_AreCountedAsSuch()
    {
        var small = SmallProgramme.Create();
        var untold = small with { Projects = [.. small.Projects.Select(project => project with { Jobs = 0 })] };
        Assert.Equal(4, CountableProjects.Find(untold, SmallPlan.Of(untold, SmallPlan.Decisions()), Jobs)?.Untold);
    }

    [Fact]
    public void Find_OfInvestment_CountsWhatCanBeSpentWithinThePlan()
    {
        var target = Jobs with { Measure = Measure.Investment, Span = Span.Cumulative, Level = 104m };
        Assert.Equal(new CountableProjects(5, 3, 103m, 0), Find(target));
        Assert.Null(Find(target with { Level = 103m }));
        Assert.Equal(new CountableProjects(1, 1, 4m, 0), Find(target with { Filter = new MeasureFilter(Sponsor: "Early Ltd") }));
    }

    [Theory]
    [InlineData(Measure.Output)]
    [InlineData(Measure.Investment)]
    public void Find_OfWhatCountsNoProjects_SaysNothing(Measure measure) => Assert.Null(Find(Jobs with { Measure = measure }));

    private static CountableProjects? Find(Target target) => CountableProjects.Find(SmallProgramme.Create(), SmallPlan.Create(), target);
}
