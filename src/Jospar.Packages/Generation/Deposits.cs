using Jospar.Packages.Generation.Catalogue;

namespace Jospar.Packages.Generation;

/// <summary>Which regions hold which raw materials: a fifth of them each, so that chains cross the country.</summary>
internal sealed class Deposits
{
    private readonly Dictionary<string, List<SyntheticRegion>> _regions;

    private Deposits(Dictionary<string, List<SyntheticRegion>> regions) => _regions = regions;

    /// <summary>Draws the regions of every raw good and of natural gas.</summary>
    public static Deposits Of(RegionMap map, GoodsMarket market, int seed)
    {
        var draws = new Draws(seed, "deposits");
        int count = Math.Max(1, map.Regions.Length / 5);
        var raw = market.Goods.Where(good => good.IsRaw).Select(good => good.Id).Append(Utilities.Gas);
        return new Deposits(raw.ToDictionary(id => id, _ => draws.PickSome(map.Regions, count).OrderBy(region => region.Index).ToList()));
    }

    /// <summary>The regions that hold a raw material.</summary>
    public IReadOnlyList<SyntheticRegion> RegionsOf(string commodity) => _regions[commodity];

    /// <summary>The regions in which a route is at home: those of its raw material, or all.</summary>
    public IReadOnlyList<SyntheticRegion> HomesOf(ProductionRoute route, GoodsMarket market, RegionMap map)
    {
        string? raw = route.Inputs.Select(input => input.Good).FirstOrDefault(good => market.Find(good)!.IsRaw);
        return raw is null ? map.Regions : _regions[raw];
    }
}
