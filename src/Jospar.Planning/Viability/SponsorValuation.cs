using Jospar.Domain;

namespace Jospar.Planning.Viability;

/// <summary>
/// What a launch is worth to its sponsor at the prices that it faces:
/// <c>Σ_t δ_t · capacity · ramp · max(0, margin_t) · (tail in the last year) − Σ_t δ_t · own capital_t
/// − Σ_t δ_t · (principal_t + interest_t)</c>, with δ at the sponsors' rate. Money before the first year is sunk; loans
/// that fall due after the last year count. Results are kept, so use one instance per thread.
/// </summary>
public sealed class SponsorValuation
{
    // What a value is below nil by no more than this share of the capital cost is rounding; the verifier takes the same.
    private const decimal Rounding = 0.000_000_001m;

    private readonly ProgrammeTerms _terms;
    private readonly FacedPrices _prices;
    private readonly Dictionary<ProcessId, Process> _processes;
    private readonly Dictionary<FundId, Fund> _funds;
    private readonly DiscountFactors _discount;
    private readonly decimal _tail;
    private readonly Dictionary<(ProcessId, PlaceId), decimal[]> _worths = [];
    private readonly Dictionary<(FundId, Year, int), decimal> _repayments = [];

    /// <summary>The valuation of a programme's projects at <paramref name="prices"/>, or at its own when left out.</summary>
    public SponsorValuation(Programme programme, FacedPrices? prices = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        _terms = programme.Terms;
        _prices = prices ?? new FacedPrices(programme);
        _processes = programme.Processes.ToDictionary(process => process.Id);
        _funds = programme.Funds.ToDictionary(fund => fund.Id);
        _discount = new DiscountFactors(_terms.SponsorDiscountRate, _terms.FirstYear, LongestYears(programme));
        _tail = Discounting.TailFactor(_terms.SponsorDiscountRate, _terms.TailYears);
    }

    /// <summary>The sponsor value of starting <paramref name="project"/> at <paramref name="site"/> in <paramref name="start"/>.</summary>
    public Money Value(Project project, Site site, Year start)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(site);
        return new Money(Earned(project, site, start) - project.CapitalCostAt(site).Value * CapitalBurden(project, start));
    }

    /// <summary>
    /// Whether such a start is possible: its value is not negative by more than a billionth of its capital cost (of 1 at
    /// least), or the project is public or committed.
    /// </summary>
    public bool IsViable(Project project, Site site, Year start)
    {
        ArgumentNullException.ThrowIfNull(project);
        return project.IsPublic || project.Commitment is not null
            || Value(project, site, start).Value >= -Rounding * Math.Max(1m, project.CapitalCostAt(site).Value);
    }

    /// <summary>Sales, purchases and running cost per unit of activity.</summary>
    public ActivityMargin Margin(ProcessId process, PlaceId place, Year year)
    {
        var run = _processes[process];
        var margin = new ActivityMargin(0m, 0m, run.RunningCost);
        foreach (var item in run.Recipe)
        {
            margin = item.PerActivity > 0m
                ? margin with { Sales = margin.Sales + item.PerActivity * _prices.Selling(item.Commodity, place, year) }
                : margin with { Purchases = margin.Purchases - item.PerActivity * _prices.Buying(item.Commodity, place, year) };
        }

        return margin;
    }

    private decimal Earned(Project project, Site site, Year start)
    {
        if (project.Process is not { } process || project.Capacity == 0m)
        {
            return 0m;
        }

        decimal[] worths = WorthsOf(process, site.Place);
        decimal perCapacity = 0m;
        int runningFrom = start - _terms.FirstYear + project.BuildYears;
        for (int year = Math.Max(0, runningFrom); year < worths.Length; year++)
        {
            perCapacity += project.RampAt(year - runningFrom) * worths[year];
        }

        return project.Capacity * perCapacity;
    }

    // What one unit of activity is worth in each year of the plan, discounted, the tail in the last.
    private decimal[] WorthsOf(ProcessId process, PlaceId place)
    {
        if (!_worths.TryGetValue((process, place), out decimal[]? worths))
        {
            worths = [.. _terms.Years.Select(year => Math.Max(0m, Margin(process, place, year).Left)
                * _discount[year] * (year == _terms.LastYear ? _tail : 1m))];
            _worths.Add((process, place), worths);
        }

        return worths;
    }

    // Present value that the sponsor pays for one of capital: its own part as it is spent, and what it repays.
    private decimal CapitalBurden(Project project, Year start)
    {
        decimal spending = 0m;
        for (int n = 0; n < project.BuildYears; n++)
        {
            spending += _discount[start + n];
        }

        decimal own = 1m;
        decimal repaid = 0m;
        foreach (var financing in project.Financing)
        {
            own -= financing.Share;
            repaid += financing.Share * RepaymentOf(financing.Fund, start, project.BuildYears);
        }

        return own * spending / project.BuildYears + repaid;
    }

    private decimal RepaymentOf(FundId fund, Year start, int buildYears)
    {
        if (!_repayments.TryGetValue((fund, start, buildYears), out decimal repayment))
        {
            repayment = LoanSchedule.Of(_funds[fund], new Money(1m), start, buildYears)
                .Sum(year => _discount[year.Year] * (year.Principal + year.Interest).Value);
            _repayments.Add((fund, start, buildYears), repayment);
        }

        return repayment;
    }

    // The longest time from the first year to the last payment of any loan that a start of the plan can bring.
    private static int LongestYears(Programme programme)
    {
        int build = programme.Projects.Select(project => project.BuildYears).DefaultIfEmpty(0).Max();
        int loan = programme.Funds.Select(fund => fund.GraceYears + fund.TenorYears).DefaultIfEmpty(0).Max();
        return programme.Years.Length + build + loan;
    }
}
