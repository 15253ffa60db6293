using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>Finds what uncertainties are about. Never changes once made.</summary>
public sealed class UncertainThings
{
    private readonly Programme _programme;
    private readonly Dictionary<CommodityId, Commodity> _commodities;
    private readonly Dictionary<ProcessId, Process> _processes;
    private readonly Dictionary<PlaceId, Place> _places;

    /// <summary>The things of a programme; of two with one id, the first.</summary>
    public UncertainThings(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        _programme = programme;
        _commodities = programme.Commodities.DistinctBy(commodity => commodity.Id).ToDictionary(commodity => commodity.Id);
        _processes = programme.Processes.DistinctBy(process => process.Id).ToDictionary(process => process.Id);
        _places = programme.Places.DistinctBy(place => place.Id).ToDictionary(place => place.Id);
    }

    /// <summary>How a project's unit is named among an item's members, at whichever site it stands.</summary>
    public static string UnitOf(ProjectId project) => $"{project.Value}@*";

    /// <summary>The items of an uncertainty, each drawn on its own, in the order of the programme's tables; empty for none.</summary>
    public ImmutableArray<UncertainItem> ItemsOf(Uncertainty uncertainty)
    {
        ArgumentNullException.ThrowIfNull(uncertainty);
        var members = MembersOf(uncertainty).Distinct();
        return
        [
            .. members.GroupBy(member => uncertainty.Per switch
                {
                    DrawScope.All => "*",
                    DrawScope.Family => member.Family,
                    _ => member.Id,
                })
                .Select(group => new UncertainItem(group.Key, [.. group.Select(member => member.Id)])),
        ];
    }

    private IEnumerable<(string Id, string Family)> MembersOf(Uncertainty uncertainty) => uncertainty.Kind switch
    {
        UncertaintyKind.Price => Commodities(uncertainty.Selector),
        UncertaintyKind.FundInflow => Funds(uncertainty.Selector),
        UncertaintyKind.Demand => Demands(uncertainty.Selector),
        UncertaintyKind.Output => Units(uncertainty.Selector),
        _ => _programme.Projects.Where(project => Passes(uncertainty.Selector, project))
            .Select(project => (project.Id.Value, project.Family)),
    };

    private IEnumerable<(string Id, string Family)> Commodities(UncertaintySelector selector) => _programme.Prices
        .Select(price => price.Commodity).Distinct()
        .Select(id => _commodities.GetValueOrDefault(id)).OfType<Commodity>()
        .Where(commodity => Passes(selector, commodity))
        .Select(commodity => (commodity.Id.Value, commodity.Family));

    private IEnumerable<(string Id, string Family)> Funds(UncertaintySelector selector) => _programme.Funds
        .Where(fund => !fund.Inflows.IsEmpty && UncertaintySelector.Passes(selector.Fund, fund.Id.Value))
        .Select(fund => (fund.Id.Value, fund.Id.Value));

    private IEnumerable<(string Id, string Family)> Demands(UncertaintySelector selector) =>
        from demand in _programme.Demands
        let commodity = _commodities.GetValueOrDefault(demand.Commodity)
        where commodity is not null && Passes(selector, commodity) && PassesPlace(selector, demand.Place)
        select ($"{demand.Place}/{demand.Commodity}", commodity.Family);

    private IEnumerable<(string Id, string Family)> Units(UncertaintySelector selector)
    {
        bool isOfProjects = (selector.Project ?? selector.Sector ?? selector.Tag) is not null;
        var facilities = _programme.Facilities
            .Where(facility => !isOfProjects && UncertaintySelector.Passes(selector.Facility, facility.Id.Value)
                && Makes(selector, facility.Process) && PassesPlace(selector, facility.Place))
            .Select(facility => (facility.Id.Value, FamilyOf(facility.Process)));
        var projects = _programme.Projects
            .Where(project => selector.Facility is null && project.Process is { } process && Makes(selector, process)
                && Passes(selector with { Family = null }, project))
            .Select(project => (UnitOf(project.Id), project.Family));
        return facilities.Concat(projects);
    }

    private static bool Passes(UncertaintySelector selector, Commodity commodity) =>
        UncertaintySelector.Passes(selector.Commodity, commodity.Id.Value)
        && UncertaintySelector.Passes(selector.Family, commodity.Family);

    private bool Passes(UncertaintySelector selector, Project project) =>
        UncertaintySelector.Passes(selector.Project, project.Id.Value)
        && UncertaintySelector.Passes(selector.Family, project.Family)
        && UncertaintySelector.Passes(selector.Sector, project.Sector)
        && (selector.Tag is null || project.Tags.Any(tag => UncertaintySelector.Passes(selector.Tag, tag)))
        && (selector.Place is null || project.Sites.Any(site => PassesPlace(selector, site.Place)));

    private bool Makes(UncertaintySelector selector, ProcessId id) => _processes.TryGetValue(id, out var process)
        && process.Recipe.Any(item => item.PerActivity > 0m && _commodities.TryGetValue(item.Commodity, out var made) && Passes(selector, made));

    private string FamilyOf(ProcessId id) => _processes[id].Recipe
        .Where(item => item.PerActivity > 0m)
        .Select(item => _commodities.GetValueOrDefault(item.Commodity)?.Family)
        .OfType<string>()
        .FirstOrDefault() ?? string.Empty;

    private bool PassesPlace(UncertaintySelector selector, PlaceId place)
    {
        // A tree has no circle, but a faulty table may: it is never walked further than there are places.
        PlaceId? at = selector.Place is null ? null : place;
        for (int steps = 0; at is { } id && steps <= _places.Count; steps++)
        {
            if (UncertaintySelector.Passes(selector.Place, id.Value))
            {
                return true;
            }

            at = _places.GetValueOrDefault(id)?.Parent;
        }

        return selector.Place is null;
    }
}
