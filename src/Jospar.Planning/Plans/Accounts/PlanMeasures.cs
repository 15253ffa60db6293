using Jospar.Domain;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>
/// What a plan reaches by each measure, in decimal arithmetic, after the table of measures in
/// <c>docs/model/semantics.md</c>.
/// </summary>
public sealed class PlanMeasures
{
    private readonly AccountBook _book;
    private readonly ILookup<Year, (UnitOfPlan Unit, decimal Amount)> _activities;
    private readonly ILookup<Year, (PlaceId Border, CommodityId Commodity, decimal Arrived)> _exports;
    private readonly Dictionary<(PlaceId, CommodityId, Year), decimal> _served;

    /// <summary>
    /// The measures of a programme under a plan's decisions. Throws <see cref="KeyNotFoundException"/> for decisions
    /// that name what the programme does not have.
    /// </summary>
    public PlanMeasures(Programme programme, PlanDecisions decisions)
        : this(new AccountBook(programme, decisions))
    {
    }

    internal PlanMeasures(AccountBook book)
    {
        _book = book;
        var decisions = book.Decisions;
        _activities = decisions.Activities.ToLookup(row => row.Year, row => (book.Units[row.Unit], row.Amount));
        _exports = (from flow in decisions.Flows
                    let ends = book.EndsOf(flow.Link, flow.IsForward)
                    where book.World.Contains(ends.To) && !book.World.Contains(ends.From)
                    select (flow.Year, ends.From, flow.Commodity, Arrived: flow.Sent * (1m - book.Links[flow.Link].Loss)))
            .ToLookup(row => row.Year, row => (row.From, row.Commodity, row.Arrived));
        _served = decisions.Served.ToDictionary(row => (row.Place, row.Commodity, row.Year), row => row.Amount);
    }

    /// <summary>The measure in one year, or added up from the plan's first year to it.</summary>
    public decimal Value(Measure measure, MeasureFilter filter, Span span, Year year)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return span == Span.Year
            ? In(measure, filter, year)
            : _book.Programme.Years.Where(each => each <= year).Sum(each => In(measure, filter, each));
    }

    /// <summary>Whether a project makes a good that passes; where none is asked for, each does.</summary>
    internal bool Makes(MeasureFilter filter, Project project) => filter is { Commodity: null, Stage: null }
        || (project.Process is { } process && _book.Processes[process].Recipe
            .Any(item => item.PerActivity > 0m && Passes(filter with { Family = null }, item.Commodity)));

    private decimal In(Measure measure, MeasureFilter filter, Year year) => measure switch
    {
        Measure.Output => Made(filter, year),
        Measure.Use => Taken(filter, year),
        Measure.ValueAdded => Added(filter, year),
        Measure.Exports => Exported(filter, year),
        Measure.UnservedDemand => Unserved(filter, year),
        Measure.RunningProjects => Running(filter, year).Count(),
        Measure.DirectJobs => Running(filter, year).Sum(launch => launch.Project.Jobs),
        Measure.TotalJobs => Running(filter, year).Sum(launch => launch.Project.Jobs * (1m + IndirectLow(launch.Project))),
        Measure.ConstructionJobs => Passing(filter).Where(launch => launch.BuildsIn(year)).Sum(launch => launch.Project.ConstructionJobs),
        Measure.Investment => Passing(filter).Sum(launch => launch.SpentIn(year)),
        Measure.FundExposure => Passing(filter).Sum(launch => launch.ExposureIn(year, filter.Fund)),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
    };

    private decimal Made(MeasureFilter filter, Year year) =>
        Items(filter, year).Where(item => item.PerActivity > 0m).Sum(item => item.Amount * item.PerActivity);

    private decimal Taken(MeasureFilter filter, Year year) =>
        Items(filter, year).Where(item => item.PerActivity < 0m).Sum(item => -item.Amount * item.PerActivity);

    private decimal Added(MeasureFilter filter, Year year) => Items(filter, year)
        .Sum(item => item.Amount * item.PerActivity * (_book.PriceIn(item.Commodity, year)?.Reference ?? 0m));

    private decimal Exported(MeasureFilter filter, Year year) => _exports[year]
        .Where(row => IsWithin(filter, row.Border) && Passes(filter, row.Commodity))
        .Sum(row => row.Arrived);

    private decimal Unserved(MeasureFilter filter, Year year) => _book.Demands
        .Where(demand => IsWithin(filter, demand.Key.Place) && Passes(filter, demand.Key.Commodity))
        .Sum(demand => demand.Value.At(year).Amount
            - _served.GetValueOrDefault((demand.Key.Place, demand.Key.Commodity, year)));

    private IEnumerable<(CommodityId Commodity, decimal PerActivity, decimal Amount)> Items(MeasureFilter filter, Year year) =>
        from activity in _activities[year]
        where Passes(filter, activity.Unit)
        from item in activity.Unit.Process.Recipe
        where item.PerActivity != 0m && Passes(filter, item.Commodity)
        select (item.Commodity, item.PerActivity, activity.Amount);

    /// <summary>Whether a project at a place counts where projects are counted.</summary>
    internal bool Counts(MeasureFilter filter, Project project, PlaceId place) =>
        (filter.Family is null || project.Family == filter.Family) && PassesAsProject(filter, project, place) && Makes(filter, project);

    private IEnumerable<Launch> Passing(MeasureFilter filter) =>
        _book.Launches.Where(launch => Counts(filter, launch.Project, launch.Site.Place));

    private IEnumerable<Launch> Running(MeasureFilter filter, Year year) =>
        Passing(filter).Where(launch => launch.RunsIn(year));

    private decimal IndirectLow(Project project) =>
        _book.IndirectJobs.TryGetValue(project.Sector, out var range) ? range.Low ?? 0m : 0m;

    private bool IsWithin(MeasureFilter filter, PlaceId place) =>
        filter.Place is not { } outer || _book.Tree.IsWithin(place, outer);

    private bool Passes(MeasureFilter filter, CommodityId id) => filter.Passes(_book.Commodities[id]);

    private bool Passes(MeasureFilter filter, UnitOfPlan unit) => unit.Launch is { } launch
        ? PassesAsProject(filter, launch.Project, launch.Site.Place)
        : filter is { Sector: null, Tag: null, Sponsor: null } && IsWithin(filter, unit.Place);

    // A sponsor of * stands for each sponsor on its own; who asks with it asks for one sponsor after the other.
    private bool PassesAsProject(MeasureFilter filter, Project project, PlaceId place) =>
        (filter.Sector is null || filter.Sector == project.Sector)
        && (filter.Tag is null || project.Tags.Contains(filter.Tag, StringComparer.Ordinal))
        && (filter.Sponsor is null || filter.Sponsor == project.Sponsor)
        && IsWithin(filter, place);
}
