using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>
/// What happened before a year: the facts reported, and what had been planned wherever nothing was reported.
/// </summary>
public sealed class History
{
    private readonly ILookup<(ActualKind, string), Actual> _facts;
    private readonly Dictionary<FundId, Fund> _funds;

    /// <summary>
    /// The history of <paramref name="programme"/> before <paramref name="from"/>, with a plan's launches
    /// (<paramref name="planned"/>) and the facts. Of facts that contradict each other the first counts; the check of
    /// facts reports them.
    /// </summary>
    public History(
        Programme programme,
        Year from,
        IEnumerable<(ProjectId Project, PlaceId Site, Year Start)> planned,
        ImmutableArray<Actual> actuals)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(planned);
        Programme = programme;
        From = from;
        Actuals = actuals;
        Planned = planned.ToImmutableDictionary(launch => launch.Project, launch => new Commitment(launch.Site, launch.Start));
        _facts = actuals.ToLookup(fact => (fact.Kind, fact.Subject));
        _funds = programme.Funds.ToDictionary(fund => fund.Id);
        Begun = [.. programme.Projects.Select(FindBegun).OfType<BegunProject>()];
    }

    /// <summary>The programme that was planned.</summary>
    public Programme Programme { get; }

    /// <summary>The first year that is planned again.</summary>
    public Year From { get; }

    /// <summary>The facts.</summary>
    public ImmutableArray<Actual> Actuals { get; }

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

    /// <summary>The fund with this id. Throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public Fund Fund(FundId id) => _funds[id];

    /// <summary>The facts of a kind about a project, facility or fund, in their order.</summary>
    public IEnumerable<Actual> FactsOf(ActualKind kind, string subject) => _facts[(kind, subject)];

    /// <summary>The first fact of a kind about a project, facility or fund.</summary>
    public Actual? Find(ActualKind kind, string subject) => _facts[(kind, subject)].FirstOrDefault();

    /// <summary>
    /// Capital spent in a year before <see cref="From"/>, as reported; else as planned for its start, and of a plant that runs
    /// and whose whole cost was reported, an equal part of what no fact of a year says.
    /// </summary>
    public decimal SpentIn(BegunProject begun, Year year)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return FindValue(ActualKind.Cost, begun.Project.Id.Value, year)
            ?? (begun.Start <= year && year < begun.Start + begun.Project.BuildYears ? SpentUnreported(begun) : 0m);
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
        decimal total = Find(ActualKind.TotalCost, begun.Project.Id.Value)?.Value ?? begun.PlannedCost.Value;
        return begun.IsAbandoned || begun.RunsFrom <= From ? 0m : Math.Max(0m, total - Spent(begun));
    }

    /// <summary>
    /// What a fund pays to a project in all: the sum agreed, which is its share of the planned cost (an overrun is its
    /// sponsor's to pay), or what it has paid already where that is more or nothing follows.
    /// </summary>
    public decimal LoanSum(BegunProject begun, Financing financing)
    {
        ArgumentNullException.ThrowIfNull(begun);
        ArgumentNullException.ThrowIfNull(financing);
        decimal agreed = financing.Share * begun.PlannedCost.Value;
        decimal paid = PaidOut(begun, financing);
        bool isComplete = begun.IsAbandoned || begun.RunsFrom <= From;
        return isComplete ? paid : Math.Max(paid, Math.Min(agreed, paid + LeftToSpend(begun)));
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
        bool isBuilding = begun.Start <= year && year < begun.Start + begun.Project.BuildYears;
        return FindLoanValue(ActualKind.Disbursement, begun, financing, year)
            ?? (isBuilding ? financing.Share * begun.PlannedCost.Value / begun.Project.BuildYears : 0m);
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

        return begun.IsAbandoned ? 0m : DueYears(begun, financing).Where(due => due.Year == year).Sum(due => (due.Principal + due.Interest).Value);
    }

    /// <summary>The years of a loan as it was paid out before <see cref="From"/> and will be paid out and repaid from then on.</summary>
    public ImmutableArray<LoanYear> DueYears(BegunProject begun, Financing financing)
    {
        ArgumentNullException.ThrowIfNull(begun);
        ArgumentNullException.ThrowIfNull(financing);
        var fund = Fund(financing.Fund);
        decimal sum = LoanSum(begun, financing);
        int left = Math.Max(0, begun.RunsFrom - (begun.Start > From ? begun.Start : From));
        decimal each = left > 0 ? (sum - PaidOut(begun, financing)) / left : 0m;
        return ActualLoan.Of(fund, begun, sum, year => year < From ? PaidOutIn(begun, financing, year) : year < begun.RunsFrom ? each : 0m);
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

    // Of a plant that runs, the whole cost reported was spent: what no year's fact says of it belongs to the other years.
    private decimal SpentUnreported(BegunProject begun)
    {
        decimal planned = begun.PlannedCost.Value / begun.Project.BuildYears;
        if (begun.RunsFrom > From || begun.IsAbandoned || Find(ActualKind.TotalCost, begun.Project.Id.Value)?.Value is not { } total)
        {
            return planned;
        }

        string id = begun.Project.Id.Value;
        decimal reported = FactsOf(ActualKind.Cost, id).Sum(fact => fact.Value ?? 0m);
        int silent = YearsBefore(begun.Start).Take(begun.Project.BuildYears).Count(year => FindValue(ActualKind.Cost, id, year) is null);
        return Math.Max(0m, total - reported) / Math.Max(1, silent);
    }

    private BegunProject? FindBegun(Project project)
    {
        var launch = Find(ActualKind.Launch, project.Id.Value);
        var planned = Planned.GetValueOrDefault(project.Id);
        bool isPlanned = planned is { } plan && plan.Start < From
            && Find(ActualKind.NotStarted, project.Id.Value) is null && Find(ActualKind.Dropped, project.Id.Value) is null;
        if (project.Sites.IsEmpty || (launch?.Year is not { } && !isPlanned))
        {
            return null;
        }

        var start = launch?.Year ?? planned!.Start;
        var place = launch is null ? planned!.Site : launch.Site ?? planned?.Site;
        var site = project.Sites.FirstOrDefault(site => site.Place == place) ?? project.Sites[0];
        var reported = Find(ActualKind.Startup, project.Id.Value)?.Year;
        var runsFrom = reported is { } year && year > start ? year : start + project.BuildYears;
        return new BegunProject(project, site, start, runsFrom, Find(ActualKind.Dropped, project.Id.Value) is not null, launch is not null);
    }

    private decimal? FindValue(ActualKind kind, string subject, Year year) =>
        FactsOf(kind, subject).FirstOrDefault(fact => fact.Year == year)?.Value;

    private decimal? FindLoanValue(ActualKind kind, BegunProject begun, Financing financing, Year year) =>
        FactsOf(kind, begun.Project.Id.Value).FirstOrDefault(fact => fact.Fund == financing.Fund && fact.Year == year)?.Value;

    private IEnumerable<Year> YearsBefore(Year first) =>
        Enumerable.Range(first.Value, Math.Max(0, From - first)).Select(year => new Year(year));
}
