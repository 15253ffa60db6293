using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning;
using Jospar.Planning.Alternatives;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Alternatives;

public sealed class GroupTestsTests
{
    [Fact]
    public void Run_OfManyEmployers_DoesWithoutAllButTheLargeOneInAFewPlans()
    {
        var programme = ManyEmployers.Create();
        var made = MadeOf(programme, within: 0.05m, isIn: true);
        var all = programme.Projects.Select(project => project.Id).ToHashSet();
        var missing = made.SelectMany(plan => all.Except(plan.Plan.Decisions.Launches.Select(launch => launch.Project))).ToHashSet();

        Assert.Equal([ManyEmployers.Large], all.Except(missing));
        Assert.InRange(made.Count, 2, 45);
        Assert.All(made, plan => Assert.True(plan.Verification.Holds));
    }

    [Fact]
    public void Run_OfAProjectThatOthersRequire_LeavesTheseOutWithIt()
    {
        var made = MadeOf(SmallProgramme.Create(), within: 1m, isIn: true);

        var withoutLine = made.Where(plan => !Launches(plan, "line")).ToList();
        Assert.NotEmpty(withoutLine);
        Assert.All(withoutLine, plan => Assert.False(Launches(plan, "mill")));
    }

    [Fact]
    public void Run_OfProjectsThatAreOut_TakesThemIn()
    {
        var programme = ManyEmployers.Create();
        var target = programme.Targets[0] with { Level = 200m };
        var made = MadeOf(programme with { Targets = [target] }, within: 1m, isIn: false);

        Assert.NotEmpty(made);
        Assert.All(made, plan => Assert.True(plan.Plan.Decisions.Launches.Length > 1));
    }

    private static bool Launches(MadePlan made, string project) => made.Plan.Decisions.Launches.Any(launch => launch.Project == new ProjectId(project));

    // The plans that do without projects of the best plan, or take others in.
    private static List<MadePlan> MadeOf(Programme programme, decimal within, bool isIn)
    {
        using var solver = Optimisation.NativeHighs.Open();
        var plan = PlannerRun.PlanOf(programme);
        var near = new NearOptimalModel(solver, programme, plan, new AlternativesOptions(within, []));
        var launched = plan.Decisions.Launches.Select(launch => launch.Project).ToHashSet();
        int[] open = [.. Enumerable.Range(0, programme.Projects.Length)
            .Where(p => programme.Projects[p].Commitment is null && launched.Contains(programme.Projects[p].Id) == isIn)];
        var made = new List<MadePlan>();
        new GroupTests(near, new SolveOptions(), new SearchClock(TimeProvider.System, null)).Run(open, isIn, (found, _) => made.Add(found), CancellationToken.None);
        return made;
    }
}
