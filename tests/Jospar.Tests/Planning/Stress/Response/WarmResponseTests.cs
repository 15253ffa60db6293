using Jospar.Domain;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Cold;
using Jospar.Planning.Stress.Drawing;
using Jospar.Planning.Stress.Response;
using Jospar.Tests.Planning.Explanation;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Stress.Response;

public sealed class WarmResponseTests
{
    // The ore is enough for ten: what is missing of a promise of half a millionth more is a rounding.
    [Theory]
    [InlineData(10.000_005, 0.0)]
    [InlineData(10.000_05, 0.000_005)]
    public void To_WhereAPromiseIsMissedByARounding_CountsNothingMissing(double level, double missing)
    {
        var programme = OreAndMetal.Create() with
        {
            Facilities = [OreAndMetal.Standing(50m)],
            Resources = [OreAndMetal.Ore("north", 2025, 20m)],
            Targets = [OreAndMetal.Promise(Measure.Output, new MeasureFilter(Commodity: new("metal")), (decimal)level)],
            Uncertainties = [UncertainProgrammes.OfEachKind[0]],
        };
        var plan = PlannerRun.PlanOf(programme);
        using var solver = Optimisation.NativeHighs.Open();
        using var warm = new WarmResponse(new StressSubject(programme, plan, "package"), solver);

        Assert.Equal(missing, (double)warm.To(DrawnWorld.AsPlanned).Shortfall, missing / 100);
        Assert.Equal(missing, (double)plan.Goals[0].Value, missing / 100);
    }

    // Of 50 kt of metal the cap leaves 20 to the mill, which would gladly roll more; once the smelter is gone, nobody gives anything up.
    [Theory]
    [InlineData(0.0, 20.0)]
    [InlineData(-0.5, 10.0)]
    [InlineData(-1.0, 50.0)]
    public void To_WhereTheBurdenCapOfAChosenDiscountBinds_HoldsItWhereAnythingIsMade(double lost, double rolled)
    {
        var use = OreAndMetal.Promise(Measure.Use, new MeasureFilter(Commodity: new("metal")), 50m);
        var programme = OreAndMetal.Create() with
        {
            Facilities = [OreAndMetal.Standing(50m), OreAndMetal.Standing(50m) with { Id = new("mill"), Process = new("roll") }],
            Links = [OreAndMetal.Link("north-border", "north", "world", 1000m)],
            Obligations = [OreAndMetal.Obliged("metal", 0.5m) with { BurdenCap = 0.04m }],
            DiscountMenu = [new(new("metal"), 0.1m, SmallProgramme.None)],
            Targets = [use],
            Uncertainties = [UncertainProgrammes.Row("fire", UncertaintyKind.Output, new(Facility: "old-smelter"), UncertainProgrammes.Discrete([(decimal)lost], [1m]))],
        };
        programme = programme with
        {
            Commodities = [.. programme.Commodities.Select(one => one.Id.Value == "metal" ? one with { Trade = TradeDirection.Both, Discardable = true } : one)],
            Prices = [new(new("metal"), new(2025), 7m, 6m, null, SmallProgramme.None), .. programme.Prices.Skip(1)],
        };
        var subject = new StressSubject(programme, PlannerRun.PlanOf(programme), "package");
        using var solver = Optimisation.NativeHighs.Open();
        using var warm = new WarmResponse(subject, solver);
        var world = DrawnWorld.Of(subject.Draws, 1, 0, _ => false);

        var quick = warm.To(world);
        var plain = new ColdResponse(subject, solver).To(world, warm.Slacks).Outcome;

        Assert.Equal(20.0, (double)subject.Plan.Targets[0].Reached, 1e-5);
        Assert.Equal(rolled, (double)quick.Reached[0], 1e-5);
        Assert.Equal(rolled, (double)plain.Reached[0], 1e-5);
        Assert.Equal((double)quick.Value, (double)plain.Value, 1e-4);
    }
}
