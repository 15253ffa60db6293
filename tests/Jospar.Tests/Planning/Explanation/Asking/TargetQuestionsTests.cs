using Jospar.Domain;
using Jospar.Planning.Explanation;

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

    // Of 50 kt of metal 20 are promised as bars, and 30 is what may be exported: more of either alone is worth but what the bars may be missed
    // by in the asking.
    [Fact]
    public void Ask_WhereMoreAloneIsWorthTheHairOfAnotherPromise_NamesWhatBindsTogether()
    {
        var metal = new MeasureFilter(Commodity: new("metal"));
        var programme = OreAndMetal.Create(OreAndMetal.Smelter("works", 10m, "south")) with
        {
            Facilities = [OreAndMetal.Standing(100m), OreAndMetal.Standing(100m) with { Id = new("mill"), Process = new("roll") }],
            Links = [OreAndMetal.Link("north-border", "north", "world", 1000m)],
            Limits = [new(new("abroad"), new("Abroad"), Measure.Exports, metal, Bound.AtMost, null, Span.Year, 30m, SmallProgramme.None)],
            Targets =
            [
                OreAndMetal.Promise(Measure.Exports, metal, 45m),
                OreAndMetal.Promise(Measure.Output, new MeasureFilter(Commodity: new("bar")), 20m) with { Id = new("bars") },
            ],
        };
        var plan = TwoRegions.PlanOf(programme);

        var reach = TwoRegions.Explained(programme, plan, explainer => explainer.Whole()).Targets[0].WithLaunches!;

        TwoRegions.AssertClose(30m, reach.Most!.Value, 0.001m);
        Assert.Empty(reach.Worths);
        Assert.Equal(["abroad", "north,ore"], reach.Together.Select(thing => thing.Subject).Order());
    }

    // Without processors all may be exported that is made: one more of the smelter is one more of metal.
    [Fact]
    public void Ask_OfThePlantThatMakesAnObligedGood_SaysWhatMoreOfItWouldAdd()
    {
        var programme = Obliging(OreAndMetal.Promise(Measure.Output, new MeasureFilter(Commodity: new("metal")), 60m));

        var worth = Assert.Single(Reach(programme).Worths);

        Assert.Equal(("old-smelter", 2028), (worth.Thing.Subject, worth.Thing.Year!.Value.Value));
        TwoRegions.AssertClose(1m, worth.PerUnit, 0.000_01m);
    }

    // The caster takes two of metal for a bar, the mill one. All of the metal may be exported where both are full; one more of the mill then
    // takes one of metal and gives one bar, and nothing from the caster.
    [Fact]
    public void Ask_OfAPlantThatTakesAnObligedGood_LeavesTheOthersFull()
    {
        var programme = Obliging(OreAndMetal.Promise(Measure.Exports, new MeasureFilter(), 100m));
        Facility Taker(string id, string process) => OreAndMetal.Standing(10m) with { Id = new(id), Process = new(process) };
        programme = programme with
        {
            Processes = [.. programme.Processes, OreAndMetal.Process("cast", ("metal", -2m), ("bar", 1m))],
            Facilities = [OreAndMetal.Standing(100m), Taker("mill", "roll"), Taker("caster", "cast")],
        };

        var reach = Reach(programme);

        TwoRegions.AssertClose(90m, reach.Most!.Value, 0.001m);
        Assert.Equal("old-smelter", Assert.Single(reach.Worths).Thing.Subject);
    }

    // Of two smelters for five billion each, a limit of seven and a half leaves one and a half in part: ten of metal for five billion.
    [Fact]
    public void Ask_OfAThingThatIsCountedInSmallUnits_SaysWhatIsWorthSoLittleEach()
    {
        Project Dear(string id) => OreAndMetal.Smelter(id, 10m, "north") with { CapitalCost = new Money(5_000_000_000m) };
        var programme = OreAndMetal.Create(Dear("first"), Dear("second")) with
        {
            Limits = [new(new("spending"), new("Spending"), Measure.Investment, new MeasureFilter(), Bound.AtMost, new(2028), Span.Cumulative, 7_500_000_000m, SmallProgramme.None)],
            Targets = [OreAndMetal.Promise(Measure.Output, new MeasureFilter(Commodity: new("metal")), 20m)],
        };

        var inPart = TwoRegions.Explained(programme, TwoRegions.PlanOf(programme), explainer => explainer.Target(new("promise"), null)).InPart!;

        TwoRegions.AssertClose(15m, inPart.Most!.Value, 0.001m);
        var worth = Assert.Single(inPart.Worths);
        Assert.Equal("spending", worth.Thing.Subject);
        TwoRegions.AssertClose(0.000_000_002m, worth.PerUnit, 0.000_000_000_002m);
    }

    private static Programme Obliging(Target promise) => OreAndMetal.Create(OreAndMetal.Smelter("works", 10m, "south")) with
    {
        Facilities = [OreAndMetal.Standing(50m)],
        Resources = [OreAndMetal.Ore("north", 2025, 1000m)],
        Links = [OreAndMetal.Link("north-border", "north", "world", 1000m)],
        Obligations = [OreAndMetal.Obliged("metal", 0.5m)],
        Targets = [promise],
    };

    private static TargetReach Reach(Programme programme) =>
        TwoRegions.Explained(programme, TwoRegions.PlanOf(programme), explainer => explainer.Whole()).Targets.Single().WithLaunches!;
}
