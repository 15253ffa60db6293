using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Verification;

/// <summary>A programme and a plan's tables, looked up for the rules; nothing here comes from the solver.</summary>
internal sealed class PlanEvidence
{
    private readonly Dictionary<CommodityId, ImmutableArray<Price>> _prices;
    private readonly Dictionary<(PlaceId, CommodityId), ImmutableArray<Resource>> _resources;
    private readonly Dictionary<(PlaceId, CommodityId), ImmutableArray<Demand>> _demands;

    /// <summary>The evidence for a plan.</summary>
    public PlanEvidence(Programme programme, Plan plan)
    {
        Programme = programme;
        Plan = plan;
        Places = programme.Places.ToDictionary(place => place.Id);
        Commodities = programme.Commodities.ToDictionary(commodity => commodity.Id);
        Links = programme.Links.ToDictionary(link => link.Id);
        Processes = programme.Processes.ToDictionary(process => process.Id);
        Funds = programme.Funds.ToDictionary(fund => fund.Id);
        IndirectJobs = new IndirectJobsOpinion(programme);
        _prices = ByKey(programme.Prices, row => row.Commodity, row => row.FromYear);
        _resources = ByKey(programme.Resources, row => (row.Place, row.Commodity), row => row.FromYear);
        _demands = ByKey(programme.Demands, row => (row.Place, row.Commodity), row => row.FromYear);
        var projects = programme.Projects.ToDictionary(project => project.Id);
        Launches = [.. plan.Tables.Launches.Select(row => LaunchOf(projects[row.Project], row))];
        LaunchesAt = Launches.ToLookup(launch => launch.Place);
        Expansions = (from launch in Launches
                      from expansion in launch.Project.Expansions
                      select (launch, expansion)).ToLookup(row => row.expansion.Link);
        Units = UnitsOf();
    }

    public Programme Programme { get; }

    public Plan Plan { get; }

    public PlanTables Tables => Plan.Tables;

    public ImmutableArray<Year> Years => Programme.Years;

    public Dictionary<PlaceId, Place> Places { get; }

    public Dictionary<CommodityId, Commodity> Commodities { get; }

    public Dictionary<LinkId, Link> Links { get; }

    public Dictionary<ProcessId, Process> Processes { get; }

    public Dictionary<FundId, Fund> Funds { get; }

    public IndirectJobsOpinion IndirectJobs { get; }

    public ImmutableArray<LaunchEvidence> Launches { get; }

    public ILookup<PlaceId, LaunchEvidence> LaunchesAt { get; }

    public ILookup<LinkId, (LaunchEvidence Launch, Expansion Expansion)> Expansions { get; }

    public Dictionary<UnitId, UnitEvidence> Units { get; }

    /// <summary>Places and commodities that have a demand.</summary>
    public IEnumerable<(PlaceId Place, CommodityId Commodity)> DemandKeys => _demands.Keys;

    /// <summary>Years from the plan's first.</summary>
    public int Offset(Year year) => year - Programme.Terms.FirstYear;

    /// <summary>The years of the plan in which a project may start.</summary>
    public IEnumerable<Year> WindowOf(Project project) => Years.Where(year => year >= project.FirstStart && year <= project.LastStart);

    public bool IsWorld(PlaceId place) => Places[place].Kind == PlaceKind.World;

    /// <summary>Whether a place is the outer one or lies in it.</summary>
    public bool IsWithin(PlaceId place, PlaceId? outer)
    {
        PlaceId? here = place;
        while (here is { } at && at != outer)
        {
            here = Places[at].Parent;
        }

        return outer is null || here is not null;
    }

    /// <summary>What an obligation lets processors off: what the plan says it chose where the commodity has a menu, else its own.</summary>
    public decimal DiscountOf(Obligation obligation)
    {
        foreach (var (commodity, discount) in Plan.Decisions.Discounts)
        {
            if (commodity == obligation.Commodity && Programme.DiscountMenu.Any(entry => entry.Commodity == commodity))
            {
                return discount;
            }
        }

        return obligation.Discount;
    }

    /// <summary>The most that an obligation could let processors off: the deepest of the menu where the commodity has one, else its own.</summary>
    public decimal DeepestOf(Obligation obligation) => Programme.DiscountMenu.Where(entry => entry.Commodity == obligation.Commodity)
        .Select(entry => entry.Discount).DefaultIfEmpty(obligation.Discount).Max();

    public Price? PriceIn(CommodityId commodity, Year year) => InForce(_prices, commodity, year, row => row.FromYear);

    public Resource? ResourceIn(PlaceId place, CommodityId commodity, Year year) =>
        InForce(_resources, (place, commodity), year, row => row.FromYear);

    public Demand? DemandIn(PlaceId place, CommodityId commodity, Year year) =>
        InForce(_demands, (place, commodity), year, row => row.FromYear);

    private static Dictionary<TKey, ImmutableArray<TRow>> ByKey<TKey, TRow>(
        IEnumerable<TRow> rows, Func<TRow, TKey> key, Func<TRow, Year> from)
        where TKey : notnull =>
        rows.GroupBy(key).ToDictionary(group => group.Key, group => group.OrderBy(from).ToImmutableArray());

    // The last row that has begun, else the first one, which also holds before its year.
    private static TRow? InForce<TKey, TRow>(
        Dictionary<TKey, ImmutableArray<TRow>> rows, TKey key, Year year, Func<TRow, Year> from)
        where TKey : notnull
        where TRow : class
    {
        if (!rows.TryGetValue(key, out var steps))
        {
            return null;
        }

        int at = steps.Length - 1;
        while (at > 0 && from(steps[at]) > year)
        {
            at--;
        }

        return steps[at];
    }

    private static LaunchEvidence LaunchOf(Project project, LaunchRow row) =>
        new(project, row.Site, project.Sites.FirstOrDefault(site => site.Place == row.Site), row.Start);

    private Dictionary<UnitId, UnitEvidence> UnitsOf()
    {
        var launched = Launches.ToLookup(launch => (launch.Project.Id, launch.Place));
        var units = Programme.Facilities.ToDictionary(
            facility => UnitId.FromFacility(facility.Id),
            facility => new UnitEvidence(facility.Place, Processes[facility.Process], facility, null, null));
        foreach (var project in Programme.Projects)
        {
            foreach (var site in project.Sites)
            {
                var process = project.Process is { } id ? Processes[id] : null;
                units[UnitId.FromProject(project.Id, site.Place)] = new UnitEvidence(
                    site.Place, process, null, project, launched[(project.Id, site.Place)].FirstOrDefault());
            }
        }

        return units;
    }
}
