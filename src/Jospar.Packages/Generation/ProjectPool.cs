using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Generation.Catalogue;

namespace Jospar.Packages.Generation;

/// <summary>
/// Investors' projects: sector, cost and jobs drawn as the tables show them, capacity from the cost and a drawn
/// payback, two sites in the home region and one across its border.
/// </summary>
internal sealed class ProjectPool
{
    /// <summary>Tag of investors' projects.</summary>
    public const string Tag = "industry";

    /// <summary>Median of a project's capital over its yearly margin at border prices, years (an assumption).</summary>
    public const double MedianPayback = 3.6;

    private const double PaybackSpread = 0.45;

    private readonly ProgrammeSizes _sizes;
    private readonly RegionMap _map;
    private readonly GoodsMarket _market;
    private readonly RecipeBook _recipes;
    private readonly Deposits _deposits;
    private readonly Draws _draws;
    private readonly List<SectorProfile> _sectors;

    private ProjectPool(
        ProgrammeSizes sizes, RegionMap map, GoodsMarket market, RecipeBook recipes, Deposits deposits, int seed)
    {
        _sizes = sizes;
        _map = map;
        _market = market;
        _recipes = recipes;
        _deposits = deposits;
        _draws = new Draws(seed, "projects");
        _sectors = [.. Sectors.All.Where(sector => market.Routes.Any(route => route.Sector == sector.Id))];
    }

    /// <summary>Draws the projects, each with the recipe of its unit.</summary>
    public static ImmutableArray<(Project Project, Recipe Recipe)> Of(
        ProgrammeSizes sizes, RegionMap map, GoodsMarket market, RecipeBook recipes, Deposits deposits, int seed)
    {
        var pool = new ProjectPool(sizes, map, market, recipes, deposits, seed);
        return [.. Enumerable.Range(1, sizes.Projects).Select(pool.Draw)];
    }

    private (Project Project, Recipe Recipe) Draw(int number)
    {
        var sector = _draws.Pick(_sectors, profile => profile.Share);
        var route = _draws.Pick(_market.Routes.Where(candidate => candidate.Sector == sector.Id).ToList());
        var recipe = _draws.Pick(_recipes.Variants(route));
        double cost = DrawCost(sector);
        double payback = _draws.LogNormal(MedianPayback, PaybackSpread);
        int build = Math.Min(BuildYearsOf(cost), _sizes.Years - 1);
        var sites = DrawSites(route);
        var commitment = DrawCommitment(cost, sites);
        int delay = commitment is null && _draws.Chance(0.15) ? _draws.Whole(1, 2) : 0;
        var last = _sizes.Last + -build;
        var first = new Year(Math.Min((_sizes.First + delay).Value, last.Value));
        var project = new Project(
            new($"S{number:D5}"), NameOf(number, route), $"Synthetic sponsor {_draws.Whole(1, Math.Max(1, _sizes.Projects / 4)):D4}",
            sector.Id, _market.Find(route.Output)?.Family ?? "energy", recipe.Process.Id,
            Draws.Rounded(cost / (payback * recipe.Margin), 3), new Money(Draws.Rounded(cost, 3)), build, first, last,
            DrawJobs(cost), ConstructionJobsOf(cost, build), DrawRamp(), false, [Tag], commitment, sites, [], [],
            "synthetic", Generated.Row);
        return (project, recipe);
    }

    private double DrawCost(SectorProfile sector)
    {
        bool isLarge = _draws.Chance(Sectors.NamedShare);
        double cost = isLarge
            ? _draws.LogNormal(sector.MedianCost, sector.Spread)
            : _draws.LogNormal(Sectors.RegionalMedianCost, Sectors.RegionalSpread);
        return Math.Clamp(cost, 0.2, Sectors.LargestCost);
    }

    // Two to four years between start and commissioning in the ten named projects that give both; small ones take one.
    private static int BuildYearsOf(double cost) => cost switch { < 10 => 1, < 100 => 2, < 700 => 3, _ => 4 };

    private int DrawJobs(double cost)
    {
        double expected = Sectors.MeanJobs * Math.Pow(cost / Sectors.MeanJobsCost, Sectors.JobsElasticity);
        return Math.Max(5, (int)Draws.Rounded(_draws.LogNormal(expected, Sectors.JobsSpread), 3));
    }

    // Ten builders for each billion tenge of a year, an assumption; no site holds more than 5,000.
    private static int ConstructionJobsOf(double cost, int build) => (int)Math.Clamp(10 * cost / build, 5, 5000);

    private ImmutableArray<decimal> DrawRamp() => _draws.Whole(0, 2) switch
    {
        0 => [1m],
        1 => [0.7m, 1m],
        _ => [0.6m, 0.85m, 1m],
    };

    // A few small ones are under way already or sure to start, as in the register of any year.
    private Commitment? DrawCommitment(double cost, ImmutableArray<Site> sites) =>
        _draws.Chance(0.03) && cost < 4 ? new Commitment(sites[0].Place, _sizes.First + _draws.Whole(-1, 0)) : null;

    private ImmutableArray<Site> DrawSites(ProductionRoute route)
    {
        var home = _draws.Pick(_deposits.HomesOf(route, _market, _map), region => region.Weight);
        int near = Math.Min(Math.Max(1, _sizes.Sites - 1), home.Zones.Length);
        var zones = _draws.PickSome(home.Zones, near);
        var abroad = _map.Neighbours(home).SelectMany(region => region.Zones).ToList();
        zones.AddRange(_draws.PickSome(abroad, _sizes.Sites - zones.Count));
        if (zones.Count < _sizes.Sites)
        {
            var rest = _map.Regions.SelectMany(region => region.Zones).Where(zone => !zones.Contains(zone)).ToList();
            zones.AddRange(_draws.PickSome(rest, _sizes.Sites - zones.Count));
        }

        return [.. zones.Select((zone, index) => new Site(zone, index == 0 ? 1m : (decimal)Math.Round(_draws.Uniform(0.95, 1.15), 2), Generated.Row))];
    }

    private LocalisedText NameOf(int number, ProductionRoute route)
    {
        var good = _market.Find(route.Output)?.Name ?? new LocalisedText("Gas power", "Газ электр станциясы", "Газовая генерация");
        return new(
            $"Synthetic project {number}: {good.En}",
            $"Жасанды жоба {number}: {good.In("kk")}",
            $"Синтетический проект {number}: {good.In("ru")}");
    }
}
