using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>
/// What happened before a year: the facts reported, and what had been planned wherever nothing was reported.
/// </summary>
public sealed class History
{
    private static readonly ActualKind[] SignsOfWork =
        [ActualKind.Cost, ActualKind.Disbursement, ActualKind.Repayment, ActualKind.Output, ActualKind.Jobs];

    private readonly ILookup<(ActualKind, string), Actual> _facts;
    private readonly ILookup<(ActualKind, string), Actual> _allFacts;
    private readonly Dictionary<FundId, Fund> _funds;
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
        AllFacts = LatestOf(EarlierFacts, actuals);
        Planned = planned.ToImmutableDictionary(launch => launch.Project, launch => new Commitment(launch.Site, launch.Start));
        _facts = actuals.ToLookup(fact => (fact.Kind, fact.Subject));
        _allFacts = AllFacts.ToLookup(fact => (fact.Kind, fact.Subject));
        _funds = programme.Funds.ToDictionary(fund => fund.Id);
        IsAgain = !courses.IsDefault;
        Courses = courses.IsDefault ? [] : courses;
        _courses = Courses.DistinctBy(course => course.Project).ToDictionary(course => course.Project);
        Begun = [.. programme.Projects.Select(FindBegun).OfType<BegunProject>()];
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

    /// <summary>The facts of all tables so far, a later one in the place of an earlier one of the same thing and year.</summary>
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

    /// <summary>The same history without some of its facts.</summary>
    public History Without(Func<Actual, bool> isLeftOut) => new(
        Programme, From, Planned.Select(pair => (pair.Key, pair.Value.Site, pair.Value.Start)), [.. Actuals.Where(fact => !isLeftOut(fact))], IsAgain ? Courses : default, EarlierFacts);

    /// <summary>What the plan knew of a project that had begun before its first year; nothing where it began otherwise than that.</summary>
    public BegunCourse? FindCourse(BegunProject begun)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return FindCourse(begun.Project.Id, begun.Start);
    }

    /// <summary>The fund with this id. Throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public Fund Fund(FundId id) => _funds[id];

    /// <summary>The facts of a kind about a project, facility or fund, in their order.</summary>
    public IEnumerable<Actual> FactsOf(ActualKind kind, string subject) => _facts[(kind, subject)];

    /// <summary>The facts of a kind about a project, facility or fund in all tables so far.</summary>
    public IEnumerable<Actual> AllFactsOf(ActualKind kind, string subject) => _allFacts[(kind, subject)];

    /// <summary>The first fact of a kind about a project, facility or fund.</summary>
    public Actual? Find(ActualKind kind, string subject) => _facts[(kind, subject)].FirstOrDefault();

    /// <summary>
    /// Capital spent in a year before <see cref="From"/>, as reported; else as planned until it was given up, and of a plant that
    /// runs and whose whole cost was reported, a part of what no fact of a year says.
    /// </summary>
    public decimal SpentIn(BegunProject begun, Year year)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return FindValue(ActualKind.Cost, begun.Project.Id.Value, year) ?? SpentUnreported(begun, year);
    }

    /// <summary>Capital spent before <see cref="From"/>.</summary>
    public decimal Spent(BegunProject begun)
    {
        ArgumentNullException.ThrowIfNull(begun);
        decimal early = FactsOf(ActualKind.Cost, begun.Project.Id.Value).Where(fact => fact.Year < begun.Start).Sum(fact => fact.Value ?? 0m);
        return early + YearsBefore(begun.Start).Sum(year => SpentIn(begun, year));
    }

    /// <summary>Capital still to be spent from <see cref="From"/> on; nothing once it runs or was given up.</summary>
    public decimal LeftToSpend(BegunProject begun)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return begun.IsAbandoned || begun.RunsFrom <= From ? 0m : Math.Max(0m, WholeCost(begun) - Spent(begun));
    }

    /// <summary>What a project costs in all by the latest estimate, else as planned.</summary>
    public decimal WholeCost(BegunProject begun)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return FindTotalCost(begun) ?? FindCourse(begun)?.WholeCost ?? begun.PlannedCost.Value;
    }

    /// <summary>
    /// What a fund agreed to pay to a project: its share of the planned cost (an overrun is its sponsor's to pay), and no more
    /// than the project costs.
    /// </summary>
    public decimal LoanAgreed(BegunProject begun, Financing financing)
    {
        ArgumentNullException.ThrowIfNull(begun);
        ArgumentNullException.ThrowIfNull(financing);
        return Math.Min(financing.Share * begun.PlannedCost.Value, Math.Max(WholeCost(begun), Spent(begun)));
    }

    /// <summary>
    /// What a fund pays to a project in all: the sum agreed, whoever has met the cost so far, or what it has paid already where
    /// that is more or nothing follows.
    /// </summary>
    public decimal LoanSum(BegunProject begun, Financing financing)
    {
        ArgumentNullException.ThrowIfNull(begun);
        ArgumentNullException.ThrowIfNull(financing);
        decimal paid = PaidOut(begun, financing);
        bool isComplete = begun.IsAbandoned || begun.RunsFrom <= From;
        return isComplete ? paid : Math.Max(paid, LoanAgreed(begun, financing));
    }

    /// <summary>What a fund had paid to a project before <see cref="From"/>.</summary>
    public decimal PaidOut(BegunProject begun, Financing financing)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return YearsBefore(begun.Start).Sum(year => PaidOutIn(begun, financing, year));
    }

    /// <summary>What a fund paid to a project in a year before <see cref="From"/>, as reported, else as planned.</summary>
    public decimal PaidOutIn(BegunProject begun, Financing financing, Year year)
    {
        ArgumentNullException.ThrowIfNull(begun);
        ArgumentNullException.ThrowIfNull(financing);
        return FindLoanValue(ActualKind.Disbursement, begun, financing, year)
            ?? (begun.IsOverIn(year) ? 0m
                : FindCourse(begun) is { } course ? course.PaidIn(financing.Fund, year)
                : IsPlannedToBuild(begun, year) ? financing.Share * begun.PlannedCost.Value / begun.Project.BuildYears
                : 0m);
    }

    /// <summary>What a project paid back to a fund in a year before <see cref="From"/>, as reported, else as it fell due.</summary>
    public decimal RepaidIn(BegunProject begun, Financing financing, Year year)
    {
        ArgumentNullException.ThrowIfNull(begun);
        ArgumentNullException.ThrowIfNull(financing);
        if (FindLoanValue(ActualKind.Repayment, begun, financing, year) is { } reported)
        {
            return reported;
        }

        return begun.IsAbandoned && (begun.GivenUpIn is not { } end || year >= end) ? 0m : DueYears(begun, financing).Where(due => due.Year == year).Sum(due => (due.Principal + due.Interest).Value);
    }

    /// <summary>
    /// The years of a loan as it was paid out before <see cref="From"/> and will be paid out and repaid from then on, after what
    /// was repaid early.
    /// </summary>
    public ImmutableArray<LoanYear> DueYears(BegunProject begun, Financing financing)
    {
        ArgumentNullException.ThrowIfNull(begun);
        ArgumentNullException.ThrowIfNull(financing);
        var fund = Fund(financing.Fund);
        decimal sum = LoanSum(begun, financing);
        int left = Math.Max(0, begun.RunsFrom - (begun.Start > From ? begun.Start : From));
        decimal each = left > 0 ? (sum - PaidOut(begun, financing)) / left : 0m;
        return ActualLoan.Of(
            fund, begun, sum,
            year => year < From ? PaidOutIn(begun, financing, year) : year < begun.RunsFrom ? each : 0m,
            year => FindLoanValue(ActualKind.Repayment, begun, financing, year));
    }

    /// <summary>New money of a fund in a year, as reported, else as planned.</summary>
    public decimal InflowIn(Fund fund, Year year)
    {
        ArgumentNullException.ThrowIfNull(fund);
        return FindValue(ActualKind.Inflow, fund.Id.Value, year) ?? fund.InflowIn(year).Value;
    }

    /// <summary>
    /// What a fund had at the end of a year before <see cref="From"/>: as reported, else what it had the year before with
    /// inflow, payments and repayments as reported, else as planned.
    /// </summary>
    public decimal BalanceAt(Fund fund, Year year)
    {
        ArgumentNullException.ThrowIfNull(fund);
        if (FindValue(ActualKind.Balance, fund.Id.Value, year) is { } reported)
        {
            return reported;
        }

        if (year < Programme.Terms.FirstYear)
        {
            return fund.OpeningBalance.Value;
        }

        decimal loans = Begun.Sum(begun => begun.Project.Financing.Where(financing => financing.Fund == fund.Id)
            .Sum(financing => RepaidIn(begun, financing, year) - PaidOutIn(begun, financing, year)));
        return BalanceAt(fund, year + -1) + InflowIn(fund, year) + loans;
    }

    private decimal? FindTotalCost(BegunProject begun) => AllFactsOf(ActualKind.TotalCost, begun.Project.Id.Value).FirstOrDefault()?.Value;

    // Of a plant that runs, the whole cost reported was spent: what no year's fact says of it belongs to the other years, and where
    // a plan made again has counted some of them, to those that it has not.
    private decimal SpentUnreported(BegunProject begun, Year year)
    {
        decimal planned = SpentAsPlanned(begun, year);
        if (planned == 0m || begun.RunsFrom > From || begun.IsAbandoned || FindTotalCost(begun) is not { } total)
        {
            return planned;
        }

        string id = begun.Project.Id.Value;
        Year[] silent = [.. YearsBefore(begun.Start).Where(at => FindValue(ActualKind.Cost, id, at) is null && SpentAsPlanned(begun, at) != 0m)];
        Year[] open = IsAgain && silent.Any(at => at >= Programme.Terms.FirstYear) ? [.. silent.Where(at => at >= Programme.Terms.FirstYear)] : silent;
        decimal known = AllFactsOf(ActualKind.Cost, id).Where(fact => fact.Year >= begun.Start).Sum(fact => fact.Value ?? 0m) + silent.Except(open).Sum(at => SpentAsPlanned(begun, at));
        return open.Contains(year) ? planned * Math.Max(0m, total - known) / open.Sum(at => SpentAsPlanned(begun, at)) : planned;
    }

    private decimal SpentAsPlanned(BegunProject begun, Year year) => begun.IsOverIn(year) ? 0m
        : FindCourse(begun) is { } course ? course.SpentIn(year)
        : IsPlannedToBuild(begun, year) ? begun.PlannedCost.Value / begun.Project.BuildYears
        : 0m;

    private static bool IsPlannedToBuild(BegunProject begun, Year year) =>
        begun.Start <= year && year < begun.Start + begun.Project.BuildYears;

    private BegunCourse? FindCourse(ProjectId project, Year start) =>
        _courses.GetValueOrDefault(project) is { } course && course.Start == start ? course : null;

    private BegunProject? FindBegun(Project project)
    {
        var launch = Find(ActualKind.Launch, project.Id.Value);
        var planned = Planned.GetValueOrDefault(project.Id);
        var dropped = Find(ActualKind.Dropped, project.Id.Value);
        bool isPlanned = planned is { } plan && plan.Start < From && !IsReportedIdle(project.Id, plan.Start)
            && (dropped is null || BeganBefore(dropped, project.Id, plan.Start));
        if (project.Sites.IsEmpty || (launch?.Year is not { } && !isPlanned))
        {
            return FindGivenUpBefore(project, dropped);
        }

        var start = launch?.Year ?? planned!.Start;
        var place = launch is null ? planned!.Site : launch.Site ?? planned?.Site;
        var site = project.Sites.FirstOrDefault(site => site.Place == place) ?? project.Sites[0];
        var reported = Find(ActualKind.Startup, project.Id.Value)?.Year;
        var course = FindCourse(project.Id, start);
        var runsFrom = reported is { } year && year > start ? year : course?.RunsFrom ?? start + project.BuildYears;
        bool wasAbandoned = course is { IsAbandoned: true };
        return new BegunProject(project, site, start, runsFrom, dropped is not null || wasAbandoned, launch is not null)
        {
            GivenUpIn = dropped?.Year ?? (wasAbandoned ? Programme.Terms.FirstYear : null),
        };
    }

    // That a project had not begun by a year says nothing of later ones; without a year, it had not until now.
    private bool IsReportedIdle(ProjectId project, Year start) =>
        Find(ActualKind.NotStarted, project.Value) is { } idle && !(idle.Year < start);

    // A project that had been given up when the plan was made again stands nowhere in that plan; it may still pay back, and what was
    // reported of it may be repeated.
    private BegunProject? FindGivenUpBefore(Project project, Actual? dropped) =>
        !project.Sites.IsEmpty && _courses.GetValueOrDefault(project.Id) is { IsAbandoned: true } course
        && SignsOfWork.Any(kind => FactsOf(kind, project.Id.Value).Any())
            ? new BegunProject(project, project.Sites[0], course.Start, course.RunsFrom, IsAbandoned: true, IsReported: true)
            {
                GivenUpIn = dropped?.Year ?? Programme.Terms.FirstYear,
            }
            : null;

    // Of a project given up, its launch, or what was spent, paid or made, says that it had begun; else the year in which it was given up.
    private bool BeganBefore(Actual dropped, ProjectId project, Year plannedStart) =>
        (dropped.Year is { } end && plannedStart < end) || SignsOfWork.Append(ActualKind.Launch).Any(kind => AllFactsOf(kind, project.Value).Any());

    private static ImmutableArray<Actual> LatestOf(ImmutableArray<Actual> earlier, ImmutableArray<Actual> now)
    {
        var told = now.Select(fact => fact.Key).ToHashSet();
        return [.. earlier.Where(fact => !told.Contains(fact.Key)), .. now];
    }

    private decimal? FindValue(ActualKind kind, string subject, Year year) =>
        AllFactsOf(kind, subject).FirstOrDefault(fact => fact.Year == year)?.Value;

    private decimal? FindLoanValue(ActualKind kind, BegunProject begun, Financing financing, Year year) =>
        AllFactsOf(kind, begun.Project.Id.Value).FirstOrDefault(fact => fact.Fund == financing.Fund && fact.Year == year)?.Value;

    private IEnumerable<Year> YearsBefore(Year first) =>
        Enumerable.Range(first.Value, Math.Max(0, From - first)).Select(year => new Year(year));
}
