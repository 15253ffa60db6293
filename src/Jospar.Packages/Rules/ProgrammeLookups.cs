using System.Collections.Frozen;
using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Things of a programme by id.</summary>
internal sealed class ProgrammeLookups
{
    public ProgrammeLookups(Programme programme)
    {
        Places = ById(programme.Places, place => place.Id);
        Commodities = ById(programme.Commodities, commodity => commodity.Id);
        Processes = ById(programme.Processes, process => process.Id);
        Projects = ById(programme.Projects, project => project.Id);
        Funds = ById(programme.Funds, fund => fund.Id);
        Links = ById(programme.Links, link => link.Id);
        Prices = programme.Prices.ToLookup(price => price.Commodity);
        Sectors = (programme.Sectors.IsEmpty ? programme.Projects.Select(project => project.Sector) : programme.Sectors.Select(sector => sector.Id)).ToFrozenSet();
        Tree = new PlaceTree(Places.Values);
    }

    public FrozenDictionary<PlaceId, Place> Places { get; }

    public FrozenDictionary<CommodityId, Commodity> Commodities { get; }

    public FrozenDictionary<ProcessId, Process> Processes { get; }

    public FrozenDictionary<ProjectId, Project> Projects { get; }

    public FrozenDictionary<FundId, Fund> Funds { get; }

    public FrozenDictionary<LinkId, Link> Links { get; }

    public ILookup<CommodityId, Price> Prices { get; }

    /// <summary>The sectors listed; where none are, those of the projects.</summary>
    public FrozenSet<string> Sectors { get; }

    public PlaceTree Tree { get; }

    /// <summary>The first thing of each id: a second one is reported elsewhere.</summary>
    private static FrozenDictionary<TId, T> ById<TId, T>(IEnumerable<T> things, Func<T, TId> id)
        where TId : notnull => things.DistinctBy(id).ToFrozenDictionary(id);
}
