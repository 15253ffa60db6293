using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>
/// What happened before a year: the facts reported, and what had been planned wherever nothing was reported.
/// </summary>
public sealed class History
{
    private readonly ILookup<(ActualKind, string), Actual> _facts;
    private readonly ILookup<(ActualKind, string), Actual> _allFacts;
    private readonly Dictionary<ProjectId, BegunCourse> _courses;

    /// <summary>
    /// The history of <paramref name="programme"/> before <paramref name="from"/>, with a plan's launches
    /// (<paramref name="planned"/>) and the facts. Of facts that contradict each other the first counts; the check of
    /// facts reports them. Where the plan was itself made again, <paramref name="courses"/> says what it knew of projects
    /// begun before its first year, and <paramref name="earlierFacts"/> from which facts it was made.
    /// </summary>
    public History(
        Programme programme,
        Year from,
        IEnumerable<(ProjectId Project, PlaceId Site, Year Start)> planned,
        ImmutableArray<Actual> actuals,
        ImmutableArray<BegunCourse> courses = default,
        ImmutableArray<Actual> earlierFacts = default)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(planned);
        Programme = programme;
        From = from;
        Actuals = actuals;
        EarlierFacts = earlierFacts.IsDefault ? [] : earlierFacts;
        var told = LatestOf(EarlierFacts, actuals);
        Planned = planned.ToImmutableDictionary(launch => launch.Project, launch => new Commitment(launch.Site, launch.Start));
        _facts = actuals.ToLookup(fact => (fact.Kind, fact.Subject));
        _allFacts = told.ToLookup(fact => (fact.Kind, fact.Subject));
        IsAgain = !courses.IsDefault;
        Courses = courses.IsDefault ? [] : courses;
        _courses = Courses.DistinctBy(course => course.Project).ToDictionary(course => course.Project);
        Begun = [.. programme.Projects.Select(project => BegunProjects.Find(this, project)).OfType<BegunProject>()];
        AllFacts = [.. told.Select(fact => EarlyEstimates.Placed(this, fact))];
        Spending = new SpendingHistory(this);
        Lending = new LendingHistory(this);
    }

    /// <summary>The programme that was planned.</summary>
    public Programme Programme { get; }

    /// <summary>The first year that is planned again.</summary>
    public Year From { get; }

    /// <summary>The facts.</summary>
    public ImmutableArray<Actual> Actuals { get; }

    /// <summary>Whether the plan was itself made again after what had happened by then.</summary>
    public bool IsAgain { get; }

    /// <summary>What the plan knew of projects that had begun before its first year; empty where it was the first plan.</summary>
    public ImmutableArray<BegunCourse> Courses { get; }

    /// <summary>Facts of earlier tables that the plan was made from; empty where it was the first plan.</summary>
    public ImmutableArray<Actual> EarlierFacts { get; }

    /// <summary>
    /// The facts of all tables so far, a later one in the place of an earlier one of the same thing and year. The whole cost of a project
    /// that has not begun has the site that it was told for.
    /// </summary>
    public ImmutableArray<Actual> AllFacts { get; }

    /// <summary>What the plan launched, by project; committed projects too.</summary>
    public ImmutableDictionary<ProjectId, Commitment> Planned { get; }

    /// <summary>
    /// <see cref="Planned"/> without what was reported given up: the launches that planning again may keep, against which its
    /// changes are counted.
    /// </summary>
    public ImmutableDictionary<ProjectId, Commitment> StillPlanned =>
        Planned.RemoveRange(Planned.Keys.Where(project => Find(ActualKind.Dropped, project.Value) is not null));

    /// <summary>The projects that began before <see cref="From"/>, in the programme's order.</summary>
    public ImmutableArray<BegunProject> Begun { get; }

    /// <summary>What was spent on building.</summary>
    public SpendingHistory Spending { get; }

    /// <summary>What funds paid, got back and had.</summary>
    public LendingHistory Lending { get; }

    /// <summary>The same history without some of its facts.</summary>
    public History Without(Func<Actual, bool> isLeftOut) => new(
        Programme,
        From,
        Planned.Select(pair => (pair.Key, pair.Value.Site, pair.Value.Start)),
        [.. Actuals.Where(fact => !isLeftOut(fact))],
        IsAgain ? Courses : default,
        EarlierFacts);

    /// <summary>What the plan knew of a project that had begun before its first year; nothing where it began otherwise than that.</summary>
    public BegunCourse? FindCourse(BegunProject begun)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return FindCourse(begun.Project.Id, begun.Start);
    }

    /// <summary>The facts of a kind about a project, facility or fund, in their order.</summary>
    public IEnumerable<Actual> FactsOf(ActualKind kind, string subject) => _facts[(kind, subject)];

    /// <summary>The facts of a kind about a project, facility or fund in all tables so far.</summary>
    public IEnumerable<Actual> AllFactsOf(ActualKind kind, string subject) => _allFacts[(kind, subject)];

    /// <summary>The first fact of a kind about a project, facility or fund.</summary>
    public Actual? Find(ActualKind kind, string subject) => _facts[(kind, subject)].FirstOrDefault();

    /// <summary>
    /// The first fact of a kind about a project, facility or fund, unless an earlier table told the same: what the plan was made from
    /// says nothing new where it is repeated.
    /// </summary>
    public Actual? FindNew(ActualKind kind, string subject) => Find(kind, subject) is { } fact && !IsTold(fact) ? fact : null;

    /// <summary>Whether an earlier table told the same.</summary>
    public bool IsTold(Actual fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return EarlierFacts.Any(earlier => earlier.Says(fact));
    }

    /// <summary>Where the plan launches a project, else the first of its sites; nothing where it has none.</summary>
    public Site? FindPlannedSite(Project project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var place = Planned.GetValueOrDefault(project.Id)?.Site;
        return project.Sites.FirstOrDefault(site => site.Place == place) ?? project.Sites.FirstOrDefault();
    }

    internal decimal? FindValue(ActualKind kind, string subject, Year year) =>
        AllFactsOf(kind, subject).FirstOrDefault(fact => fact.Year == year)?.Value;

    internal BegunCourse? FindCourse(ProjectId project) => _courses.GetValueOrDefault(project);

    internal BegunCourse? FindCourse(ProjectId project, Year start) =>
        FindCourse(project) is { } course && course.Start == start ? course : null;

    internal IEnumerable<Year> YearsSince(Year first) =>
        Enumerable.Range(first.Value, Math.Max(0, From - first)).Select(year => new Year(year));

    private static ImmutableArray<Actual> LatestOf(ImmutableArray<Actual> earlier, ImmutableArray<Actual> now)
    {
        var told = now.Select(fact => fact.Key).ToHashSet();
        return
        [
            .. earlier.Where(fact => !told.Contains(fact.Key)),
            .. now.Select(fact => fact with { Site = fact.Site ?? earlier.FirstOrDefault(other => other.Says(fact))?.Site }),
        ];
    }
}
