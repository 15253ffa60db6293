using System.Collections.Immutable;
using System.Globalization;
using Jospar.Domain;
using static Jospar.Tests.Domain.Actuals.MillHistory;

namespace Jospar.Tests.Domain.Actuals;

public sealed class LendingHistoryTests
{
    [Fact]
    public void BalanceAt_OfAFundWhoseProjectWasGivenUp_CountsPaymentsUntilThen()
    {
        // Launched and given up in 2025 it got nothing; in 2026, the 8 of 2025.
        decimal Balance(int givenUp)
        {
            var history = Of(2027, new(2, ActualKind.Launch, Mill, Year: new(2025)), new(3, ActualKind.Dropped, Mill, Year: new(givenUp)));
            return history.Lending.BalanceAt(history.Programme.Funds[0], new(2026));
        }

        Assert.Equal((32m, 24m), (Balance(2025), Balance(2026)));
    }

    [Fact]
    public void LoanSum_OfALateProjectThatGotLittle_IsWhatWasAgreed()
    {
        // The sponsor has met the cost of 20; of the 16 agreed 4 were paid, and 12 follow in the year that is left.
        var history = Of(
            2027,
            new(2, ActualKind.Startup, Mill, Year: new(2028)),
            new(3, ActualKind.Disbursement, Mill, Fund: new("fund"), Year: new(2025), Value: 2m),
            new(4, ActualKind.Disbursement, Mill, Fund: new("fund"), Year: new(2026), Value: 2m));
        var begun = Assert.Single(history.Begun);
        var due = history.Lending.DueYears(begun, begun.Project.Financing[0]);
        Assert.Equal([2m, 2m, 12m], due.Take(3).Select(year => year.Disbursed.Value));
    }

    [Fact]
    public void LoanSum_OfAProjectThatCostsLessThanTheLoan_IsWhatItCosts()
    {
        var history = Of(
            2026, new(2, ActualKind.TotalCost, Mill, Value: 10m), new Actual(3, ActualKind.Cost, Mill, Year: new(2025), Value: 5m));
        var begun = Assert.Single(history.Begun);
        Assert.Equal(10m, history.Lending.LoanSum(begun, begun.Project.Financing[0]));
    }

    [Theory]
    [InlineData(10.48, "6 3.2 2.8 0 0 0")]
    [InlineData(16.48, "0 0 0 0 0 0")]
    [InlineData(0.48, "16 3.2 3.2 3.2 3.2 3.2")]
    [InlineData(0.0, "16 3.2 3.2 3.2 3.2 3.2")]
    public void DueYears_OfALoanRepaidEarly_EndWhenTheRestIsPaid(double repaid, string expected)
    {
        // Interest of 2027 is 0.48; principal of 3.2 a year is due from 2030 to 2034.
        var due = Due(Of(2029, Repaid(2027, (decimal)repaid)));
        var later = due.Where(year => year.Year.Value >= 2030).Select(year => year.Principal.Value);
        decimal outstanding = due.Single(year => year.Year.Value == 2028).Outstanding.Value;
        Assert.Equal(expected.Split(' ').Select(number => decimal.Parse(number, CultureInfo.InvariantCulture)), later.Prepend(outstanding));
        Assert.Equal(outstanding * 0.03m, due.Single(year => year.Year.Value == 2029).Interest.Value);
    }

    [Fact]
    public void DueYears_OfALoanThatPaysWhatWasOverdue_AreAsScheduled()
    {
        var due = Due(Of(2029, Repaid(2027, 0m), Repaid(2028, 0.96m)));
        Assert.Equal(16m, due.Single(year => year.Year.Value == 2029).Outstanding.Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void DueYears_OfALoanRepaidEarlyByAnEarlierTable_StillEnd(bool isRepeated)
    {
        Actual early = Repaid(2027, 16.48m);
        var again = Again(Of(2028, early), 2029, isRepeated, []);
        Assert.All(Due(again).Where(year => year.Year.Value > 2027), year => Assert.Equal((0m, 0m), (year.Principal.Value, year.Interest.Value)));
    }

    [Fact]
    public void DueYears_OfALoanPaidOutWhenPartsOfItWouldBeDue_AreOfWhatIsOutstandingUntilThatIsPaid()
    {
        // Of five parts, from 2030 on, two would be due before the 16 had been paid out.
        var due = Due(Of(2032, Paid(2025, 0m), Paid(2026, 0m), Paid(2031, 16m))).Where(year => year.Year.Value >= 2030);
        Assert.Equal([0m, 0m, 3.2m, 3.2m, 3.2m, 3.2m, 3.2m], due.Select(year => year.Principal.Value));
        Assert.Equal([0m, 0m, 0.48m, 0.384m, 0.288m, 0.192m, 0.096m], due.Select(year => year.Interest.Value));
    }

    [Fact]
    public void DueYears_OfALoanPaidOutWhileItIsRepaid_AreThoseThatWereBookedBefore()
    {
        // Of 16, 8 are paid out in time and 8 in 2031: by 2031 as by 2032, a fifth of the 16 was due in 2030.
        Actual[] first = [Paid(2025, 8m), Paid(2026, 0m)];
        decimal[] Principal(History history) => [.. Due(history).Where(year => year.Year.Value >= 2030).Select(year => year.Principal.Value)];
        Assert.Equal([3.2m, 3.2m, 1.6m], Principal(Of(2031, first)).Take(3));
        Assert.Equal([3.2m, 3.2m, 3.2m, 3.2m, 3.2m], Principal(Again(Of(2031, first), 2032, isRepeated: false, Paid(2031, 8m))));
    }

    [Fact]
    public void DueYears_OfALoanPaidOutBeyondWhatWasAgreed_ChangeNothingThatWasDueBefore()
    {
        var due = Due(Of(2032, Paid(2025, 8m), Paid(2026, 8m), Paid(2030, 4m))).Where(year => year.Year.Value >= 2030);
        Assert.Equal([3.2m, 4m, 4m, 4m, 4m, 0.8m], due.Select(year => year.Principal.Value));
    }

    private static ImmutableArray<LoanYear> Due(History history)
    {
        var begun = Assert.Single(history.Begun);
        return history.Lending.DueYears(begun, begun.Project.Financing[0]);
    }

    private static Actual Paid(int year, decimal value) => new(year, ActualKind.Disbursement, Mill, Fund: new("fund"), Year: new(year), Value: value);

    private static Actual Repaid(int year, decimal value) => new(year, ActualKind.Repayment, Mill, Fund: new("fund"), Year: new(year), Value: value);
}
