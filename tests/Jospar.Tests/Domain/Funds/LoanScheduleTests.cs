using Jospar.Domain;

namespace Jospar.Tests.Domain.Funds;

public sealed class LoanScheduleTests
{
    [Fact]
    public void Of_LoanWithGrace_EqualsTheHandMadeTable()
    {
        var years = LoanSchedule.Of(Fund(FundKind.Loan, 0.03m, 1, 3), new(12m), new(2025), 2);
        Assert.Equal(
            [
                Row(2025, 6m, 0m, 0m, 6m),
                Row(2026, 6m, 0m, 0.18m, 12m),
                Row(2027, 0m, 0m, 0.36m, 12m),
                Row(2028, 0m, 4m, 0.36m, 8m),
                Row(2029, 0m, 4m, 0.24m, 4m),
                Row(2030, 0m, 4m, 0.12m, 0m),
            ],
            years);
    }

    [Fact]
    public void Of_NoGraceOneYear_RepaysInTheFirstRunningYear()
    {
        var years = LoanSchedule.Of(Fund(FundKind.Loan, 0.1m, 0, 1), new(5m), new(2025), 1);
        Assert.Equal([Row(2025, 5m, 0m, 0m, 5m), Row(2026, 0m, 5m, 0.5m, 0m)], years);
    }

    [Fact]
    public void Of_Grant_IsPaidAndNeverComesBack()
    {
        var years = LoanSchedule.Of(Fund(FundKind.Grant, 0.1m, 3, 3), new(9m), new(2025), 3);
        Assert.Equal([Row(2025, 3m, 0m, 0m, 3m), Row(2026, 3m, 0m, 0m, 6m), Row(2027, 3m, 0m, 0m, 9m)], years);
    }

    [Theory]
    [InlineData(7, 3)]
    [InlineData(1, 6)]
    public void Of_SumThatDoesNotDivide_PrincipalAddsUpToTheSum(int sum, int tenor)
    {
        var years = LoanSchedule.Of(Fund(FundKind.Loan, 0.03m, 2, tenor), new(sum), new(2025), 3);
        Assert.Equal(sum, years.Sum(year => year.Principal.Value), 20);
        Assert.Equal(sum, years.Sum(year => year.Disbursed.Value), 20);
        Assert.Equal(0m, years[^1].Outstanding.Value, 20);
    }

    private static Fund Fund(FundKind kind, decimal rate, int grace, int tenor) => new(
        new("fund"), new("Fund"), kind, rate, grace, tenor, 1m, null, null, Money.Zero, [], [], Provenance.None);

    private static LoanYear Row(int year, decimal disbursed, decimal principal, decimal interest, decimal outstanding) =>
        new(new(year), new(disbursed), new(principal), new(interest), new(outstanding));
}
