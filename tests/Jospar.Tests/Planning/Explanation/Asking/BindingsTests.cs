using Jospar.Domain;

namespace Jospar.Tests.Planning.Explanation.Asking;

public sealed class BindingsTests
{
    // A hundred times the ore comes later, when it is worth nothing.
    [Fact]
    public void Of_AThingOfWhichThereIsMoreLater_CountsOnePercentOfItsOwnYear()
    {
        var programme = OreAndMetal.Create() with
        {
            Facilities = [OreAndMetal.Standing(40m)],
            Resources = [OreAndMetal.Ore("north", 2025, 20m), OreAndMetal.Ore("north", 2027, 2000m)],
        };
        var plan = TwoRegions.PlanOf(programme);

        var ore = Assert.Single(
            TwoRegions.Explained(programme, plan, explainer => explainer.Whole()).Bindings, binding => binding.Thing.Kind == "resource");

        Assert.Equal(2025, ore.Thing.Year!.Value.Value);
        TwoRegions.AssertClose(ore.Price.Value * 20m * 0.01m, ore.OnePercent!.Value.Value, 0.000_001m);
    }

    // What comes into a fund later is not what its first year has; what it opens with is.
    [Fact]
    public void Of_AFund_CountsOnePercentOfWhatItHasInThatYear()
    {
        var plan = SmallPlan.Create();
        var programme = SmallProgramme.Create();
        var row = plan.Tables.FundCashFlows.First(row => row.Fund.Value == "fund" && row.Year.Value == 2025);
        var priced = plan with
        {
            Tables = plan.Tables with { ScarcityPrices = [new("fund_balance", "fund", new(2025), 2m, "billion KZT")] },
        };

        var fund = Assert.Single(
            TwoRegions.Explained(programme, priced, explainer => explainer.Whole()).Bindings, binding => binding.Price.Value > 0m);

        TwoRegions.AssertClose(2m * (row.Inflow + row.Opening).Value * 0.01m, fund.OnePercent!.Value.Value, 0.000_001m);
        Assert.NotEqual(Money.Zero, row.Opening);
    }

    [Theory]
    [InlineData(Bound.AtMost, 60)]
    [InlineData(Bound.AtLeast, 1)]
    public void Of_ALimit_CountsOnePercentOfItsLevel(Bound bound, int level)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Limits = [small.Limits[0] with { Bound = bound, Year = new(2025), Level = level }] };
        var plan = SmallPlan.Of(programme, SmallPlan.Decisions());
        var priced = plan with { Tables = plan.Tables with { ScarcityPrices = [new("programme_limit", "builders", new(2025), 2m, "billion KZT")] } };

        var limit = Assert.Single(
            TwoRegions.Explained(programme, priced, explainer => explainer.Whole()).Bindings, binding => binding.Price.Value > 0m);

        Assert.Equal(bound == Bound.AtLeast, limit.Thing.IsMinimum);
        TwoRegions.AssertClose(2m * level * 0.01m, limit.OnePercent!.Value.Value, 0.000_001m);
    }
}
