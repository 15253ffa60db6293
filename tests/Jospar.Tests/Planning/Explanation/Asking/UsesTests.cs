using Jospar.Domain;
using Jospar.Planning.Explanation;

namespace Jospar.Tests.Planning.Explanation.Asking;

public sealed class UsesTests
{
    [Fact]
    public void OfPlace_WithAnOreThatIsUsedUp_TellsIt()
    {
        var programme = TwoRegions.Programme with
        {
            Resources = [.. TwoRegions.Programme.Resources.Select(row => row.Commodity.Value == "copper-ore" ? row with { Available = 9000m } : row)],
        };
        var plan = TwoRegions.PlanOf(programme);

        var answer = TwoRegions.Explained(programme, plan, explainer => explainer.Place(new("north")));

        var ore = Assert.Single(answer.Uses, use => use.Thing is { Kind: "resource", Subject: "north,copper-ore" });
        Assert.Contains(new Year(2029), ore.FullIn);
        Assert.Equal(programme.Years.Length, ore.Years.Length);
        Assert.Equal(
            plan.Tables.ScarcityPrices.Where(row => row is { Constraint: "resource", Subject: "north,copper-ore", Price: > 0m }).Select(row => row.Price),
            ore.Years.Where(year => year.Worth is not null).Select(year => year.Worth!.Value.Value));
    }

    [Theory]
    [InlineData(Bound.AtMost, 0, true)]
    [InlineData(Bound.AtMost, 1, false)]
    [InlineData(Bound.AtLeast, 0, true)]
    [InlineData(Bound.AtLeast, -1, false)]
    public void OfPlace_WithALimitOnWhatItLiesIn_TellsItWhereItBinds(Bound bound, int more, bool isTold)
    {
        var plan = TwoRegions.Plan;
        var year = TwoRegions.Programme.Terms.LastYear;
        int running = plan.Tables.Launches.Count(row => row.RunningFrom <= year && row.Site.Value.StartsWith("south", StringComparison.Ordinal));
        var limit = TwoRegions.Programme.Limits[0] with
        {
            Id = new("running"),
            Measure = Measure.RunningProjects,
            Filter = new MeasureFilter(Place: new("south")),
            Bound = bound,
            Year = year,
            Level = running + more,
        };
        var programme = TwoRegions.Programme with { Limits = [.. TwoRegions.Programme.Limits, limit] };

        var uses = TwoRegions.Explained(programme, plan, explainer => explainer.Place(new("south-zone"))).Uses;

        Assert.True(running > 0);
        Assert.Equal(isTold, uses.Any(use => use.Thing.Subject == "running"));
        Assert.All(uses.Where(use => use.Thing.Subject == "running"), use =>
        {
            Assert.Equal(bound == Bound.AtLeast, use.Thing.IsMinimum);
            Assert.Equal((running, (decimal?)running, true), (Assert.Single(use.Years).Used, use.Years[0].Available, use.Years[0].IsFull));
        });
        Assert.DoesNotContain(
            TwoRegions.Explained(programme, plan, explainer => explainer.Place(new("north-zone"))).Uses, use => use.Thing.Subject == "running");
    }
}
