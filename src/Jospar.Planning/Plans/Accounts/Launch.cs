using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>A project that starts at a site in a year, and what follows from that alone.</summary>
internal sealed class Launch
{
    /// <summary>The launch, with the schedules of what <paramref name="funds"/> pay of it.</summary>
    public Launch(Project project, Site site, Year start, IReadOnlyDictionary<FundId, Fund> funds)
    {
        Project = project;
        Site = site;
        Start = start;
        CapitalCost = project.CapitalCostAt(site);
        Loans =
        [
            .. project.Financing.Select(financing => (financing.Fund, LoanSchedule.Of(
                funds[financing.Fund], CapitalCost * financing.Share, start, project.BuildYears))),
        ];
    }

    public Project Project { get; }

    public Site Site { get; }

    public Year Start { get; }

    public Money CapitalCost { get; }

    public ImmutableArray<(FundId Fund, ImmutableArray<LoanYear> Years)> Loans { get; }

    public Year RunningFrom => Start + Project.BuildYears;

    public UnitId Unit => UnitId.FromProject(Project.Id, Site.Place);

    public bool RunsIn(Year year) => RunningFrom <= year;

    public bool BuildsIn(Year year) => Start <= year && year < RunningFrom;

    /// <summary>Capacity after the ramp; nothing before it runs.</summary>
    public decimal CapacityIn(Year year) =>
        RunsIn(year) ? Project.Capacity * Project.RampAt(year - RunningFrom) : 0m;

    /// <summary>Capital spent in the year.</summary>
    public decimal SpentIn(Year year) => BuildsIn(year) ? CapitalCost.Value / Project.BuildYears : 0m;

    /// <summary>What a fund pays and gets back in the year; nothing outside the schedule.</summary>
    public IEnumerable<(FundId Fund, LoanYear Year)> LoansIn(Year year) =>
        from loan in Loans
        let index = year - Start
        where index >= 0 && index < loan.Years.Length
        select (loan.Fund, loan.Years[index]);

    /// <summary>Principal outstanding, or grants paid so far, of one fund (or all) at the end of the year.</summary>
    public decimal ExposureIn(Year year, FundId? fund) =>
        year < Start
            ? 0m
            : Loans.Where(loan => fund is null || loan.Fund == fund && !loan.Years.IsEmpty)
                .Sum(loan => loan.Years[Math.Min(year - Start, loan.Years.Length - 1)].Outstanding.Value);
}
