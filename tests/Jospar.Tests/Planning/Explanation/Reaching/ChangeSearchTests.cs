using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning;
using Jospar.Planning.Explanation;
using Jospar.Planning.Explanation.Asking;
using Jospar.Planning.Explanation.Reaching;
using Jospar.Planning.Plans;
using Jospar.Tests.Optimisation.Mock;
using Jospar.Tests.Queue;

namespace Jospar.Tests.Planning.Explanation.Reaching;

public sealed class ChangeSearchTests
{
    private static readonly TargetId Promise = new("promise");

    [Fact]
    public void Find_WhereALineHasNoCapacityYet_OpensIt()
    {
        var programme = OreAndMetal.Create(OreAndMetal.Smelter("works", 10m, "south"));
        programme = programme with
        {
            Links = [.. programme.Links, OreAndMetal.Link("road", "north", "south", 0m)],
            Targets = [OreAndMetal.Promise(Measure.Output, new MeasureFilter(Commodity: new("metal")), 10m)],
        };

        var answer = AssertSmallest(programme, "link_capacity", "road", 20m);

        Assert.Contains(answer.InPart!.Worths, worth => worth.Thing.Subject == "road");
    }

    [Fact]
    public void Find_WhereAnOreHasRunOut_AsksForMoreOfIt()
    {
        var programme = OreAndMetal.Create(OreAndMetal.Smelter("works", 10m, "north")) with
        {
            Resources = [OreAndMetal.Ore("north", 2025, 20m), OreAndMetal.Ore("north", 2027, 0m)],
            Targets = [OreAndMetal.Promise(Measure.Output, new MeasureFilter(Commodity: new("metal")), 5m)],
        };

        var answer = AssertSmallest(programme, "resource", "north,ore", 10m);

        var ore = Assert.Single(answer.WithLaunches!.Worths);
        Assert.Equal(("north,ore", 2028), (ore.Thing.Subject, ore.Thing.Year!.Value.Value));
        TwoRegions.AssertClose(0.5m, ore.PerUnit, 0.000_01m);
    }

    // Half of each of three would be 150 jobs; but of those that exclude each other one is built.
    [Fact]
    public void Find_OutOfReachOfWholeLaunches_SaysWhatTheseGive()
    {
        string[] ids = ["first", "second", "third"];
        var programme = OreAndMetal.Create([.. ids.Select(id => OreAndMetal.Smelter(id, 10m, "north") with { Jobs = 100 })]) with
        {
            Relations =
            [
                .. from one in ids
                   from other in ids
                   where string.CompareOrdinal(one, other) < 0
                   select new Relation(new(one), RelationKind.Excludes, new(other), SmallProgramme.None),
            ],
        };
        foreach (decimal level in (decimal[])[140m, 160m])
        {
            var change = Ask(programme with { Targets = [OreAndMetal.Promise(Measure.DirectJobs, new MeasureFilter(), level)] }).Change!;
            Assert.Equal(ChangeEnd.OutOfReach, change.End);
            TwoRegions.AssertClose(100m, change.Most!.Value, 0.001m);
        }
    }

    [Fact]
    public void Find_WhereADiscountOfTheMenuMakesASponsorViable_AsksForNoSupport()
    {
        var mill = OreAndMetal.Mill("mill", 10m, "north") with { IsPublic = false, CapitalCost = new(60m) };
        var programme = OreAndMetal.Create(mill);
        programme = programme with
        {
            Terms = programme.Terms with { Goals = [Goal.Value, Goal.Shortfall] },
            Facilities = [OreAndMetal.Standing(40m)],
            Obligations = [OreAndMetal.Obliged("metal", 0.5m)],
            DiscountMenu = [new(new("metal"), 0m, SmallProgramme.None), new(new("metal"), 0.4m, SmallProgramme.None)],
            Targets = [OreAndMetal.Promise(Measure.DirectJobs, new MeasureFilter(), 100m)],
        };

        var change = Ask(programme).Change!;

        Assert.Equal(ChangeEnd.NoneNeeded, change.End);
        Assert.True(change.IsChecked);
        Assert.Equal(new DiscountChange(new("metal"), 0m, 0.4m), Assert.Single(change.Discounts));
    }

    // With more ore there is more that may be exported once the only smelter is full.
    [Fact]
    public void Find_OfExportsOfAnObligedOre_CountsTheOreThatIsAdded()
    {
        var programme = OreAndMetal.Create(OreAndMetal.Smelter("works", 5m, "north"));
        programme = programme with
        {
            Commodities = [.. programme.Commodities.Select(one => one.Id.Value == "ore" ? one with { Trade = TradeDirection.Export } : one)],
            Prices = [.. programme.Prices.Where(price => price.Commodity.Value != "ore"), new(new("ore"), new(2025), null, 1m, null, SmallProgramme.None)],
            Resources = [OreAndMetal.Ore("north", 2025, 40m)],
            Links = [OreAndMetal.Link("north-border", "north", "world", 1000m)],
            Obligations = [OreAndMetal.Obliged("ore", 0.5m)],
            Targets = [OreAndMetal.Promise(Measure.Exports, new MeasureFilter(Commodity: new("ore")), 200m)],
        };

        var answer = AssertSmallest(programme, "resource", "north,ore", 160m);

        TwoRegions.AssertClose(1m, Assert.Single(answer.WithLaunches!.Worths).PerUnit, 0.000_01m);
    }

    // Smelting costs more than the metal brings, and the value comes first. What all changes together would give is not looked for.
    [Fact]
    public void Find_WhereTheLaunchesAsPlannedGetThere_SearchesNothing()
    {
        var programme = OreAndMetal.Create(OreAndMetal.Smelter("works", 10m, "north"));
        programme = programme with
        {
            Terms = programme.Terms with { Goals = [Goal.Value, Goal.Shortfall], ValueTolerance = 0m },
            Processes = [.. programme.Processes.Select(process => process.Id.Value == "smelt" ? process with { RunningCost = 45m } : process)],
            Facilities = [OreAndMetal.Standing(50m)],
            Targets = [OreAndMetal.Promise(Measure.Output, new MeasureFilter(Commodity: new("metal")), 20m)],
        };

        var answer = Ask(programme);

        Assert.Equal((20m, 50m), (answer.Shortfall, Math.Round(answer.WithLaunches!.Most!.Value, 3)));
        Assert.Equal((ChangeEnd.NoneNeeded, null, 0), (answer.Change!.End, answer.Change.Most, answer.Change.Launches));
        Assert.True(answer.Change.IsChecked);
    }

    // Metal is dearer abroad than it is sold for: imports could be sent on without end, and a plan that puts the value first sends none.
    [Fact]
    public void Find_WhereNothingStopsTheMeasure_SaysThatNoChangeIsNeeded()
    {
        var change = Ask(SendingOn()).Change!;

        Assert.Equal((ChangeEnd.NoneNeeded, null), (change.End, change.Most));
        Assert.True(change.IsChecked);
    }

    [Fact]
    public void Find_WhereNoChangeIsNotConfirmed_SaysThatNoneWasFound()
    {
        var programme = SendingOn();
        bool isChecking = false;
        using var solver = new WatchedSolver(
            Optimisation.NativeHighs.Open(), told: outcome => isChecking ? outcome with { Point = PointStatus.None } : outcome);
        var search = new ChangeSearch(
            solver, new ExplainedModel(programme, TwoRegions.PlanOf(programme)), new ExplainerOptions(Gap: 0m),
            new Watch<ExplainStep>(step => isChecking = step.Kind == "check"));

        var change = search.Find(0, withLaunches: null, new SearchClock(TimeProvider.System, null), CancellationToken.None);

        Assert.True(isChecking);
        Assert.Equal(ChangeEnd.Unknown, change.End);
    }

    // Nobody takes metal at home, so that imports may be sent on as far as the border takes them, in and out: 50 kt are made, and
    // (1000 + 50) / 2 leave. The works, by which their sponsor would lose, are not asked for.
    [Fact]
    public void Find_OfExportsOfAnObligedGoodThatIsImported_AsksForWhatHoldsThemBack()
    {
        var works = OreAndMetal.Smelter("works", 100m, "north") with { IsPublic = false, CapitalCost = new(1000m) };

        var answer = Ask(SendingOnObliged(1200m, works));

        Assert.Equal((ChangeEnd.Smallest, true), (answer.Change!.End, answer.Change.IsChecked));
        var change = Assert.Single(answer.Change.Changes);
        Assert.Equal("north-border", change.Thing.Subject);
        TwoRegions.AssertClose(1350m, change.More, 1m);
        TwoRegions.AssertClose(525m, answer.WithLaunches!.Most!.Value, 0.001m);
    }

    // Ore and road would each have to grow by a fifth; the minimum falls by a quarter. The metal is then no longer made, and kept by no one.
    [Fact]
    public void Find_WhereAMinimumIsInTheWay_LowersIt()
    {
        var programme = OreAndMetal.Create(OreAndMetal.Smelter("works", 30m, "north") with { Process = new("cast") });
        programme = programme with
        {
            Processes = [.. programme.Processes, OreAndMetal.Process("cast", ("ore", -2m), ("bar", 1m))],
            Facilities = [OreAndMetal.Standing(50m)],
            Resources = [OreAndMetal.Ore("south", 2025, 100m)],
            Links = [OreAndMetal.Link("north-border", "north", "world", 1000m), OreAndMetal.Link("road", "south", "north", 100m)],
            Limits = [Limit("keep", Measure.Output, "metal", Bound.AtLeast, 40m)],
            Targets = [OreAndMetal.Promise(Measure.Output, new MeasureFilter(Commodity: new("bar")), 20m)],
        };

        var answer = AssertSmallest(programme, "programme_limit", "keep", -10m);

        Assert.Equal((40m, 0.25m), (answer.Change!.Changes[0].Now, answer.Change.Changes[0].Relative));
        Assert.Empty(answer.Change.KeptAtHome);
        var worth = Assert.Single(answer.WithLaunches!.Worths, worth => worth.Thing.Subject == "keep" && worth.Thing.Year!.Value.Value == 2028);
        Assert.True(worth.Thing.IsMinimum);
        TwoRegions.AssertClose(1m, worth.PerUnit, 0.000_01m);
    }

    // 20 GWh more unserved would double what is allowed; power and line grow by a fiftieth each.
    [Fact]
    public void Find_WhereUnservedDemandIsLimited_CountsTheLimitByItsLevel()
    {
        var programme = OreAndMetal.Create(OreAndMetal.Smelter("works", 60m, "north") with { Process = new("cast") });
        programme = programme with
        {
            Commodities = [.. programme.Commodities, SmallProgramme.Commodity("power", "GWh", "energy", 0, "electricity", TradeDirection.None)],
            Prices = [.. programme.Prices, new(new("power"), new(2025), null, null, 0.01m, SmallProgramme.None)],
            Processes = [.. programme.Processes, OreAndMetal.Process("cast", ("power", -1m), ("bar", 1m))],
            Resources = [new(new("south"), new("power"), new(2025), 1000m, 0m, SmallProgramme.None)],
            Demands = [new(new("north"), new("power"), new(2025), 980m, 0.001m, SmallProgramme.None)],
            Links = [OreAndMetal.Link("north-border", "north", "world", 1000m), OreAndMetal.Link("line", "south", "north", 1000m) with { Carrier = "electricity" }],
            Limits = [Limit("dark", Measure.UnservedDemand, "power", Bound.AtMost, 20m)],
            Targets = [OreAndMetal.Promise(Measure.Output, new MeasureFilter(Commodity: new("bar")), 60m)],
        };

        var change = Ask(programme).Change!;

        Assert.Equal(ChangeEnd.Smallest, change.End);
        Assert.True(change.IsChecked);
        Assert.Equal(["line", "south,power"], change.Changes.Select(part => part.Thing.Subject));
        Assert.All(change.Changes, part => TwoRegions.AssertClose(20m, part.More, 0.02m));
    }

    private static Programme SendingOn()
    {
        var programme = Importing(OreAndMetal.Create(OreAndMetal.Smelter("works", 10m, "north")));
        return programme with
        {
            Terms = programme.Terms with { Goals = [Goal.Value, Goal.Shortfall], ValueTolerance = 0m },
            Links = [.. programme.Links.Select(link => link with { Capacity = null })],
            Targets = [OreAndMetal.Promise(Measure.Exports, new MeasureFilter(Commodity: new("metal")), 200m)],
        };
    }

    private static Programme SendingOnObliged(decimal promised, Project works) => Importing(OreAndMetal.Create(works)) with
    {
        Facilities = [OreAndMetal.Standing(50m)],
        Links = [OreAndMetal.Link("north-border", "north", "world", 1000m)],
        Obligations = [OreAndMetal.Obliged("metal", 0.9m)],
        Targets = [OreAndMetal.Promise(Measure.Exports, new MeasureFilter(Commodity: new("metal")), promised)],
    };

    private static Programme Importing(Programme programme) => programme with
    {
        Commodities = [.. programme.Commodities.Select(one => one.Id.Value == "metal" ? one with { Trade = TradeDirection.Both } : one)],
        Prices = [.. programme.Prices.Where(price => price.Commodity.Value != "metal"), new(new("metal"), new(2025), 7m, 6m, null, SmallProgramme.None)],
    };

    private static Limit Limit(string id, Measure measure, string commodity, Bound bound, decimal level) => new(
        new(id), new(id), measure, new MeasureFilter(Commodity: new(commodity)), bound, null, Span.Year, level, SmallProgramme.None);

    private static TargetExplanation AssertSmallest(Programme programme, string kind, string subject, decimal more)
    {
        var answer = Ask(programme);
        Assert.Equal(ChangeEnd.Smallest, answer.Change!.End);
        Assert.True(answer.Change.IsChecked);
        var change = Assert.Single(answer.Change.Changes);
        Assert.Equal((kind, subject), (change.Thing.Kind, change.Thing.Subject));
        TwoRegions.AssertClose(more, change.More, 0.001m * Math.Abs(more));
        Assert.Equal(0m, TwoRegions.PlanOf(ChangedWorld.Of(programme, answer.Change.Changes)).Targets.Single().Shortfall);
        return answer;
    }

    private static TargetExplanation Ask(Programme programme) =>
        TwoRegions.Explained(programme, TwoRegions.PlanOf(programme), explainer => explainer.Target(Promise, null));
}
