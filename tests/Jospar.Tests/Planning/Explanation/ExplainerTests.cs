using Jospar.Domain;
using Jospar.Optimisation.Highs;
using Jospar.Planning.Explanation;
using Jospar.Tests.Optimisation.Mock;

namespace Jospar.Tests.Planning.Explanation;

public sealed class ExplainerTests
{
    [Fact]
    public void Open_WhereTheSolverThrows_LeavesNoSession()
    {
        using var solver = new WatchedSolver(Optimisation.NativeHighs.Open(), asked: (_, _) => throw new HighsCallException("numbers"));
        Assert.Throws<HighsCallException>(() =>
            Explainer.Open(solver, TwoRegions.Programme, TwoRegions.Plan, new ExplainerOptions(Gap: 0m), TimeProvider.System));
        Assert.Equal(0, solver.OpenSessions);
    }

    // South a hair more can be made; but the haul from there costs far more than the promise's tolerance gives away for the value.
    [Fact]
    public void Project_ForcedIn_GoesToTheSiteThatTheGoalsChooseWithTheirTolerance()
    {
        var programme = OreAndMetal.Create(OreAndMetal.Smelter("works", 10m, "north", "south"), OreAndMetal.Smelter("other", 10.2m, "zone"));
        programme = programme with
        {
            Terms = programme.Terms with { ShortfallTolerance = 0.01m },
            Resources = [OreAndMetal.Ore("north", 2025, 19.8m), OreAndMetal.Ore("south", 2025, 19.9m), OreAndMetal.Ore("zone", 2025, 20.4m)],
            Links =
            [
                OreAndMetal.Link("north-border", "north", "world", 1000m),
                OreAndMetal.Link("south-border", "south", "world", 1000m) with { Cost = 2m },
                OreAndMetal.Link("zone-border", "zone", "world", 1000m),
            ],
            Relations = [new(new("works"), RelationKind.Excludes, new("other"), SmallProgramme.None)],
            Targets = [OreAndMetal.Promise(Measure.Output, new MeasureFilter(Commodity: new("metal")), 20m)],
        };

        var asked = Ask(programme, "works").Asked;

        var forced = Assert.Single(asked, answer => answer.Kind == WhatIfKind.ForcedIn);
        var north = Assert.Single(asked, answer => answer.Kind == WhatIfKind.AtAnotherSite && answer.Site!.Value.Value == "north");
        Assert.Equal(north.ValueChange, forced.ValueChange);
        Assert.Contains(forced.Moves, move => move.ToSite?.Value == "north");
    }

    // The works has all the ore that it needs and makes all that it can: no one shares in what it earns.
    [Fact]
    public void Project_UsedToTheFullAndAlone_EarnsWhatItBrings()
    {
        var programme = OreAndMetal.Create(OreAndMetal.Smelter("works", 10m, "north"), OreAndMetal.Smelter("far-works", 10m, "south")) with
        {
            Targets = [OreAndMetal.Promise(Measure.Output, new MeasureFilter(Commodity: new("metal"), Place: new("south")), 10m)],
        };

        var answer = Ask(programme, "works");

        Assert.Equal(ProjectReason.Earns, answer.Reason);
        var without = Assert.Single(answer.Asked, asked => asked.Kind == WhatIfKind.ForcedOut);
        TwoRegions.AssertClose(without.ValueChange.Value, answer.Best!.MostValueChange.Value, 0.001m);
    }

    // Prices hold the mills as full or not as planned. Without the first, nothing need be offered beyond what the second takes.
    [Fact]
    public void Project_WithoutWhichProcessorsAreFullOtherwise_IsWorthNoMoreThanTheModelSays()
    {
        var first = OreAndMetal.Mill("first", 20m, "north") with
        {
            Ramp = [0.9m, 1m],
            Process = new("roll-first"),
            LastStart = new(2028),
        };
        var second = OreAndMetal.Mill("second", 30m, "north") with { Process = new("roll-second"), LastStart = new(2028) };
        var programme = OreAndMetal.Create(first, second);
        programme = programme with
        {
            Terms = programme.Terms with { TailYears = 5 },
            Commodities = [.. programme.Commodities, SmallProgramme.Commodity("power", "GWh", "energy", 0, "electricity", TradeDirection.None)],
            Prices =
            [
                .. programme.Prices.Where(price => price.Commodity.Value != "bar"),
                new(new("bar"), new(2025), null, 18m, null, SmallProgramme.None),
                new(new("power"), new(2025), null, null, 0.1m, SmallProgramme.None),
            ],
            Processes =
            [
                programme.Processes[0],
                OreAndMetal.Process("roll-first", ("metal", -1m), ("bar", 1m), ("power", -0.5m)),
                OreAndMetal.Process("roll-second", ("metal", -1m), ("bar", 1m), ("power", -1m)),
            ],
            Facilities = [OreAndMetal.Standing(100m)],
            Resources = [OreAndMetal.Ore("north", 2025, 400m), new(new("north"), new("power"), new(2025), 30m, 0m, SmallProgramme.None)],
            Links = [OreAndMetal.Link("north-border", "north", "world", 1000m)],
            Obligations = [OreAndMetal.Obliged("metal", 0.5m)],
            Limits = [new(new("building"), new("Building"), Measure.Investment, new MeasureFilter(), Bound.AtMost, null, Span.Year, 5m, SmallProgramme.None)],
            Targets = [OreAndMetal.Promise(Measure.Output, new MeasureFilter(Commodity: new("metal")), 10m)],
        };

        var answer = Ask(programme, "first");

        var without = Assert.Single(answer.Asked, asked => asked.Kind == WhatIfKind.ForcedOut);
        Assert.Single(without.Moves);
        Assert.True(answer.Best!.MostValueChange.Value >= without.ValueChange.Value - 0.001m, $"{answer.Best.MostValueChange} below {without.ValueChange}");
    }

    private static ProjectExplanation Ask(Programme programme, string project) =>
        TwoRegions.Explained(programme, TwoRegions.PlanOf(programme), explainer => explainer.Project(new(project), null));
}
