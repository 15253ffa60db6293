using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Tests.Planning.Explanation;

namespace Jospar.Tests.Planning.Search;

public sealed class ScarcityPricesTests
{
    // Nobody takes ore, so that processors count as full and all of it is sold: in every year one more adds its price, less what it costs.
    [Fact]
    public void Of_AResourceOfAnObligedGoodWithoutTakers_SayWhatOneMoreAdds()
    {
        var programme = Selling(40m);
        var plan = PlannerRun.PlanOf(programme);

        var prices = plan.Tables.ScarcityPrices.Where(row => row is { Constraint: "resource", Subject: "north,ore" }).ToArray();

        Assert.Equal(programme.Years, prices.Select(row => row.Year!.Value));
        Assert.Equal(ValueOf(PlannerRun.PlanOf(Selling(41m))) - ValueOf(plan), prices.Sum(row => row.Price), 6);
    }

    private static decimal ValueOf(Plan plan) => plan.Goals.Single(goal => goal.Goal == Goal.Value).Value;

    private static Programme Selling(decimal available)
    {
        var programme = OreAndMetal.Create();
        return programme with
        {
            Commodities = [.. programme.Commodities.Select(one => one.Id.Value == "ore" ? one with { Trade = TradeDirection.Export } : one)],
            Prices = [.. programme.Prices.Where(price => price.Commodity.Value != "ore"), new(new("ore"), new(2025), null, 1m, null, SmallProgramme.None)],
            Resources = [OreAndMetal.Ore("north", 2025, available)],
            Links = [OreAndMetal.Link("north-border", "north", "world", 1000m)],
            Obligations = [OreAndMetal.Obliged("ore", 0.5m)],
        };
    }
}
