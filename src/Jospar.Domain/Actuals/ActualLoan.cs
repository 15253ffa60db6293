using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>The years of a loan that was not paid out in equal parts.</summary>
internal static class ActualLoan
{
    /// <summary>
    /// The years of a loan (or grant) of <paramref name="sum"/>, paid out as <paramref name="paid"/> says, repaid by the
    /// fund's terms: principal <c>sum / tenor</c> from running year <c>grace</c> on, interest on what was outstanding.
    /// </summary>
    public static ImmutableArray<LoanYear> Of(Fund fund, BegunProject begun, decimal sum, Func<Year, decimal> paid)
    {
        bool isLoan = fund.Kind == FundKind.Loan;
        int tenor = isLoan ? fund.TenorYears : 0;
        int grace = isLoan ? fund.GraceYears : 0;
        int length = begun.BuildYears + grace + tenor;
        var years = ImmutableArray.CreateBuilder<LoanYear>(length);
        decimal outstanding = 0m;
        for (int n = 0; n < length; n++)
        {
            decimal interest = isLoan ? outstanding * fund.Rate : 0m;
            decimal disbursed = paid(begun.Start + n);
            decimal principal = n >= begun.BuildYears + grace ? sum / tenor : 0m;
            outstanding += disbursed - principal;
            years.Add(new LoanYear(begun.Start + n, new Money(disbursed), new Money(principal), new Money(interest), new Money(outstanding)));
        }

        return years.MoveToImmutable();
    }
}
