using Jospar.Domain;

namespace Jospar.Tests.Planning.Explanation;

/// <summary>
/// Two regions, in which ore is smelted to metal, two for one, and metal rolled to bars; both may be exported, and nothing stands or is
/// promised but what a test puts in. Public projects start in the first year or not at all.
/// </summary>
internal static class OreAndMetal
{
    public static Programme Create(params Project[] projects)
    {
        var small = SmallProgramme.Create();
        return small with
        {
            Terms = small.Terms with { DiscountRate = 0.08m, SponsorDiscountRate = 0.08m, TailYears = 0, ShortfallTolerance = 0.0001m },
            Stocks = [],
            Commodities = [.. small.Commodities.Where(one => one.Id.Value is "ore" or "metal" or "bar").Select(one => one with
            {
                Trade = one.Id.Value == "ore" ? TradeDirection.None : TradeDirection.Export,
                Load = 1m,
            })],
            Prices =
            [
                new(new("metal"), new(2025), null, 6m, null, SmallProgramme.None),
                new(new("bar"), new(2025), null, 9m, null, SmallProgramme.None),
                new(new("ore"), new(2025), null, null, 1m, SmallProgramme.None),
            ],
            Processes = [Process("smelt", ("ore", -2m), ("metal", 1m)), Process("roll", ("metal", -1m), ("bar", 1m))],
            Facilities = [],
            Resources = [Ore("north", 2025, 100m)],
            Demands = [],
            Links = [Link("north-border", "north", "world", 50m), Link("south-border", "south", "world", 50m)],
            Projects = [.. projects],
            Relations = [],
            Funds = [],
            Obligations = [],
            Targets = [],
            Limits = [],
        };
    }

    public static Project Smelter(string id, decimal capacity, params string[] sites) => SmallProgramme.Project(id, 5m) with
    {
        Process = new("smelt"),
        Capacity = capacity,
        Jobs = 50,
        IsPublic = true,
        LastStart = new(2025),
        Sites = [.. sites.Select(site => new Site(new(site), 1m, SmallProgramme.None))],
    };

    public static Project Mill(string id, decimal capacity, string site) => Smelter(id, capacity, site) with { Process = new("roll"), Jobs = 100 };

    public static Process Process(string id, params (string Commodity, decimal PerActivity)[] recipe) => new(
        new(id), new(id), "kt", 1m, [.. recipe.Select(item => new RecipeItem(new(item.Commodity), item.PerActivity, 0m, SmallProgramme.None))], SmallProgramme.None);

    public static Facility Standing(decimal capacity) =>
        new(new("old-smelter"), new("Old smelter"), "Owner", new("north"), new("smelt"), capacity, null, null, 0, SmallProgramme.None);

    public static Resource Ore(string place, int from, decimal available) => new(new(place), new("ore"), new(from), available, 0.2m, SmallProgramme.None);

    public static Link Link(string id, string from, string to, decimal capacity) =>
        new(new(id), new(id), new(from), new(to), "freight", capacity, true, 0m, 0m, SmallProgramme.None);

    public static Target Promise(Measure measure, MeasureFilter filter, decimal level) => new(
        new("promise"), new("Promise"), measure, filter, Bound.AtLeast, new(2028), Span.Year, level, null, null, null, 1m, null, SmallProgramme.None);

    public static Obligation Obliged(string commodity, decimal share) => new(new(commodity), new(2025), null, share, 0m, null, SmallProgramme.None);
}
