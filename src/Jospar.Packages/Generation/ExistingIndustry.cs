using Jospar.Domain;
using Jospar.Packages.Generation.Catalogue;

namespace Jospar.Packages.Generation;

/// <summary>
/// What exists before the programme: plants, deposits, and what households and other industries buy. Sized from what
/// the projects could make and take, so that metal is scarce but not absent.
/// </summary>
internal sealed class ExistingIndustry
{
    private readonly ProgrammeSizes _sizes;
    private readonly RegionMap _map;
    private readonly GoodsMarket _market;
    private readonly RecipeBook _recipes;
    private readonly Deposits _deposits;
    private readonly Draws _draws;
    private readonly Dictionary<string, double> _couldMake = [];
    private readonly Dictionary<string, double> _couldTake = [];
    private readonly Dictionary<string, double> _makes = [];
    private readonly Dictionary<string, double> _takes = [];
    private readonly List<(Facility Facility, Recipe Recipe)> _facilities = [];

    private ExistingIndustry(
        ProgrammeSizes sizes, RegionMap map, GoodsMarket market, RecipeBook recipes, Deposits deposits, int seed)
    {
        _sizes = sizes;
        _map = map;
        _market = market;
        _recipes = recipes;
        _deposits = deposits;
        _draws = new Draws(seed, "facilities");
    }

    /// <summary>The plants, each with its recipe.</summary>
    public IReadOnlyList<(Facility Facility, Recipe Recipe)> Facilities => _facilities;

    /// <summary>Draws what exists beside these projects.</summary>
    public static ExistingIndustry Of(
        ProgrammeSizes sizes,
        RegionMap map,
        GoodsMarket market,
        RecipeBook recipes,
        Deposits deposits,
        IReadOnlyCollection<(Project Project, Recipe Recipe)> projects,
        int seed)
    {
        var industry = new ExistingIndustry(sizes, map, market, recipes, deposits, seed);
        foreach (var (project, recipe) in projects)
        {
            Count((double)project.Capacity, recipe.Process, industry._couldMake, industry._couldTake);
        }

        // From the end of the chains back to the ore, so that each stage knows what the next one takes.
        var routes = market.Routes.Where(route => route.Output != Utilities.Electricity)
            .Select((route, index) => (route, index))
            .OrderByDescending(pair => market.Find(pair.route.Output)!.Stage).ThenByDescending(pair => pair.index);
        foreach (var (route, _) in routes)
        {
            industry.Build(route);
        }

        return industry;
    }

    /// <summary>What existing plants make of a commodity at full capacity.</summary>
    public double Makes(string commodity) => _makes.GetValueOrDefault(commodity);

    /// <summary>What existing plants take of a commodity at full capacity.</summary>
    public double Takes(string commodity) => _takes.GetValueOrDefault(commodity);

    /// <summary>What the projects could make of a commodity together.</summary>
    public double CouldMake(string commodity) => _couldMake.GetValueOrDefault(commodity);

    /// <summary>What the projects could take of a commodity together.</summary>
    public double CouldTake(string commodity) => _couldTake.GetValueOrDefault(commodity);

    /// <summary>Raw materials in the ground: half as much again as plants and projects could take.</summary>
    public IEnumerable<Resource> Resources()
    {
        foreach (var good in _market.Goods.Where(good => good.IsRaw))
        {
            var regions = _deposits.RegionsOf(good.Id);
            double each = Math.Max(1, 1.5 * (Takes(good.Id) + CouldTake(good.Id)) / regions.Count);
            foreach (var region in regions)
            {
                yield return new Resource(
                    region.Id, new(good.Id), _sizes.First, Draws.Rounded(each * _draws.Uniform(0.7, 1.3), 3),
                    Draws.Rounded(_market.PriceOf(good.Id) * _draws.Uniform(0.45, 0.75), 3), Generated.Row);
            }
        }
    }

    /// <summary>What is bought at home of the finished goods, growing by 3 % a year.</summary>
    public IEnumerable<Demand> Demands()
    {
        double people = _map.Regions.Sum(region => region.Weight);
        foreach (var good in _market.Goods.Where(good => good.IsWantedAtHome))
        {
            double total = (0.7 * Makes(good.Id)) + (0.35 * CouldMake(good.Id));
            if (total <= 0)
            {
                continue;
            }

            foreach (var region in _map.Regions)
            {
                double amount = total * region.Weight / people;
                for (int year = 0; year < _sizes.Years; year += 2)
                {
                    yield return new Demand(
                        region.Id, new(good.Id), _sizes.First + year, Draws.Rounded(amount * Math.Pow(1.03, year), 3),
                        Draws.Rounded(_market.PriceOf(good.Id) * 2, 3), Generated.Row);
                }
            }
        }
    }

    private void Build(ProductionRoute route)
    {
        string good = route.Output;
        double share = route.Inputs.Select(input => Promise.All.FirstOrDefault(promise => promise.Metal == input.Good))
            .OfType<Promise>().Select(promise => promise.ExistingShare).DefaultIfEmpty(0.4).Min();
        bool isFinal = !_market.Routes.Any(other => other.Inputs.Any(input => input.Good == good));
        double wanted = isFinal || share < 0.4
            ? share * CouldMake(good)
            : (0.9 * Takes(good)) + (0.45 * CouldTake(good));
        var recipe = _recipes.Variants(route)[0];
        var places = _draws.PickSome(_deposits.HomesOf(route, _market, _map), _map.Regions.Length < 40 ? 2 : 5);
        foreach (var region in places)
        {
            decimal capacity = Draws.Rounded(wanted / places.Count, 3);
            if (capacity > 0.01m)
            {
                Add(recipe, region, capacity);
            }
        }
    }

    private void Add(Recipe recipe, SyntheticRegion region, decimal capacity)
    {
        string good = recipe.Route.Output;
        var name = _market.Find(good)!.Name;
        int number = region.Index + 1;
        var facility = new Facility(
            new($"F-{good}-{number:D3}"),
            new(
                $"Synthetic plant {number}: {name.En}",
                $"Жасанды зауыт {number}: {name.In("kk")}",
                $"Синтетический завод {number}: {name.In("ru")}"),
            null, region.Id, recipe.Process.Id, capacity, null, null, (int)Math.Clamp(capacity, 20, 5000), Generated.Row);
        _facilities.Add((facility, recipe));
        Count((double)capacity, recipe.Process, _makes, _takes);
    }

    private static void Count(
        double capacity, Process process, Dictionary<string, double> makes, Dictionary<string, double> takes)
    {
        foreach (var item in process.Recipe)
        {
            var side = item.PerActivity > 0 ? makes : takes;
            string commodity = item.Commodity.Value;
            side[commodity] = side.GetValueOrDefault(commodity) + (capacity * Math.Abs((double)item.PerActivity));
        }
    }
}
