using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>The years of a loan that was not paid out in equal parts, or was repaid early.</summary>
internal static class ActualLoan
{
    private const decimal Rounding = 1e-9m;

    /// <summary>
    /// The years of a loan (or grant) of <paramref name="sum"/>, paid out as <paramref name="paid"/> says, repaid by the
    /// fund's terms: principal <c>agreed / tenor</c> from running year <c>grace</c> on, or a part of what has been paid out by then where
    /// that is more, so that no later payment changes what was due; interest on what was outstanding. What
    /// <paramref name="repaid"/> says beyond what was due and overdue by then is principal paid early, and the later parts go
    /// on until the rest is paid; so they do where it was paid out later, since no more falls due than was outstanding. What is
    /// overdue is not due again.
    /// </summary>
    public static ImmutableArray<LoanYear> Of(Fund fund, BegunProject begun, decimal sum, decimal agreed, Func<Year, decimal> paid, Func<Year, decimal?> repaid)
    {
        bool isLoan = fund.Kind == FundKind.Loan;
        int tenor = isLoan ? fund.TenorYears : 0;
        int grace = isLoan ? fund.GraceYears : 0;
        int length = begun.BuildYears + grace + tenor;
        var years = ImmutableArray.CreateBuilder<LoanYear>(length);
        decimal outstanding = 0m;
        decimal lent = 0m;
        decimal left = sum;
        decimal overdue = 0m;
        for (int n = 0; n < length || (isLoan && left > Rounding); n++)
        {
            decimal interest = isLoan ? outstanding * fund.Rate : 0m;
            decimal disbursed = paid(begun.Start + n);
            decimal principal = n >= begun.BuildYears + grace ? Math.Min(Math.Min(Math.Max(agreed, lent) / tenor, left), outstanding) : 0m;
            decimal missing = overdue + principal + interest - (repaid(begun.Start + n) ?? principal + interest);
            principal += Math.Min(Math.Max(0m, -missing), Math.Max(0m, outstanding + disbursed - principal));
            overdue = Math.Max(0m, missing);
            left -= principal;
            lent += disbursed;
            outstanding += disbursed - principal;
            years.Add(new LoanYear(begun.Start + n, new Money(disbursed), new Money(principal), new Money(interest), new Money(outstanding)));
        }

        return years.ToImmutable();
    }
}
