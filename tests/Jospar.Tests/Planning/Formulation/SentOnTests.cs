using Jospar.Domain;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Formulation;

public sealed class SentOnTests
{
    private const decimal Promised = 30m;

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
