using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Plans;

public sealed class UnservedDemandsTests
{
    private static readonly Programme Small = SmallProgramme.Create();
    private static readonly CommodityId Power = new("power");

    [Fact]
    public void Of_TheSmallPlan_IsHalfAUnitOfPowerAndCostsWhatItsValueHas()
    {
        var plan = SmallPlan.Create();
        var unserved = Assert.Single(UnservedDemands.Of(Small, plan));
        Assert.Equal(
            new UnservedDemand(Power, 1, new(2028), new(2028), 0.5m, 6m, new("north"), 0.5m, 6m, unserved.Cost), unserved);
        Assert.Equal(plan.Totals.UnservedCost.Value, unserved.Cost.Value, 9);
    }

    [Fact]
    public void Of_SeveralPlacesAndYears_AreOfTheWorstYearAndThePlaceWithMost()
    {
        var demands = Small with { Demands = [.. Small.Demands, Small.Demands[0] with { Place = new("south") }] };
        Assert.Equal(
            [(3, new Year(2026), new Year(2027), 3m, 8m, new PlaceId("south"), 2m, 4m)],
            UnservedDemands.Of(demands, With(Row("north", 2026, 1m), Row("north", 2027, 1m), Row("south", 2027, 2m), Row("south", 2028, 3m)))
                .Select(found => (found.Years, found.From, found.Worst, found.Missing, found.Needed, found.Place, found.MissingThere, found.NeededThere)));
    }

    [Fact]
    public void Of_WhatRoundingLeaves_IsNothing() =>
        Assert.Empty(UnservedDemands.Of(Small, With(Row("north", 2026, 0.000_001m), Row("north", 2027, 0m))));

    private static DemandServedRow Row(string place, int year, decimal unserved) => new(new(place), Power, new(year), 4m, 4m - unserved, unserved);

    private static Plan With(params DemandServedRow[] rows)
    {
        var plan = SmallPlan.Create();
        return plan with { Tables = plan.Tables with { Demands = [.. rows] } };
    }
}
