using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Tests.Planning.Search;

/// <summary>Programmes whose first goal is the value.</summary>
public sealed class ValueFirstTests
{
    // Fewer projects are preferred where nothing else tells plans apart, but that is no part of the value that is held.
    [Fact]
    public void Plan_WhoseValueIsHeldToTheLast_LaunchesWhatCostsNothingForAPromise()
    {
        var small = SmallProgramme.Create();
        var free = SmallProgramme.Project("school", 0m) with
        {
            IsPublic = true,
            Jobs = 10,
            Sites = [new(new("north"), 1m, SmallProgramme.None)],
        };
        var plan = PlannerRun.PlanOf(
            small with
            {
                Terms = small.Terms with { Goals = [Goal.Value, Goal.Shortfall], ValueTolerance = 0m },
                Projects = small.Projects.Add(free),
                Targets = [small.Targets[1] with { Filter = new MeasureFilter(Place: new("north")), Level = 10_000m }],
            },
            new PlannerOptions(Gap: 0m));

        Assert.Contains(plan.Decisions.Launches, launch => launch.Project == free.Id);
    }

    [Fact]
    public void Plan_WhosePromisesAreKeptByThePlanOfGreatestValue_IsProven()
    {
        var small = SmallProgramme.Create();
        var plan = PlannerRun.PlanOf(small with
        {
            Terms = small.Terms with { Goals = [Goal.Value, Goal.Shortfall], ValueTolerance = 0m },
            Targets = [small.Targets[1] with { Bound = Bound.AtMost, Level = 10_000m }],
        });

        Assert.Equal((PlanStatus.Proven, 0m), (plan.Status, plan.Goals[1].Bound));
    }
}
