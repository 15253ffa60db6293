using Jospar.Domain;
using Jospar.Planning.Viability;

namespace Jospar.Tests.Planning.Viability;

public sealed class FacedPricesTests
{
    private static readonly Programme Small = SmallProgramme.Create();
    private static readonly Year Year = new(2025);

    [Theory]
    [InlineData("metal", "north", 9)]
    [InlineData("metal", "south", 8.5)]
    [InlineData("bar", "south", 13)]
    [InlineData("ore", "south", 1)]
    [InlineData("slag", "north", 0)]
    public void Selling_EachPlace_IsExportPriceLessHaulOrDomestic(string commodity, string place, decimal expected) =>
        Assert.Equal(expected, new FacedPrices(Small).Selling(new(commodity), new(place), Year));

    [Fact]
    public void Selling_ImportsOnly_IsImportPricePlusHaul()
    {
        var prices = new FacedPrices(WithMetalTrade(TradeDirection.Import));
        Assert.Equal(13.5m, prices.Selling(new("metal"), new("south"), Year));
    }

    [Fact]
    public void Selling_NotTraded_IsNothing()
    {
        var prices = new FacedPrices(WithMetalTrade(TradeDirection.None));
        Assert.Equal(0m, prices.Selling(new("metal"), new("south"), Year));
        Assert.Equal(0m, prices.Buying(new("metal"), new("south"), Year));
    }

    [Fact]
    public void Selling_NoWayOutButOneIn_FallsToImportParity()
    {
        var links = Small.Links.Select(link => link.Id.Value == "border"
            ? link with { From = new("world"), To = new("north"), BothWays = false }
            : link);
        var prices = new FacedPrices(Small with { Links = [.. links] });
        Assert.Null(prices.HaulToWorld(new("metal"), new("south")));
        Assert.Equal(13.5m, prices.Selling(new("metal"), new("south"), Year));
    }

    [Theory]
    [InlineData(2025, 10)]
    [InlineData(2026, 9.5)]
    public void Buying_WhileAnObligationHolds_IsExportPriceLessDiscount(int year, decimal expected) =>
        Assert.Equal(expected, new FacedPrices(Small).Buying(new("metal"), new("south"), new(year)));

    [Theory]
    [InlineData(2024, 0.2)]
    [InlineData(2026, 0.2)]
    [InlineData(2027, 0.4)]
    public void Buying_DomesticPrice_FollowsItsYears(int year, decimal expected) =>
        Assert.Equal(expected, new FacedPrices(Small).Buying(new("power"), new("zone"), new(year)));

    [Fact]
    public void HaulToWorld_TwoWays_TakesTheCheaper()
    {
        var bypass = new Link(new("bypass"), new("Bypass"), new("south"), new("world"), "freight", 0m, false, 1.2m, 0m, Provenance.None);
        var prices = new FacedPrices(Small with { Links = Small.Links.Add(bypass) });
        Assert.Equal(2.4m, prices.HaulToWorld(new("bar"), new("south")));
        Assert.Equal(3m, prices.HaulFromWorld(new("bar"), new("south")));
        Assert.Equal(0m, prices.HaulToWorld(new("bar"), new("world")));
        Assert.Null(prices.HaulToWorld(new("power"), new("zone")));
    }

    private static Programme WithMetalTrade(TradeDirection trade) => Small with
    {
        Commodities = [.. Small.Commodities.Select(row => row.Id.Value == "metal" ? row with { Trade = trade } : row)],
    };
}
