using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Generation.Catalogue;
using Jospar.Packages.Rules;

namespace Jospar.Packages.Generation;

/// <summary>
/// What unnamed projects make: goods counted in money, sold at one for one, with electricity taken where the programme
/// knows it. Shares are assumptions of the order of manufacturing accounts.
/// </summary>
/// <param name="Commodity">The goods.</param>
/// <param name="Price">Their price: one.</param>
/// <param name="Process">How they are made.</param>
/// <param name="Margin">What is left of one of money sold.</param>
internal sealed record PoolGoods(Commodity Commodity, Price Price, Process Process, double Margin)
{
    /// <summary>The goods' id.</summary>
    public const string Id = "unnamed-goods";

    /// <summary>The id of how they are made.</summary>
    public const string ProcessId = "unnamed-manufacturing";

    private const decimal RunningCost = 0.72m;

    // GWh for a billion of output; a third of what Kazakhstan's industry takes on average, smelters included.
    private const decimal ElectricityPerBillion = 1.5m;

    /// <summary>The goods for a programme, in its money.</summary>
    public static PoolGoods For(Programme programme)
    {
        var electricity = programme.Commodities.FirstOrDefault(commodity => commodity.Carrier == Utilities.Electricity && FindEnergy(commodity) is not null);
        decimal taken = electricity is null ? 0m : ElectricityPerBillion / FindEnergy(electricity)!.Factor / UnitsInBillion(programme.Terms);
        decimal tariff = electricity is null ? 0m : TariffOf(programme, electricity.Id);
        var commodity = new Commodity(
            new(Id), new LocalisedText("Goods of unnamed projects", "Атаусыз жобалардың тауарлары", "Товары безымянных проектов"),
            programme.Terms.MoneyName, "other", 3, CarrierOf(programme), TradeDirection.Export, 0m, null, true, null,
            Generated.Row);
        ImmutableArray<RecipeItem> recipe = electricity is null
            ? [Item(Id, 1m)]
            : [Item(Id, 1m), Item(electricity.Id.Value, -taken)];
        var process = new Process(
            new(ProcessId),
            new LocalisedText("Unnamed manufacturing", "Атаусыз өндіріс", "Безымянное производство"),
            commodity.Unit, RunningCost, recipe, Generated.Row);
        var price = new Price(commodity.Id, programme.Terms.FirstYear, null, 1m, null, Generated.Row);
        return new PoolGoods(commodity, price, process, (double)(1m - RunningCost - (taken * tariff)));
    }

    // The unit's factor is what one of it has in GWh.
    private static MeasureUnit? FindEnergy(Commodity commodity) =>
        MeasureUnit.Find(commodity.Unit) is { Dimension: "energy" } unit ? unit : null;

    private static decimal TariffOf(Programme programme, CommodityId electricity)
    {
        var prices = programme.Prices.Where(price => price.Commodity == electricity).Select(price => (price.FromYear, price)).ToList();
        return prices.Count == 0 ? 0m : new Timeline<Price>(prices).At(programme.Terms.FirstYear).Reference;
    }

    /// <summary>How many of the programme's money units make a billion.</summary>
    public static decimal UnitsInBillion(ProgrammeTerms terms) => 1e9m / terms.MoneyScale;

    // What most exports leave the country by; where there is none, what goods of the catalogue do.
    private static string CarrierOf(Programme programme)
    {
        var worlds = programme.Places.Where(place => place.Kind == PlaceKind.World).Select(place => place.Id).ToHashSet();
        var leaving = programme.Links.Where(link => worlds.Contains(link.To) || (link.BothWays && worlds.Contains(link.From))).Select(link => link.Carrier).ToHashSet();
        return programme.Commodities
            .Where(commodity => commodity.Carrier is not null && leaving.Contains(commodity.Carrier) && commodity.Trade.HasFlag(TradeDirection.Export))
            .GroupBy(commodity => commodity.Carrier!, StringComparer.Ordinal)
            .OrderByDescending(exports => exports.Count()).ThenBy(exports => exports.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key ?? Utilities.Freight;
    }

    private static RecipeItem Item(string commodity, decimal amount) => new(new(commodity), amount, 0m, Generated.Row);
}
