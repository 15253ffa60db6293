using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Whether anything in a programme can ever count towards a measure under a filter.</summary>
internal sealed class MeasureMatches
{
    private readonly RuleContext _context;
    private readonly List<(PlaceId Place, Process Process, Project? Project)> _units;

    public MeasureMatches(RuleContext context)
    {
        _context = context;
        var programme = context.Programme;
        _units =
        [
            .. programme.Facilities.Select(facility => (facility.Place, context.Lookups.Processes[facility.Process], (Project?)null)),
            .. programme.Projects.Where(project => project.Process is not null).SelectMany(project =>
                project.Sites.Select(site => (site.Place, context.Lookups.Processes[project.Process!.Value], (Project?)project))),
        ];
    }

    /// <summary>Whether anything passes.</summary>
    public bool Any(Measure measure, MeasureFilter filter) => measure switch
    {
        Measure.Output => AnyUnit(filter, item => item.PerActivity > 0m),
        Measure.Use => AnyUnit(filter, item => item.PerActivity < 0m),
        Measure.ValueAdded => AnyUnit(filter, item => item.PerActivity != 0m),
        Measure.Exports => _context.Programme.Commodities.Any(commodity => commodity.Trade.HasFlag(TradeDirection.Export) && filter.Passes(commodity) && Leaves(filter, commodity)),
        Measure.UnservedDemand => _context.Programme.Demands.Any(demand => Passes(filter, demand.Place) && filter.Passes(_context.Lookups.Commodities[demand.Commodity])),
        Measure.FundExposure => AnyProject(filter, project => project.Financing.Any(financing => filter.Fund is null || financing.Fund == filter.Fund)),
        _ => AnyProject(filter, _ => true),
    };

    // That no link at all leads to the world is told of the commodity.
    private bool Leaves(MeasureFilter filter, Commodity commodity) => filter.Place is null
        || _context.Programme.Links.Any(link => link.Carrier == commodity.Carrier
            && ((IsWorld(link.To) && Passes(filter, link.From)) || (link.BothWays && IsWorld(link.From) && Passes(filter, link.To))));

    private bool IsWorld(PlaceId place) => _context.Lookups.Places[place].Kind == PlaceKind.World;

    private bool AnyUnit(MeasureFilter filter, Func<RecipeItem, bool> counts) => _units.Any(unit =>
        Passes(filter, unit.Project)
        && Passes(filter, unit.Place)
        && unit.Process.Recipe.Any(item => counts(item) && filter.Passes(_context.Lookups.Commodities[item.Commodity])));

    private bool AnyProject(MeasureFilter filter, Func<Project, bool> counts) => _context.Programme.Projects.Any(project =>
        Passes(filter, project)
        && (filter.Family is null || project.Family == filter.Family)
        && Makes(filter, project)
        && project.Sites.Any(site => Passes(filter, site.Place))
        && counts(project));

    private bool Makes(MeasureFilter filter, Project project) => filter is { Commodity: null, Stage: null }
        || (project.Process is { } process && _context.Lookups.Processes[process].Recipe
            .Any(item => item.PerActivity > 0m && (filter with { Family = null }).Passes(_context.Lookups.Commodities[item.Commodity])));

    /// <summary>Facilities belong to no sector, tag or sponsor, so that any of these shuts them out.</summary>
    private static bool Passes(MeasureFilter filter, Project? project) => project is null
        ? filter is { Sector: null, Tag: null, Sponsor: null }
        : (filter.Sector is null || project.Sector == filter.Sector)
            && (filter.Tag is null || project.Tags.Contains(filter.Tag))
            && (filter.Sponsor is null or "*" || project.Sponsor == filter.Sponsor);

    private bool Passes(MeasureFilter filter, PlaceId place) =>
        filter.Place is not { } outer || _context.Lookups.Tree.IsWithin(place, outer);
}
