using Jospar.Domain;

namespace Jospar.Packages.Generation;

/// <summary>
/// Makes synthetic programmes of any size whose costs, jobs, sectors and chains are spread as in the tables of
/// Kazakhstan's programme, to plan and to measure with. Every row says that it was generated.
/// </summary>
public static class ProgrammeGenerator
{
    /// <summary>
    /// The programme that <paramref name="options"/> describe; the same options give the same programme to the last
    /// digit. Throws <see cref="ArgumentOutOfRangeException"/> for sizes that no programme has.
    /// </summary>
    public static Programme Generate(GeneratorOptions options)
    {
        var sizes = ProgrammeSizes.Of(options);
        int seed = options.Seed;
        var map = RegionMap.Of(sizes, seed);
        var market = GoodsMarket.Of(sizes);
        var recipes = RecipeBook.Of(sizes, market, seed);
        var deposits = Deposits.Of(map, market, seed);
        var pool = ProjectPool.Of(sizes, map, market, recipes, deposits, seed);
        var industry = ExistingIndustry.Of(sizes, map, market, recipes, deposits, pool, seed);
        var balance = new RegionalBalance(sizes, map, market, industry, seed);
        var network = UtilityNetwork.Of(sizes, map, balance, pool, seed);
        var money = MoneyRules.Of(sizes, map, pool.Select(pair => pair.Project).Concat(network.Expansions), seed);
        return new Programme(
            TermsOf(sizes, seed),
            [.. map.Places()],
            [.. network.Stocks],
            [.. market.Commodities()],
            [.. market.Prices(sizes, seed)],
            [.. recipes.All.Select(recipe => recipe.Process)],
            [.. industry.Facilities.Select(pair => pair.Facility)],
            [.. industry.Resources(), .. balance.Resources(deposits, new ZoneNeeds(pool))],
            [.. industry.Demands(), .. balance.Demands()],
            [.. network.Links],
            money.Projects,
            PromisesOfRecord.Relations(money.Projects, seed),
            money.Funds,
            PromisesOfRecord.Obligations(sizes, industry),
            PromisesOfRecord.Targets(sizes, industry, money.Projects),
            money.Limits,
            PromisesOfRecord.SectorRows(),
            [],
            [Generated.SourceOf($"Synthetic programme of {sizes.Projects} projects, seed {seed}")])
        {
            Uncertainties = SyntheticUncertainties.All,
        };
    }

    private static ProgrammeTerms TermsOf(ProgrammeSizes sizes, int seed) => new(
        $"synthetic-{sizes.Projects}-{seed}",
        new LocalisedText(
            $"Synthetic programme of {sizes.Projects} projects (seed {seed})",
            $"{sizes.Projects} жобадан тұратын жасанды бағдарлама ({seed})",
            $"Синтетическая программа, проектов: {sizes.Projects} ({seed})"),
        sizes.First,
        sizes.Last,
        "KZT",
        "billion",
        2024,
        DiscountRate: 0.1m,
        SponsorDiscountRate: 0.12m,
        TailYears: 10,
        [Goal.Shortfall, Goal.Value],
        ShortfallTolerance: 0.001m,
        ValueTolerance: 0.001m,
        Synthetic: true);
}
