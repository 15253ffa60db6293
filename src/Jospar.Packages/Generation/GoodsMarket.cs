using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Generation.Catalogue;

namespace Jospar.Packages.Generation;

/// <summary>The commodities of a synthetic programme and their prices.</summary>
internal sealed class GoodsMarket
{
    // Billion tenge a thousand tonnes for one dollar a tonne, at 450 tenge a dollar.
    private const double MoneyPerDollar = 450e3 / 1e9;

    // What is imported costs more than what is exported earns: transport and duties abroad (an assumption).
    private const double ImportFactor = 1.12;

    private readonly Dictionary<string, Good> _goods;

    private GoodsMarket(ImmutableArray<Good> goods)
    {
        Goods = goods;
        _goods = goods.ToDictionary(good => good.Id);
        Routes = [.. Catalogue.Routes.All.Where(CanBeRun)];
    }

    /// <summary>The goods, in the catalogue's order.</summary>
    public ImmutableArray<Good> Goods { get; }

    /// <summary>The routes whose goods are all there.</summary>
    public ImmutableArray<ProductionRoute> Routes { get; }

    /// <summary>The goods that a programme of these sizes has room for.</summary>
    public static GoodsMarket Of(ProgrammeSizes sizes) =>
        new([.. Catalogue.Goods.All.Take(sizes.Commodities - Utilities.Count)]);

    /// <summary>The good with this id, if the programme has it.</summary>
    public Good? Find(string id) => _goods.GetValueOrDefault(id);

    /// <summary>What a unit of a good or utility is worth, billion tenge.</summary>
    public double PriceOf(string id) => id switch
    {
        Utilities.Electricity => Utilities.ElectricityPrice,
        Utilities.Gas => Utilities.GasPrice,
        Utilities.Water => Utilities.WaterPrice,
        _ => _goods[id].Price * MoneyPerDollar,
    };

    /// <summary>The rows of the table of commodities.</summary>
    public IEnumerable<Commodity> Commodities()
    {
        foreach (var good in Goods)
        {
            yield return new Commodity(
                new CommodityId(good.Id), good.Name, "kt", good.Family, good.Stage, Utilities.Freight, good.Trade,
                1m, 1000m, !good.IsRaw && good.Id.EndsWith("-conc", StringComparison.Ordinal), good.HsCode, Generated.Row);
        }

        yield return Utility(Utilities.Electricity, new("Electricity", "Электр энергиясы", "Электроэнергия"), "GWh", true);
        yield return Utility(Utilities.Gas, new("Natural gas", "Табиғи газ", "Природный газ"), "million m3", true, (decimal)Utilities.GasMass);
        yield return Utility(Utilities.Water, new("Water", "Су", "Вода"), "million m3", true);
        yield return Utility(Utilities.Land, new("Land", "Жер", "Земля"), "ha", false);
        yield return Utility(Utilities.Residue, new("Residue", "Қалдық", "Отходы"), "kt", false, 1000m) with { Discardable = true };
    }

    /// <summary>The rows of the table of prices: one for the first year, one for the middle of the plan.</summary>
    public IEnumerable<Price> Prices(ProgrammeSizes sizes, int seed)
    {
        var draws = new Draws(seed, "prices");
        foreach (var good in Goods)
        {
            double drift = draws.Uniform(0.92, 1.12);
            yield return PriceRow(good, sizes.First, 1);
            yield return PriceRow(good, sizes.First + (sizes.Years / 2), drift);
        }

        yield return Tariff(Utilities.Electricity, sizes.First);
        yield return Tariff(Utilities.Gas, sizes.First);
        yield return Tariff(Utilities.Water, sizes.First);
    }

    private bool CanBeRun(ProductionRoute route) =>
        (route.Output == Utilities.Electricity || _goods.ContainsKey(route.Output))
        && route.Inputs.All(input => _goods.ContainsKey(input.Good));

    private Price PriceRow(Good good, Year from, double drift)
    {
        double price = PriceOf(good.Id) * drift;
        decimal? import = good.Trade.HasFlag(TradeDirection.Import) ? Draws.Rounded(price * ImportFactor) : null;
        decimal? export = good.Trade.HasFlag(TradeDirection.Export) ? Draws.Rounded(price) : null;
        return new Price(new(good.Id), from, import, export, good.IsRaw ? Draws.Rounded(price) : null, Generated.Row);
    }

    private Price Tariff(string id, Year from) =>
        new(new(id), from, null, null, Draws.Rounded(PriceOf(id)), Generated.Row);

    private static Commodity Utility(string id, LocalisedText name, string unit, bool moves, decimal? mass = null) =>
        new(new(id), name, unit, "utility", 0, moves ? id : null, TradeDirection.None, 1m, mass, false, null, Generated.Row);
}
