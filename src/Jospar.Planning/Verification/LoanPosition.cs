using Jospar.Domain;

namespace Jospar.Planning.Verification;

/// <summary>
/// What a fund has paid to one launch and got back, by counting the years gone by: with sum L, start t, building years
/// b, grace g, tenor n: paid so far <c>L · min(b, y − t + 1) / b</c>, repaid so far <c>L · min(n, y − t − b − g + 1) / n</c>.
/// </summary>
internal sealed record LoanPosition(Fund Fund, decimal Sum, Year Start, int BuildYears)
{
    private bool IsLoan => Fund.Kind == FundKind.Loan;

    /// <summary>The last year in which anything happens.</summary>
    public Year End => Start + (BuildYears + (IsLoan ? Fund.GraceYears + Fund.TenorYears : 0) - 1);

    /// <summary>Paid out in the year.</summary>
    public decimal Disbursed(Year year) => PaidBy(year) - PaidBy(year + -1);

    /// <summary>Principal repaid in the year.</summary>
    public decimal Principal(Year year) => RepaidBy(year) - RepaidBy(year + -1);

    /// <summary>Interest paid in the year, on what was outstanding at the end of the year before.</summary>
    public decimal Interest(Year year) => IsLoan ? Fund.Rate * Outstanding(year + -1) : 0m;

    /// <summary>Principal outstanding, or grant paid so far, at the year's end.</summary>
    public decimal Outstanding(Year year) => PaidBy(year) - RepaidBy(year);

    private decimal PaidBy(Year year) => Sum * Math.Clamp(year - Start + 1, 0, BuildYears) / BuildYears;

    private decimal RepaidBy(Year year) => IsLoan && Fund.TenorYears > 0
        ? Sum * Math.Clamp(year - Start - BuildYears - Fund.GraceYears + 1, 0, Fund.TenorYears) / Fund.TenorYears
        : 0m;
}
