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

    // 100 kt of ore are just what the smelter takes, whose capacity is 50 kt.
    [Fact]
    public void Ask_WhereThingsBindTogether_NamesThemAndNoWorth()
    {
        var programme = OreAndMetal.Create(OreAndMetal.Smelter("works", 10m, "south")) with
        {
            Facilities = [OreAndMetal.Standing(50m)],
            Links = [OreAndMetal.Link("north-border", "north", "world", 1000m)],
            Targets = [OreAndMetal.Promise(Measure.Output, new MeasureFilter(Commodity: new("metal")), 80m)],
        };
        var plan = TwoRegions.PlanOf(programme);

        var reach = TwoRegions.Explained(programme, plan, explainer => explainer.Whole()).Targets.Single().WithLaunches!;

        TwoRegions.AssertClose(50m, reach.Most!.Value, 0.001m);
        Assert.Empty(reach.Worths);
        Assert.Equal(["north,ore", "old-smelter"], reach.Together.Select(thing => thing.Subject).Order());
        Assert.All(reach.Together, thing => Assert.Equal(2028, thing.Year!.Value.Value));
    }
}
