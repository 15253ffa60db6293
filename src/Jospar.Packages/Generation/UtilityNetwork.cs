using Jospar.Domain;
using Jospar.Packages.Generation.Catalogue;

namespace Jospar.Packages.Generation;

/// <summary>
/// How things move: roads and railways between neighbouring regions and to the border, power lines, gas pipelines along
/// a trunk, and each zone's substation, gas branch, water main and road. A zone's utilities carry a third or so of what
/// its candidates would take; public expansions, all or nothing, add the rest.
/// </summary>
internal sealed class UtilityNetwork
{
    // Billion tenge for a thousand tonnes and kilometre: 2.5 US cents a tonne and kilometre (an assumption).
    private const double FreightCost = 0.025 * 450e3 / 1e9;
    private const double BorderCost = 10 * 450e3 / 1e9;

    private readonly ProgrammeSizes _sizes;
    private readonly RegionMap _map;
    private readonly ZoneNeeds _needs;
    private readonly Draws _draws;
    private readonly List<Link> _links = [];
    private readonly List<Project> _expansions = [];
    private readonly List<OccupiedStock> _stocks = [];

    private UtilityNetwork(ProgrammeSizes sizes, RegionMap map, ZoneNeeds needs, int seed)
    {
        _sizes = sizes;
        _map = map;
        _needs = needs;
        _draws = new Draws(seed, "links");
    }

    /// <summary>The links.</summary>
    public IReadOnlyList<Link> Links => _links;

    /// <summary>The public projects that add capacity to zones' links.</summary>
    public IReadOnlyList<Project> Expansions => _expansions;

    /// <summary>Land in zones.</summary>
    public IReadOnlyList<OccupiedStock> Stocks => _stocks;

    /// <summary>Draws a network that fits these projects.</summary>
    public static UtilityNetwork Of(
        ProgrammeSizes sizes,
        RegionMap map,
        RegionalBalance balance,
        IReadOnlyCollection<(Project Project, Recipe Recipe)> projects,
        int seed)
    {
        var network = new UtilityNetwork(sizes, map, new ZoneNeeds(projects), seed);
        network.LinkRegions(balance);
        var committed = projects.Where(pair => pair.Project.Commitment is not null)
            .ToLookup(pair => pair.Project.Commitment!.Site, pair => (double)pair.Project.Capacity * pair.Recipe.Land);
        foreach (var region in map.Regions)
        {
            foreach (var zone in region.Zones)
            {
                network.Equip(region, zone, committed[zone].Sum());
            }
        }

        return network;
    }

    private void LinkRegions(RegionalBalance balance)
    {
        foreach (var (from, to) in _map.Borders)
        {
            double kilometres = RegionMap.Kilometres(from, to);
            AddLink(from.Id, to.Id, Utilities.Freight, balance.Freight * _draws.Uniform(0.15, 0.5), kilometres * FreightCost, 0);
            AddLink(from.Id, to.Id, Utilities.Electricity, balance.Electricity * _draws.Uniform(0.15, 0.5), 0, 0.03);
        }

        foreach (var (from, to) in _map.Trunk)
        {
            AddLink(from.Id, to.Id, Utilities.Gas, balance.Gas * _draws.Uniform(1.3, 1.6), 0.001, 0.01);
        }

        foreach (var region in _map.Regions.Where(region => region.IsBorder))
        {
            AddLink(region.Id, RegionMap.World, Utilities.Freight, null, BorderCost * _draws.Uniform(0.6, 1.6), 0);
        }
    }

    private void Equip(SyntheticRegion region, PlaceId zone, double committedLand)
    {
        AddLink(region.Id, zone, Utilities.Freight, null, 0.0005, 0);
        Provide(region, zone, Utilities.Electricity, 0.02, 0.4, 0.8);
        Provide(region, zone, Utilities.Gas, 0, 0.7);
        Provide(region, zone, Utilities.Water, 0, 0.7);
        double land = Math.Max(5, _needs.Of(zone, Utilities.Land) * _draws.Uniform(0.4, 0.8)) + (1.05 * committedLand);
        _stocks.Add(new OccupiedStock(zone, new(Utilities.Land), Draws.Rounded(land, 3), Generated.Row));
    }

    private void Provide(SyntheticRegion region, PlaceId zone, string utility, double loss, params double[] steps)
    {
        double need = _needs.Of(zone, utility);
        if (need <= 0)
        {
            return;
        }

        var link = AddLink(region.Id, zone, utility, Math.Max(0.001, need * _draws.Uniform(0.2, 0.5)), 0, loss);
        foreach (double step in steps)
        {
            decimal added = Draws.Rounded(need * step, 3);
            if (added > 0m)
            {
                Expand(zone, utility, link, added, step);
            }
        }
    }

    private void Expand(PlaceId zone, string utility, Link link, decimal added, double step)
    {
        int number = _expansions.Count + 1;
        // About a trillion tenge for all zones of a national programme, as proposed for 2026 to 2028.
        decimal cost = Draws.Rounded(_draws.LogNormal(6 * step, 0.7), 3);
        int build = Math.Min(_draws.Whole(1, 2), _sizes.Years - 1);
        _expansions.Add(new Project(
            new($"E{number:D5}"),
            new(
                $"Synthetic expansion {number}: {utility} for {zone}",
                $"Жасанды кеңейту {number}: {zone}",
                $"Синтетическое расширение {number}: {zone}"),
            "Synthetic public body", Sectors.Infrastructure, "utility", null, 0m, new Money(cost), build, _sizes.First,
            _sizes.Last + -build, _draws.Whole(2, 20), (int)Math.Clamp((double)cost * 10 / build, 5, 500), [1m], true, ["infrastructure"], null,
            [new Site(zone, 1m, Generated.Row)], [new Expansion(link.Id, added, Generated.Row)], [], "synthetic", Generated.Row));
    }

    private Link AddLink(PlaceId from, PlaceId to, string carrier, double? capacity, double cost, double loss)
    {
        var name = Utilities.NameOf(carrier);
        var link = new Link(
            new($"{carrier}-{from}-{to}"),
            new($"Synthetic {name.En} {from}–{to}", $"Жасанды байланыс {from}–{to} ({name.Kk})", $"Синтетическая связь {from}–{to} ({name.Ru})"),
            from, to, carrier, capacity is { } most ? Draws.Rounded(most, 3) : null, true, Draws.Rounded(cost, 3), (decimal)loss, Generated.Row);
        _links.Add(link);
        return link;
    }
}
