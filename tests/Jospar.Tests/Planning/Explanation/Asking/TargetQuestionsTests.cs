using Jospar.Domain;

namespace Jospar.Tests.Planning.Explanation.Asking;

public sealed class TargetQuestionsTests
{
    // Rolling costs more than it brings, so that the plan leaves the mill idle and sells but what need not be offered; with the mill full,
    // all that it leaves may be exported.
    [Fact]
    public void Ask_WithTheLaunchesAsPlanned_FillsProcessorsWhereThatHelps()
    {
        var mill = OreAndMetal.Mill("mill", 10m, "north") with { Commitment = new(new("north"), new(2025)) };
        var programme = OreAndMetal.Create(mill);
        programme = programme with
        {
            Terms = programme.Terms with { Goals = [Goal.Value, Goal.Shortfall] },
            Processes = [.. programme.Processes.Select(process => process.Id.Value == "roll" ? process with { RunningCost = 45m } : process)],
            Facilities = [OreAndMetal.Standing(100m)],
            Resources = [OreAndMetal.Ore("north", 2025, 400m)],
            Links = [OreAndMetal.Link("north-border", "north", "world", 1000m)],
            Obligations = [OreAndMetal.Obliged("metal", 0.2m)],
            Targets = [OreAndMetal.Promise(Measure.Exports, new MeasureFilter(Commodity: new("metal")), 95m)],
        };
        var plan = TwoRegions.PlanOf(programme);

        var answer = TwoRegions.Explained(programme, plan, explainer => explainer.Target(new("promise"), null));

        TwoRegions.AssertClose(90m, answer.WithLaunches!.Most!.Value, 0.001m);
        Assert.All(TwoRegions.Explained(programme, plan, explainer => explainer.Whole()).Targets, target => Assert.Equal(90m, target.WithLaunches!.Most!.Value, 3));
    }
}
