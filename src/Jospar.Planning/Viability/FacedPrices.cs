using Jospar.Domain;

namespace Jospar.Planning.Viability;

/// <summary>
/// The prices that a sponsor faces at a place in a year, in money per unit of the commodity; <c>haul = load · cheapest
/// link costs</c> between the place and the world. A trade price counts only where trade allows that direction. Never
/// changes once made, so that several threads may ask.
/// </summary>
public sealed class FacedPrices
{
    private readonly Dictionary<CommodityId, Commodity> _commodities;
    private readonly Dictionary<CommodityId, Timeline<Price>> _prices;
    private readonly ILookup<CommodityId, Obligation> _obligations;
    private readonly Hauls _hauls;

    /// <summary>The prices of a programme.</summary>
    public FacedPrices(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        _commodities = programme.Commodities.ToDictionary(commodity => commodity.Id);
        _prices = programme.Prices
            .GroupBy(price => price.Commodity)
            .ToDictionary(rows => rows.Key, rows => new Timeline<Price>(rows.Select(row => (row.FromYear, row))));
        _obligations = programme.Obligations.ToLookup(obligation => obligation.Commodity);
        _hauls = new Hauls(programme);
    }

    /// <summary>
    /// What a unit sold at <paramref name="place"/> brings: the domestic price, else export price − haul to the world,
    /// else import price + haul from the world, else nothing.
    /// </summary>
    public decimal Selling(CommodityId commodity, PlaceId place, Year year)
    {
        if (PriceIn(commodity, year) is not { } price)
        {
            return 0m;
        }

        if (price.Domestic is { } domestic)
        {
            return domestic;
        }

        return ExportPrice(price) - HaulToWorld(commodity, place) ?? ImportParity(price, place) ?? 0m;
    }

    /// <summary>
    /// What a unit bought at <paramref name="place"/> costs: the domestic price, else the export price (less the
    /// discount while an obligation holds), else import price + haul from the world, else nothing.
    /// </summary>
    public decimal Buying(CommodityId commodity, PlaceId place, Year year)
    {
        if (PriceIn(commodity, year) is not { } price)
        {
            return 0m;
        }

        if (price.Domestic is { } domestic)
        {
            return domestic;
        }

        return ExportPrice(price) * (1m - DiscountIn(commodity, year)) ?? ImportParity(price, place) ?? 0m;
    }

    /// <summary>Cheapest transport of a unit from the place to the world; nothing when no way leads there.</summary>
    public decimal? HaulToWorld(CommodityId commodity, PlaceId place)
    {
        var hauled = _commodities[commodity];
        return _hauls.Out(hauled.Carrier, place) * hauled.Load;
    }

    /// <summary>Cheapest transport of a unit from the world to the place; nothing when no way leads there.</summary>
    public decimal? HaulFromWorld(CommodityId commodity, PlaceId place)
    {
        var hauled = _commodities[commodity];
        return _hauls.In(hauled.Carrier, place) * hauled.Load;
    }

    private decimal? ExportPrice(Price price) =>
        _commodities[price.Commodity].Trade.HasFlag(TradeDirection.Export) ? price.Export : null;

    private decimal? ImportParity(Price price, PlaceId place) =>
        _commodities[price.Commodity].Trade.HasFlag(TradeDirection.Import)
            ? price.Import + HaulFromWorld(price.Commodity, place)
            : null;

    private Price? PriceIn(CommodityId commodity, Year year) =>
        _prices.TryGetValue(commodity, out var prices) ? prices.At(year) : null;

    private decimal DiscountIn(CommodityId commodity, Year year) =>
        _obligations[commodity].Where(obligation => obligation.HoldsIn(year))
            .Select(obligation => obligation.Discount).DefaultIfEmpty(0m).Max();
}
