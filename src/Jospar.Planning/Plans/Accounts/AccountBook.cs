using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.IndirectJobs;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>
/// A programme and a plan's decisions, looked up: what every table of the accounts draws on. Decisions that name what
/// the programme does not have throw <see cref="KeyNotFoundException"/>.
/// </summary>
internal sealed class AccountBook
{
    /// <summary>Opens the book.</summary>
    public AccountBook(Programme programme, PlanDecisions decisions)
    {
        Programme = programme;
        Decisions = decisions;
        Tree = new PlaceTree(programme.Places);
        World = [.. programme.Places.Where(place => place.Kind == PlaceKind.World).Select(place => place.Id)];
        Commodities = programme.Commodities.ToDictionary(commodity => commodity.Id);
        Links = programme.Links.ToDictionary(link => link.Id);
        Processes = programme.Processes.ToDictionary(process => process.Id);
        IndirectJobs = SectorMultipliers.Of(programme);
        Prices = Timelines(programme.Prices, price => price.Commodity, price => price.FromYear);
        Resources = Timelines(programme.Resources, row => (row.Place, row.Commodity), row => row.FromYear);
        Demands = Timelines(programme.Demands, row => (row.Place, row.Commodity), row => row.FromYear);
        Launches = LaunchesOf(programme, decisions);
        Units = UnitsOf(programme).ToDictionary(unit => unit.Id);
    }

    public Programme Programme { get; }

    public PlanDecisions Decisions { get; }

    public PlaceTree Tree { get; }

    public HashSet<PlaceId> World { get; }

    public Dictionary<CommodityId, Commodity> Commodities { get; }

    public Dictionary<LinkId, Link> Links { get; }

    public Dictionary<ProcessId, Process> Processes { get; }

    /// <summary>Indirect jobs of one direct job, by sector.</summary>
    public IReadOnlyDictionary<string, IndirectJobRange> IndirectJobs { get; }

    public Dictionary<CommodityId, Timeline<Price>> Prices { get; }

    public Dictionary<(PlaceId Place, CommodityId Commodity), Timeline<Resource>> Resources { get; }

    public Dictionary<(PlaceId Place, CommodityId Commodity), Timeline<Demand>> Demands { get; }

    public ImmutableArray<Launch> Launches { get; }

    public Dictionary<UnitId, UnitOfPlan> Units { get; }

    /// <summary>The prices in force; none where the commodity has no row.</summary>
    public Price? PriceIn(CommodityId commodity, Year year) =>
        Prices.TryGetValue(commodity, out var prices) ? prices.At(year) : null;

    /// <summary>The ends of a flow, in its direction.</summary>
    public (PlaceId From, PlaceId To) EndsOf(LinkId link, bool isForward)
    {
        var found = Links[link];
        return isForward ? (found.From, found.To) : (found.To, found.From);
    }

    private static Dictionary<TKey, Timeline<TRow>> Timelines<TKey, TRow>(
        IEnumerable<TRow> rows, Func<TRow, TKey> key, Func<TRow, Year> from)
        where TKey : notnull =>
        rows.GroupBy(key).ToDictionary(
            group => group.Key, group => new Timeline<TRow>(group.Select(row => (from(row), row))));

    private static ImmutableArray<Launch> LaunchesOf(Programme programme, PlanDecisions decisions)
    {
        var projects = programme.Projects.ToDictionary(project => project.Id);
        var funds = programme.Funds.ToDictionary(fund => fund.Id);
        return
        [
            .. from launch in decisions.Launches
               let project = projects[launch.Project]
               let site = project.Sites.FirstOrDefault(site => site.Place == launch.Site)
                   ?? throw new KeyNotFoundException($"Project {project.Id} has no site {launch.Site}.")
               select new Launch(project, site, launch.Start, funds),
        ];
    }

    private IEnumerable<UnitOfPlan> UnitsOf(Programme programme)
    {
        foreach (var facility in programme.Facilities)
        {
            yield return new UnitOfPlan(
                UnitId.FromFacility(facility.Id), facility.Place, Processes[facility.Process], facility, null);
        }

        foreach (var launch in Launches)
        {
            if (launch.Project.Process is { } process)
            {
                yield return new UnitOfPlan(launch.Unit, launch.Site.Place, Processes[process], null, launch);
            }
        }
    }
}
