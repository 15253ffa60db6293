using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Generation.Catalogue;

namespace Jospar.Packages.Generation;

/// <summary>
/// The processes of a synthetic programme: for each route one or more variants that differ in energy, water and running
/// cost. What a recipe takes beyond what it makes leaves as residue, so that mass is kept to the last digit.
/// </summary>
internal sealed class RecipeBook
{
    // Hectares for each billion tenge of capital; 63 ha for a 131 billion tenge car plant (Kostanay, 2025).
    private const double LandPerCapital = 0.5;
    private const double TonnesPerKilotonne = 1000;

    private readonly ILookup<ProductionRoute, Recipe> _variants;

    private RecipeBook(ImmutableArray<Recipe> recipes)
    {
        All = recipes;
        _variants = recipes.ToLookup(recipe => recipe.Route);
    }

    /// <summary>All recipes.</summary>
    public ImmutableArray<Recipe> All { get; }

    /// <summary>Draws the variants of every route: one below 100 projects, two below 400, else three.</summary>
    public static RecipeBook Of(ProgrammeSizes sizes, GoodsMarket market, int seed)
    {
        var draws = new Draws(seed, "processes");
        int variants = sizes.Projects < 100 ? 1 : sizes.Projects < 400 ? 2 : 3;
        return new RecipeBook(
            [.. market.Routes.SelectMany(route => Enumerable.Range(1, variants).Select(n => Draw(route, n, market, draws)))]);
    }

    /// <summary>The variants of a route.</summary>
    public List<Recipe> Variants(ProductionRoute route) => [.. _variants[route]];

    private static Recipe Draw(ProductionRoute route, int variant, GoodsMarket market, Draws draws)
    {
        decimal electricity = Draws.Rounded(route.Electricity * draws.LogNormal(1, 0.2), 3);
        // Gas that goes into the product itself cannot be saved.
        bool isFeed = route.Inputs.IsEmpty;
        decimal gas = Draws.Rounded(route.Gas * (isFeed ? draws.Uniform(1, 1.15) : draws.LogNormal(1, 0.2)), 3);
        decimal water = Draws.Rounded(route.Water * draws.LogNormal(1, 0.3), 3);
        double gross = market.PriceOf(route.Output)
            + (market.Find(route.ByProduct ?? string.Empty) is { } second ? route.ByProductAmount * market.PriceOf(second.Id) : 0)
            - route.Inputs.Sum(input => input.Amount * market.PriceOf(input.Good))
            - ((double)electricity * Utilities.ElectricityPrice)
            - ((double)gas * Utilities.GasPrice)
            - ((double)water * Utilities.WaterPrice);
        double running = gross * Math.Clamp(route.RunningShare * draws.Uniform(0.85, 1.15), 0.1, 0.9);
        double margin = gross - running;
        var items = Items(route, market, electricity, gas, water, margin);
        var name = market.Find(route.Output)?.Name ?? new LocalisedText("Gas power", "Газ электр станциясы", "Газовая генерация");
        string unit = route.Output == Utilities.Electricity ? "GWh" : $"kt of {name.En.ToLowerInvariant()}";
        var process = new Process(
            new($"{route.Output}-{(char)('a' + variant - 1)}"), Named(name, variant), unit, Draws.Rounded(running), items, Generated.Row);
        return new Recipe(process, route, margin);
    }

    private static ImmutableArray<RecipeItem> Items(
        ProductionRoute route, GoodsMarket market, decimal electricity, decimal gas, decimal water, double margin)
    {
        var items = ImmutableArray.CreateBuilder<RecipeItem>();
        void Add(string commodity, decimal perActivity, decimal perCapacity = 0m)
        {
            if (perActivity != 0m || perCapacity != 0m)
            {
                items.Add(new RecipeItem(new(commodity), perActivity, perCapacity, Generated.Row));
            }
        }

        decimal byProduct = market.Find(route.ByProduct ?? string.Empty) is null ? 0m : (decimal)route.ByProductAmount;
        Add(route.Output, 1m);
        Add(route.ByProduct ?? string.Empty, byProduct);
        foreach (var (good, amount) in route.Inputs)
        {
            Add(good, -(decimal)amount);
        }

        Add(Utilities.Electricity, -electricity);
        Add(Utilities.Gas, -gas);
        Add(Utilities.Water, -water);
        decimal made = (route.Output == Utilities.Electricity ? 0m : 1m) + byProduct;
        decimal taken = (decimal)route.Inputs.Sum(input => input.Amount) + (gas * (decimal)(Utilities.GasMass / TonnesPerKilotonne));
        Add(Utilities.Residue, taken - made);
        Add(Utilities.Land, 0m, Draws.Rounded(LandPerCapital * ProjectPool.MedianPayback * margin, 3));
        return items.ToImmutable();
    }

    private static LocalisedText Named(LocalisedText name, int variant) => new(
        $"{name.En}, synthetic technology {variant}",
        $"{name.In("kk")}, жасанды технология {variant}",
        $"{name.In("ru")}, синтетическая технология {variant}");
}
