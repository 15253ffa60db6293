using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>
/// What funds paid to projects that have begun and got back from them before a year, what follows from then on, and what the funds had.
/// </summary>
public sealed class LendingHistory
{
    private readonly History _history;
    private readonly Dictionary<FundId, Fund> _funds;

    internal LendingHistory(History history)
    {
        _history = history;
        _funds = history.Programme.Funds.ToDictionary(fund => fund.Id);
    }

    /// <summary>The fund with this id. Throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public Fund Fund(FundId id) => _funds[id];

    /// <summary>
    /// What a fund agreed to pay to a project: its share of the planned cost (an overrun is its sponsor's to pay), and no more
    /// than the project costs.
    /// </summary>
    public decimal LoanAgreed(BegunProject begun, Financing financing)
    {
        ArgumentNullException.ThrowIfNull(begun);
        ArgumentNullException.ThrowIfNull(financing);
        return Math.Min(
            financing.Share * begun.PlannedCost.Value,
            Math.Max(_history.Spending.WholeCost(begun), _history.Spending.Spent(begun)));
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
        bool isComplete = begun.IsAbandoned || begun.RunsFrom <= _history.From;
        return isComplete ? paid : Math.Max(paid, LoanAgreed(begun, financing));
    }

    /// <summary>What a fund had paid to a project before <see cref="History.From"/>.</summary>
    public decimal PaidOut(BegunProject begun, Financing financing)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return _history.YearsSince(begun.Start).Sum(year => PaidOutIn(begun, financing, year));
    }

    /// <summary>What a fund paid to a project in a year before <see cref="History.From"/>, as reported, else as planned.</summary>
    public decimal PaidOutIn(BegunProject begun, Financing financing, Year year)
    {
        ArgumentNullException.ThrowIfNull(begun);
        ArgumentNullException.ThrowIfNull(financing);
        return FindValue(ActualKind.Disbursement, begun, financing, year) ?? EarlyStartup.Spread(
            _history, begun, year, at => Planned(begun, financing, at), at => FindValue(ActualKind.Disbursement, begun, financing, at) is not null);
    }

    /// <summary>What a project paid back to a fund in a year before <see cref="History.From"/>, as reported, else as it fell due.</summary>
    public decimal RepaidIn(BegunProject begun, Financing financing, Year year)
    {
        ArgumentNullException.ThrowIfNull(begun);
        ArgumentNullException.ThrowIfNull(financing);
        if (FindValue(ActualKind.Repayment, begun, financing, year) is { } reported)
        {
            return reported;
        }

        return begun.IsAbandoned && (begun.GivenUpIn is not { } end || year >= end)
            ? 0m
            : DueYears(begun, financing).Where(due => due.Year == year).Sum(due => (due.Principal + due.Interest).Value);
    }

    /// <summary>
    /// The years of a loan as it was paid out before <see cref="History.From"/> and will be paid out and repaid from then on, after what
    /// was repaid early.
    /// </summary>
    public ImmutableArray<LoanYear> DueYears(BegunProject begun, Financing financing)
    {
        ArgumentNullException.ThrowIfNull(begun);
        ArgumentNullException.ThrowIfNull(financing);
        var from = _history.From;
        decimal sum = LoanSum(begun, financing);
        int left = Math.Max(0, begun.RunsFrom - (begun.Start > from ? begun.Start : from));
        decimal each = left > 0 ? (sum - PaidOut(begun, financing)) / left : 0m;
        return ActualLoan.Of(
            Fund(financing.Fund), begun, sum, LoanAgreed(begun, financing),
            year => year < from ? PaidOutIn(begun, financing, year) : year < begun.RunsFrom ? each : 0m,
            year => FindValue(ActualKind.Repayment, begun, financing, year));
    }

    /// <summary>New money of a fund in a year, as reported, else as planned.</summary>
    public decimal InflowIn(Fund fund, Year year)
    {
        ArgumentNullException.ThrowIfNull(fund);
        return _history.FindValue(ActualKind.Inflow, fund.Id.Value, year) ?? fund.InflowIn(year).Value;
    }

    /// <summary>
    /// What a fund had at the end of a year before <see cref="History.From"/>: as reported, else what it had the year before with
    /// inflow, payments and repayments as reported, else as planned.
    /// </summary>
    public decimal BalanceAt(Fund fund, Year year)
    {
        ArgumentNullException.ThrowIfNull(fund);
        if (_history.FindValue(ActualKind.Balance, fund.Id.Value, year) is { } reported)
        {
            return reported;
        }

        if (year < _history.Programme.Terms.FirstYear)
        {
            return fund.OpeningBalance.Value;
        }

        decimal loans = _history.Begun.Sum(begun => begun.Project.Financing.Where(financing => financing.Fund == fund.Id)
            .Sum(financing => RepaidIn(begun, financing, year) - PaidOutIn(begun, financing, year)));
        return BalanceAt(fund, year + -1) + InflowIn(fund, year) + loans;
    }

    private decimal Planned(BegunProject begun, Financing financing, Year year) => begun.IsOverIn(year) ? 0m
        : _history.FindCourse(begun) is { } course ? course.PaidIn(financing.Fund, year)
        : begun.IsPlannedToBuildIn(year) ? financing.Share * begun.PlannedCost.Value / begun.Project.BuildYears
        : 0m;

    private decimal? FindValue(ActualKind kind, BegunProject begun, Financing financing, Year year) =>
        _history.AllFactsOf(kind, begun.Project.Id.Value).FirstOrDefault(fact => fact.Fund == financing.Fund && fact.Year == year)?.Value;
}
