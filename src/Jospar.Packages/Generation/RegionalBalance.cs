using Jospar.Domain;
using Jospar.Packages.Generation.Catalogue;

namespace Jospar.Packages.Generation;

/// <summary>
/// Electricity, gas and water by region: what households and existing plants take, and what can be generated or drawn.
/// Supply covers all of that and part of what the projects would take; Kazakhstan's own balance (123 TWh generated in
/// 2025, 107 TWh in the open table of regional demand) gives the size of the households' part.
/// </summary>
internal sealed class RegionalBalance
{
    // GWh a year of a region of weight 1 beside the plants named, twenty of them for a country of 107 TWh.
    private const double HouseholdElectricity = 3500;
    private const double HouseholdGas = 300;
    private const double HouseholdWater = 60;
    private const double LostLoadElectricity = 0.25;
    private const double LostLoadGas = 0.15;
    private const double LostLoadWater = 1;

    private readonly ProgrammeSizes _sizes;
    private readonly RegionMap _map;
    private readonly ExistingIndustry _industry;
    private readonly Draws _draws;

    /// <summary>A balance for this industry.</summary>
    public RegionalBalance(ProgrammeSizes sizes, RegionMap map, GoodsMarket market, ExistingIndustry industry, int seed)
    {
        _sizes = sizes;
        _map = map;
        _industry = industry;
        _draws = new Draws(seed, "utilities");
        double links = Math.Sqrt(map.Regions.Length);
        Freight = Math.Max(100, 4 / links * market.Goods.Where(good => !good.IsRaw)
            .Sum(good => industry.Makes(good.Id) + industry.CouldMake(good.Id)));
        Electricity = 4 / links * Total(Utilities.Electricity, HouseholdElectricity);
        Gas = Total(Utilities.Gas, HouseholdGas);
    }

    /// <summary>What a road or railway between regions is measured against, kt a year.</summary>
    public double Freight { get; }

    /// <summary>What a line between regions is measured against, GWh a year.</summary>
    public double Electricity { get; }

    /// <summary>What a pipeline is measured against, million m³ a year.</summary>
    public double Gas { get; }

    /// <summary>What households take.</summary>
    public IEnumerable<Demand> Demands()
    {
        foreach (var region in _map.Regions)
        {
            for (int year = 0; year < _sizes.Years; year += 2)
            {
                double growth = region.Weight * Math.Pow(1.02, year);
                yield return Of(Utilities.Electricity, HouseholdElectricity * growth, LostLoadElectricity);
                yield return Of(Utilities.Gas, HouseholdGas * growth, LostLoadGas);
                yield return Of(Utilities.Water, HouseholdWater * growth, LostLoadWater);

                Demand Of(string id, double amount, double lostLoad) =>
                    new(region.Id, new(id), _sizes.First + year, Draws.Rounded(amount, 3), (decimal)lostLoad, Generated.Row);
            }
        }
    }

    /// <summary>What can be generated or drawn.</summary>
    public IEnumerable<Resource> Resources(Deposits deposits, ZoneNeeds needs)
    {
        double growth = Math.Pow(1.02, _sizes.Years);
        double projects = _industry.CouldTake(Utilities.Electricity) / _map.Regions.Length;
        foreach (var region in _map.Regions)
        {
            double own = (HouseholdElectricity * region.Weight * growth) + (0.4 * projects) + Plants(region, Utilities.Electricity);
            double water = (HouseholdWater * region.Weight * growth) + Plants(region, Utilities.Water)
                + (0.8 * region.Zones.Sum(zone => needs.Of(zone, Utilities.Water)));
            yield return Of(region, Utilities.Electricity, own * _draws.Uniform(0.9, 1.3), 0.012 * _draws.Uniform(0.7, 1.3));
            yield return Of(region, Utilities.Water, water * _draws.Uniform(1, 1.2), 0.05);
        }

        var fields = deposits.RegionsOf(Utilities.Gas);
        foreach (var region in fields)
        {
            double gas = (Total(Utilities.Gas, HouseholdGas * growth) + _industry.Takes(Utilities.Gas)) / fields.Count;
            yield return Of(region, Utilities.Gas, gas * _draws.Uniform(0.9, 1.2), 0.012 * _draws.Uniform(0.7, 1.3));
        }
    }

    private double Plants(SyntheticRegion region, string commodity) =>
        _industry.Facilities.Where(pair => pair.Facility.Place == region.Id)
            .Sum(pair => (double)pair.Facility.Capacity * pair.Recipe.Takes(commodity));

    private double Total(string commodity, double household) =>
        (household * _map.Regions.Sum(region => region.Weight))
        + _industry.Takes(commodity) + (0.5 * _industry.CouldTake(commodity));

    private Resource Of(SyntheticRegion region, string id, double available, double cost) =>
        new(region.Id, new(id), _sizes.First, Draws.Rounded(available, 3), Draws.Rounded(cost, 3), Generated.Row);
}
