using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>
/// What a fund pays for one launch and gets back, year by year. With start <c>t</c>, building years <c>b</c>, sum
/// <c>L</c>, grace <c>g</c>, tenor <c>n</c> and rate <c>i</c>: disbursed <c>L/b</c> in <c>t … t+b−1</c>; principal
/// <c>L/n</c> in <c>t+b+g … t+b+g+n−1</c>; interest <c>i</c> times what was outstanding at the end of the year before.
/// A grant is disbursed in the same way and nothing comes back.
/// </summary>
public static class LoanSchedule
{
    /// <summary>
    /// The years of a loan or grant of <paramref name="sum"/> to a project that starts in <paramref name="start"/> and
    /// builds for <paramref name="buildYears"/> years, first to last, without gaps.
    /// </summary>
    public static ImmutableArray<LoanYear> Of(Fund fund, Money sum, Year start, int buildYears)
    {
        bool isLoan = fund.Kind == FundKind.Loan;
        int graceYears = isLoan ? fund.GraceYears : 0;
        int tenor = isLoan ? fund.TenorYears : 0;
        int length = buildYears + graceYears + tenor;
        var years = ImmutableArray.CreateBuilder<LoanYear>(length);
        decimal outstanding = 0m;
        for (int n = 0; n < length; n++)
        {
            decimal interest = isLoan ? outstanding * fund.Rate : 0m;
            decimal disbursed = n < buildYears ? sum.Value / buildYears : 0m;
            decimal principal = n >= buildYears + graceYears ? sum.Value / tenor : 0m;
            outstanding += disbursed - principal;
            years.Add(new LoanYear(start + n, new Money(disbursed), new Money(principal), new Money(interest), new Money(outstanding)));
        }

        return years.MoveToImmutable();
    }
}
