using Jospar.Domain;
using Jospar.Planning.Replanning;
using Jospar.Tests.Planning.Explanation;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Formulation;

public sealed class SentOnTests
{
    private const decimal Promised = 30m;
    private const decimal Far = 200m;

    // A border that never chokes, where nothing is made or used, is as good as one whose capacity nobody comes near.
    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    public void Plan_OfExportsPromisedBeyondWhatIsMade_SendsImportsOnAtTheBorder(int? capacity)
    {
        var plan = PlannerRun.PlanOf(Programme(capacity));

        Assert.InRange(Assert.Single(plan.Targets).Reached, 0.999m * Promised, Promised);
        Assert.DoesNotContain(plan.Tables.Flows, flow => flow.Link.Value == "rail" && flow.Commodity.Value == "bar" && flow.Sent > 0m && flow.From.Value == "coast");
    }

    [Fact]
    public void Plan_OfExportsThatALimitAsksFor_IsAsGoodOverEitherBorder()
    {
        var small = Programme(null);
        var asked = small with { Targets = [], Limits = [Limit()] };

        decimal open = PlannerRun.PlanOf(asked).Totals.Value.Value;
        decimal wide = PlannerRun.PlanOf(asked with { Links = Programme(1000).Links }).Totals.Value.Value;

        Assert.Equal(wide, open, 4);
    }

    // The mill that is launched, and whatever else is possible, says nothing about how much may be sent on once processors are full.
    [Theory]
    [InlineData("as it is")]
    [InlineData("committed")]
    [InlineData("one more site")]
    [InlineData("one more project")]
    public void Plan_OfAnObligedGood_SendsOnAsMuchWhateverElseIsPossible(string world)
    {
        var programme = Obliged();
        var works = programme.Projects[0];
        programme = world switch
        {
            "committed" => programme with { Projects = [works with { Commitment = new(new("north"), new(2025)) }] },
            "one more site" => programme with { Projects = [works with { Sites = [.. works.Sites, new(new("south"), 2m, SmallProgramme.None)] }] },
            "one more project" => programme with { Projects = [works, works with { Id = new("never"), CapitalCost = new(9000m) }] },
            _ => programme,
        };

        var plan = PlannerRun.PlanOf(programme);

        Assert.InRange(Assert.Single(plan.Targets).Reached, 0.999m * Far, Far);
        Assert.Equal("works", Assert.Single(plan.Decisions.Launches).Project.Value);
    }

    [Fact]
    public void Replan_WithoutFacts_SendsOnAsMuchAsPlanned()
    {
        var programme = Obliged();
        var plan = PlannerRun.PlanOf(programme);
        var changed = ChangedProgramme.Of(new History(programme, new(2026), plan.Decisions.Launches, []), plan);

        Assert.InRange(Assert.Single(PlannerRun.PlanOf(changed).Targets).Reached, 0.999m * Far, Far);
    }

    // A smelter and a mill that stands and takes all its metal; ten times what both do is promised to be exported.
    private static Programme Obliged()
    {
        var programme = OreAndMetal.Create(OreAndMetal.Smelter("works", 20m, "north"));
        return programme with
        {
            Commodities = [.. programme.Commodities.Select(one => one.Id.Value == "metal" ? one with { Trade = TradeDirection.Both } : one)],
            Prices = [.. programme.Prices.Where(price => price.Commodity.Value != "metal"), new(new("metal"), new(2025), 7m, 6m, null, SmallProgramme.None)],
            Facilities = [OreAndMetal.Standing(20m) with { Process = new("roll") }],
            Links = [OreAndMetal.Link("north-border", "north", "world", 1000m)],
            Obligations = [OreAndMetal.Obliged("metal", 0.8m)],
            Targets = [OreAndMetal.Promise(Measure.Exports, new MeasureFilter(Commodity: new("metal")), Far)],
        };
    }

    private static Programme Programme(int? capacity)
    {
        var small = SmallProgramme.Create();
        return small with
        {
            Places = [.. small.Places, new(new("coast"), PlaceKind.Region, new("country"), new("Coast"), null, SmallProgramme.None)],
            Commodities = [.. small.Commodities.Select(good => good.Id.Value == "bar" ? good with { Trade = TradeDirection.Both } : good)],
            Prices = [.. small.Prices.Select(price => price.Commodity.Value == "bar" ? price with { Import = 17m } : price)],
            Links =
            [
                .. small.Links.Where(link => link.Id.Value != "border"),
                new(new("border"), new("Border"), new("coast"), new("world"), "freight", capacity, true, 0.1m, 0m, SmallProgramme.None),
                new(new("rail"), new("Rail"), new("coast"), new("north"), "freight", null, true, 1m, 0m, SmallProgramme.None),
            ],
            Targets = [small.Targets[0] with { Measure = Measure.Exports, Level = Promised }],
            Limits = [],
        };
    }

    private static Limit Limit() => new(
        new("exports"), new("Exports"), Measure.Exports, new MeasureFilter(Commodity: new("bar")), Bound.AtLeast, new(2028), Span.Year, Promised,
        SmallProgramme.None);
}
