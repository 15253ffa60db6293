using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of the funds' cash flow.</summary>
internal static class FundAccount
{
    /// <summary>One row a fund and year; balance = opening + inflow − disbursed + principal + interest.</summary>
    public static ImmutableArray<FundCashFlowRow> Of(AccountBook book)
    {
        var flows = (from launch in book.Launches
                     from year in book.Programme.Years
                     from loan in launch.LoansIn(year)
                     select loan).ToLookup(loan => (loan.Fund, loan.Year.Year), loan => loan.Year);
        return [.. book.Programme.Funds.OrderBy(fund => fund.Id).SelectMany(fund => YearsOf(fund, book, flows))];
    }

    private static IEnumerable<FundCashFlowRow> YearsOf(
        Fund fund, AccountBook book, ILookup<(FundId Fund, Year Year), LoanYear> flows)
    {
        var opening = fund.OpeningBalance;
        foreach (var year in book.Programme.Years)
        {
            var loans = flows[(fund.Id, year)].ToArray();
            var correction = fund.CorrectionIn(year);
            var disbursed = new Money(loans.Sum(loan => loan.Disbursed.Value)) + correction.Disbursed;
            var principal = new Money(loans.Sum(loan => loan.Principal.Value)) + correction.Principal;
            var interest = new Money(loans.Sum(loan => loan.Interest.Value)) + correction.Interest;
            var inflow = fund.InflowIn(year);
            var balance = opening + inflow - disbursed + principal + interest;
            yield return new FundCashFlowRow(fund.Id, year, opening, inflow, disbursed, principal, interest, balance);
            opening = balance;
        }
    }
}
