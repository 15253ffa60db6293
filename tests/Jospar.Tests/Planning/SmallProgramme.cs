using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Tests.Planning;

/// <summary>
/// A programme small enough to work out by hand: two regions, a zone and the world; ore is smelted to metal at home,
/// and projects roll metal into bars. Years 2025 to 2028, both rates 10 %, tail of two years.
/// </summary>
internal static class SmallProgramme
{
    public static readonly Provenance None = Provenance.None;

    public static Programme Create() => new(
        Terms, Places, Stocks, Commodities, Prices, Processes, Facilities, Resources, Demands, Links, Projects,
        Relations, Funds, Obligations, Targets, Limits, Sectors, [], []);

    public static ProgrammeTerms Terms { get; } = new(
        "small", new("Small programme"), new(2025), new(2028), "KZT", "billion", 2024, 0.1m, 0.1m, 2,
        [Goal.Shortfall, Goal.Value], 0.001m, 0.001m, false);

    private static ImmutableArray<Place> Places { get; } =
    [
        Place("world", PlaceKind.World, null),
        Place("country", PlaceKind.Country, null),
        Place("north", PlaceKind.Region, "country"),
        Place("south", PlaceKind.Region, "country"),
        Place("zone", PlaceKind.Zone, "north"),
    ];

    private static ImmutableArray<OccupiedStock> Stocks { get; } = [new(new("zone"), new("land"), 1.5m, None)];

    private static ImmutableArray<Commodity> Commodities { get; } =
    [
        Commodity("ore", "kt", "lead", 0, "freight", TradeDirection.None),
        Commodity("metal", "kt", "lead", 1, "freight", TradeDirection.Both),
        Commodity("bar", "kt", "lead", 2, "freight", TradeDirection.Export) with { Load = 2m },
        Commodity("power", "GWh", "energy", 0, "electricity", TradeDirection.None),
        Commodity("slag", "kt", "other", 0, null, TradeDirection.None) with { Discardable = true },
        Commodity("land", "ha", "other", 0, null, TradeDirection.None),
    ];

    private static ImmutableArray<Price> Prices { get; } =
    [
        new(new("metal"), new(2025), 12m, 10m, null, None),
        new(new("bar"), new(2025), null, 16m, null, None),
        new(new("ore"), new(2025), null, null, 1m, None),
        new(new("power"), new(2025), null, null, 0.2m, None),
        new(new("power"), new(2027), null, null, 0.4m, None),
    ];

    private static ImmutableArray<Process> Processes { get; } =
    [
        new(new("smelt"), new("Smelting"), "kt of metal", 1m,
            [Item("ore", -2m), Item("power", -1m), Item("metal", 1m), Item("slag", 0.5m)], None),
        new(new("roll"), new("Rolling"), "kt of bars", 0.4m,
            [Item("metal", -1m), Item("power", -0.5m), Item("bar", 1m), Item("land", 0m, 0.25m)], None),
    ];

    private static ImmutableArray<Facility> Facilities { get; } =
    [
        new(new("smelter"), new("Old smelter"), "Owner", new("north"), new("smelt"), 10m, null, null, 500, None),
        new(new("idle-mill"), new("Idle mill"), "Owner", new("south"), new("roll"), 5m, new(2026), null, 0, None),
    ];

    private static ImmutableArray<Resource> Resources { get; } =
    [
        new(new("south"), new("ore"), new(2025), 30m, 0.5m, None),
        new(new("north"), new("power"), new(2025), 20m, 0.1m, None),
    ];

    private static ImmutableArray<Demand> Demands { get; } =
        [new(new("north"), new("power"), new(2025), 4m, 3m, None), new(new("north"), new("power"), new(2028), 6m, 3m, None)];

    private static ImmutableArray<Link> Links { get; } =
    [
        new(new("border"), new("Border"), new("north"), new("world"), "freight", 100m, true, 1m, 0m, None),
        new(new("road"), new("Road"), new("north"), new("south"), "freight", 25m, true, 0.5m, 0m, None),
        new(new("siding"), new("Siding"), new("north"), new("zone"), "freight", null, true, 0m, 0m, None),
        new(new("substation"), new("Substation"), new("north"), new("zone"), "electricity", 2m, false, 0m, 0.25m, None),
    ];

    private static ImmutableArray<Project> Projects { get; } =
    [
        Project("mill", 40m) with
        {
            Process = new("roll"), Capacity = 6m, Jobs = 100, ConstructionJobs = 50, Ramp = [0.5m, 1m], Tags = ["deep"],
            Sites = [new(new("zone"), 1m, None), new(new("north"), 1.1m, None)],
            Financing = [new(new("fund"), 0.5m, None)],
        },
        Project("line", 5m) with
        {
            IsPublic = true, Sector = "energy", Family = "energy", Jobs = 5, ConstructionJobs = 20,
            Sites = [new(new("north"), 1m, None)],
            Expansions = [new(new("substation"), 10m, None)],
            Financing = [new(new("budget"), 1m, None)],
        },
        Project("second-mill", 30m) with
        {
            Process = new("roll"), Capacity = 2m, Jobs = 30, ConstructionJobs = 10, Sites = [new(new("south"), 1m, None)],
        },
        Project("third-mill", 20m) with
        {
            Process = new("roll"), Capacity = 2m, Jobs = 30, ConstructionJobs = 10, Sites = [new(new("north"), 1m, None)],
        },
        Project("early", 8m) with
        {
            Process = new("roll"), Capacity = 1m, BuildYears = 2, Jobs = 10, ConstructionJobs = 6, Sponsor = "Early Ltd",
            Sites = [new(new("north"), 1m, None)], Commitment = new(new("north"), new(2024)),
            Financing = [new(new("fund"), 0.25m, None)],
        },
    ];

    private static ImmutableArray<Relation> Relations { get; } =
    [
        new(new("mill"), RelationKind.Requires, new("line"), None),
        new(new("mill"), RelationKind.Excludes, new("third-mill"), None),
    ];

    private static ImmutableArray<Fund> Funds { get; } =
    [
        new(new("fund"), new("Fund"), FundKind.Loan, 0.03m, 1, 2, 0.8m, null, null, new(10m), [],
            [new(new(2025), new(12m), None), new(new(2026), new(1m), None)], None),
        new(new("budget"), new("Budget"), FundKind.Grant, 0m, 0, 1, 1m, null, null, new(5m), [], [], None),
    ];

    private static ImmutableArray<Obligation> Obligations { get; } =
        [new(new("metal"), new(2026), null, 0.4m, 0.05m, null, None)];

    private static ImmutableArray<Target> Targets { get; } =
    [
        Target("bars", Measure.Output, new MeasureFilter(Commodity: new("bar")), 2028, 9m),
        Target("jobs", Measure.DirectJobs, new MeasureFilter(), 2028, 200m) with { Weight = 2m },
        Target("power-cuts", Measure.UnservedDemand, new MeasureFilter(Place: new("country")), 2028, 0m) with
        {
            Bound = Bound.AtMost, Baseline = 4m, Span = Span.Cumulative,
        },
    ];

    private static ImmutableArray<Limit> Limits { get; } =
    [
        new(new("builders"), new("Builders"), Measure.Investment, new MeasureFilter(Place: new("north")), Bound.AtMost,
            null, Span.Year, 60m, None),
        new(new("each-sponsor"), new("Each sponsor"), Measure.FundExposure, new MeasureFilter(Sponsor: "*"),
            Bound.AtMost, null, Span.Year, 25m, None),
    ];

    private static ImmutableArray<Sector> Sectors { get; } = [new("metals", new("Metals"), 1.5m, 2m, None)];

    public static Project Project(string id, decimal cost) => new(
        new(id), new(id), "Mill Ltd", "metals", "lead", null, 0m, new(cost), 1, new(2025), new(2027), 0, 0, [], false,
        [], null, [], [], [], null, None);

    public static Commodity Commodity(
        string id, string unit, string family, int stage, string? carrier, TradeDirection trade) =>
        new(new(id), new(id), unit, family, stage, carrier, trade, 1m, null, false, null, None);

    private static Place Place(string id, PlaceKind kind, string? parent) =>
        new(new(id), kind, parent is null ? null : new PlaceId(parent), new(id), null, None);

    private static RecipeItem Item(string commodity, decimal perActivity, decimal perCapacity = 0m) =>
        new(new(commodity), perActivity, perCapacity, None);

    private static Target Target(string id, Measure measure, MeasureFilter filter, int year, decimal level) => new(
        new(id), new(id), measure, filter, Bound.AtLeast, new(year), Span.Year, level, null, null, null, 1m, null, None);
}
