using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Tests.Planning.Formulation;

/// <summary>
/// A programme for each constraint and goal, each of a few rows that can be checked by hand: a mine in the north whose ore
/// goes over the border, years 2025 and 2026, discount rate 10 %.
/// </summary>
internal static class GoldenProgrammes
{
    private static readonly Provenance None = Provenance.None;

    /// <summary>The programme whose rows of a constraint, or whose goal, are kept in the golden file of this stem.</summary>
    public static Programme Of(string stem) => stem switch
    {
        "launch_once" => Base with { Projects = [Mine("mine") with { Sites = [At("north"), At("zone")] }] },
        "commitment" => Base with { Projects = [Committed("mine", 2024)] },
        "requirement" => Base with
        {
            Projects = [Mine("mine"), Line() with { BuildYears = 2 }],
            Relations = [new(new("mine"), RelationKind.Requires, new("line"), None)],
        },
        "exclusion" => Base with
        {
            Projects = [Mine("mine"), Line()],
            Relations = [new(new("mine"), RelationKind.Excludes, new("line"), None)],
        },
        "viability" => Base with
        {
            Projects = [Mine("mine") with { IsPublic = false, CapitalCost = new(30m), Sites = [At("north"), At("zone") with { CostFactor = 9m }] }],
        },
        "capacity" => Base with { Projects = [Committed("mine", 2024) with { Ramp = [0.5m, 1m] }, Mine("pit")] },
        "balance" => Mill() with { Links = [Border, Siding with { Loss = 0.1m }] },
        "occupied_stock" => Base with
        {
            Projects = [Mine("mine"), Mine("pit")],
            Stocks = [new(new("north"), new("land"), 3m, None)],
        },
        "link_capacity" => Base with
        {
            Projects = [Mine("mine") with { LastStart = new(2025) }, Line()],
            Links = [Border with { Capacity = 4m }],
            Commodities = [.. Base.Commodities.Select(commodity => commodity with { Load = 2m })],
        },
        "fund_balance" => Base with
        {
            Projects = [Mine("mine") with { Financing = [new(new("fund"), 0.5m, None)] }],
            Funds = [new(new("fund"), new("Fund"), FundKind.Loan, 0.1m, 0, 2, 1m, null, null, new(5m), [], [new(new(2026), new(60m), None)], None)],
        },
        "domestic_supply" => Mill() with { Obligations = [new(new("ore"), new(2026), null, 0.4m, 0m, null, None)] },
        "discount_choice" => Mill() with
        {
            Projects = [Mine("mill") with { Process = new("press"), CapitalCost = new(120m), IsPublic = false, LastStart = new(2025), Sites = [At("zone")] }],
            Obligations = [new(new("ore"), new(2026), null, 0.4m, 0m, 0.03m, None)],
            DiscountMenu = [new(new("ore"), 0m, None), new(new("ore"), 0.05m, None), new(new("ore"), 0.1m, None)],
        },
        "target_shortfall" or "shortfall_goal" => Base with { Projects = [Mine("mine")], Targets = Targets },
        "programme_limit" => Base with { Projects = [Mine("mine"), Line()], Limits = Limits },
        "value_goal" => Base with
        {
            Projects = [Mine("mine") with { LastStart = new(2025) }],
            Resources = [new(new("north"), new("ore"), new(2026), 7m, 0.5m, None)],
            Demands = [new(new("north"), new("ore"), new(2026), 3m, 20m, None)],
            Links = [Border with { Cost = 0.25m }],
        },
        _ => throw new ArgumentOutOfRangeException(nameof(stem), stem, "No golden programme."),
    };

    private static Programme Base => SmallProgramme.Create() with
    {
        Terms = SmallProgramme.Terms with { LastYear = new(2026) },
        Places = [Place("world", PlaceKind.World), Place("north", PlaceKind.Region), Place("zone", PlaceKind.Zone)],
        Stocks = [],
        Commodities =
        [
            SmallProgramme.Commodity("ore", "kt", "lead", 0, "freight", TradeDirection.Export),
            SmallProgramme.Commodity("land", "ha", "other", 0, null, TradeDirection.None),
        ],
        Prices = [new(new("ore"), new(2025), null, 10m, null, None)],
        Processes = [new(new("dig"), new("Digging"), "kt of ore", 1m, [Item("ore", 1m), Item("land", 0m, 0.5m)], None)],
        Facilities = [],
        Resources = [],
        Demands = [],
        Links = [Border],
        Projects = [],
        Relations = [],
        Funds = [],
        Obligations = [],
        Targets = [],
        Limits = [],
    };

    private static Link Border =>
        new(new("border"), new("Border"), new("north"), new("world"), "freight", null, true, 0m, 0m, None);

    private static Link Siding =>
        new(new("siding"), new("Siding"), new("north"), new("zone"), "freight", null, true, 0m, 0m, None);

    private static ImmutableArray<Target> Targets =>
    [
        new(new("ore-2026"), new("Ore"), Measure.Output, new(Commodity: new("ore")), Bound.AtLeast, new(2026), Span.Year,
            null, 2m, 2024, 4m, 3m, null, None),
        new(new("builders"), new("Builders"), Measure.ConstructionJobs, new(), Bound.AtMost, new(2026), Span.Cumulative,
            40m, null, null, null, 1m, null, None),
    ];

    private static ImmutableArray<Limit> Limits =>
    [
        new(new("builders"), new("Builders"), Measure.Investment, new(Place: new("north")), Bound.AtMost, null, Span.Year, 150m, None),
        new(new("jobs"), new("Jobs"), Measure.DirectJobs, new(Sponsor: "*"), Bound.AtLeast, new(2026), Span.Year, 10m, None),
    ];

    // An old pit in the north digs ore, which a mill in the zone may press to plates.
    private static Programme Mill() => Base with
    {
        Commodities = [.. Base.Commodities, SmallProgramme.Commodity("plate", "kt", "lead", 1, "freight", TradeDirection.Export), Dust],
        Prices = [.. Base.Prices, new(new("plate"), new(2025), null, 30m, null, None)],
        Processes = [.. Base.Processes, new(new("press"), new("Pressing"), "kt of plates", 1m, [Item("ore", -2m), Item("plate", 1m), Item("dust", 0.5m)], None)],
        Facilities = [new(new("old-pit"), new("Old pit"), null, new("north"), new("dig"), 8m, new(2026), null, 1, None)],
        Links = [Border, Siding],
        Projects = [Mine("mill") with { Process = new("press"), LastStart = new(2025), Sites = [At("zone")] }],
    };

    private static Commodity Dust =>
        SmallProgramme.Commodity("dust", "kt", "other", 0, null, TradeDirection.None) with { Discardable = true };

    private static Project Mine(string id) => SmallProgramme.Project(id, 100m) with
    {
        Process = new("dig"),
        Capacity = 5m,
        LastStart = new(2026),
        Jobs = 12,
        ConstructionJobs = 30,
        IsPublic = true,
        Sites = [At("north")],
    };

    private static Project Line() => SmallProgramme.Project("line", 200m) with
    {
        LastStart = new(2025),
        IsPublic = true,
        Jobs = 2,
        ConstructionJobs = 8,
        Sponsor = "Grid",
        Sites = [At("north")],
        Expansions = [new(new("border"), 6m, None)],
    };

    private static Project Committed(string id, int year) => Mine(id) with { Commitment = new(new("north"), new(year)) };

    private static Site At(string place) => new(new(place), 1m, None);

    private static Place Place(string id, PlaceKind kind) => new(new(id), kind, null, new(id), null, None);

    private static RecipeItem Item(string commodity, decimal perActivity, decimal perCapacity = 0m) =>
        new(new(commodity), perActivity, perCapacity, None);
}
