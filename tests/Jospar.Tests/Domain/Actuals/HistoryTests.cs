using System.Collections.Immutable;
using System.Globalization;
using Jospar.Domain;
using Jospar.Tests.Planning.Replanning;

namespace Jospar.Tests.Domain.Actuals;

/// <summary>
/// A mill of 20 that is built in 2025 and 2026, with a loan of 16 paid out in equal parts, from a fund that opens with nothing
/// and gets 16 a year; interest is 3 % of what was outstanding.
/// </summary>
public sealed class HistoryTests
{
    private static readonly ProjectId Mill = new("a");

    [Theory]
    [InlineData(2026, 10, 8)]
    [InlineData(2027, 20, 16)]
    public void Begun_OfAProjectGivenUp_IsAsPlannedUntilThen(int givenUp, int spent, int paid)
    {
        var history = Of(2028, new Actual(2, ActualKind.Dropped, Mill, Year: new(givenUp)));
        var begun = Assert.Single(history.Begun);
        Assert.True(begun.IsAbandoned);
        Assert.Equal((spent, 0m), (history.Spent(begun), history.LeftToSpend(begun)));
        Assert.Equal(paid, history.PaidOut(begun, begun.Project.Financing[0]));
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(null)]
    public void Begun_OfAProjectGivenUpBeforeItsPlannedStartOrNobodyKnowsWhen_IsNot(int? givenUp) =>
        Assert.Empty(Of(2028, new Actual(2, ActualKind.Dropped, Mill, Year: givenUp is { } year ? new Year(year) : null)).Begun);

    [Fact]
    public void Begun_OfAProjectGivenUpOfWhichCostIsReported_IsAsReported()
    {
        var history = Of(2027, new(2, ActualKind.Dropped, Mill, Year: new(2026)), new(3, ActualKind.Cost, Mill, Year: new(2025), Value: 7m));
        Assert.Equal(7m, history.Spent(Assert.Single(history.Begun)));
    }

    [Fact]
    public void BalanceAt_OfAFundWhoseProjectWasGivenUp_CountsPaymentsUntilThen()
    {
        // Launched and given up in 2025 it got nothing; in 2026, the 8 of 2025.
        decimal Balance(int givenUp)
        {
            var history = Of(2027, new(2, ActualKind.Launch, Mill, Year: new(2025)), new(3, ActualKind.Dropped, Mill, Year: new(givenUp)));
            return history.BalanceAt(history.Programme.Funds[0], new(2026));
        }

        Assert.Equal((32m, 24m), (Balance(2025), Balance(2026)));
    }

    [Fact]
    public void RunsIn_OfAProjectGivenUpAfterItRan_IsUntilThen()
    {
        var begun = Assert.Single(Of(2030, new Actual(2, ActualKind.Dropped, Mill, Year: new(2029))).Begun);
        Assert.Equal([false, true, true, false], new[] { 2026, 2027, 2028, 2029 }.Select(year => begun.RunsIn(new(year))));
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
        var due = history.DueYears(begun, begun.Project.Financing[0]);
        Assert.Equal([2m, 2m, 12m], due.Take(3).Select(year => year.Disbursed.Value));
    }

    [Fact]
    public void LoanSum_OfAProjectThatCostsLessThanTheLoan_IsWhatItCosts()
    {
        var history = Of(
            2026, new(2, ActualKind.TotalCost, Mill, Value: 10m), new Actual(3, ActualKind.Cost, Mill, Year: new(2025), Value: 5m));
        var begun = Assert.Single(history.Begun);
        Assert.Equal(10m, history.LoanSum(begun, begun.Project.Financing[0]));
    }

    [Theory]
    [InlineData(2024, true)]
    [InlineData(2025, false)]
    [InlineData(null, false)]
    public void Begun_OfAProjectThatHadNotBegunByAYear_IsWhereItWasToBeginLater(int? idle, bool isBegun) =>
        Assert.Equal(isBegun, Of(2027, new Actual(2, ActualKind.NotStarted, Mill, Year: idle is { } year ? new Year(year) : null)).Begun.Length == 1);

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

    [Theory]
    [InlineData("cost 5", "total 30", "5 25")]
    [InlineData("cost 5", "total 30, cost 4", "5 4")]
    [InlineData("total 30", "cost 12", "18 12")]
    [InlineData("total 30", "", "10 20")]
    [InlineData("", "total 30", "10 20")]
    [InlineData("cost 5", "", "5 15")]
    public void SpentIn_OfAPlanMadeAgain_IsTheSameWithNewFactsAndWithAll(string before, string since, string spent)
    {
        var first = Of(2026, Costs(2025, before));
        foreach (bool isRepeated in (bool[])[false, true])
        {
            var again = Again(first, 2027, isRepeated, Costs(2026, since));
            var begun = Assert.Single(again.Begun);
            Assert.Equal(spent, string.Create(CultureInfo.InvariantCulture, $"{again.SpentIn(begun, new(2025)):0.##} {again.SpentIn(begun, new(2026)):0.##}"));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Begun_OfAProjectGivenUpNobodyKnowsWhenWhoseLaunchAnEarlierTableReported_IsAsPlannedUntilNow(bool isRepeated)
    {
        var first = Of(2026, new Actual(2, ActualKind.Launch, Mill, Year: new(2025)));
        var again = Again(first, 2027, isRepeated, new Actual(3, ActualKind.Dropped, Mill));
        Assert.Equal(20m, again.Spent(Assert.Single(again.Begun)));
    }

    private static ImmutableArray<LoanYear> Due(History history)
    {
        var begun = Assert.Single(history.Begun);
        return history.DueYears(begun, begun.Project.Financing[0]);
    }

    private static Actual Repaid(int year, decimal value) => new(year, ActualKind.Repayment, Mill, Fund: new("fund"), Year: new(year), Value: value);

    private static Actual[] Costs(int year, string told) =>
    [
        .. told.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(fact => fact.Split(' ')).Select(fact => fact[0] == "cost"
            ? new Actual(year, ActualKind.Cost, Mill, Year: new(year), Value: int.Parse(fact[1], CultureInfo.InvariantCulture))
            : new Actual(year, ActualKind.TotalCost, Mill, Value: int.Parse(fact[1], CultureInfo.InvariantCulture))),
    ];

    // The plan of the first history planned again, with new facts only or with all so far.
    private static History Again(History first, int from, bool isRepeated, params Actual[] facts)
    {
        var programme = first.Programme with { Terms = first.Programme.Terms with { FirstYear = first.From } };
        return new History(
            programme, new(from), [(Mill, new("south"), new(2025))], isRepeated ? [.. first.Actuals, .. facts] : [.. facts],
            BegunCourse.AllOf(first), first.AllFacts);
    }

    private static History Of(int from, params Actual[] facts)
    {
        var mills = ReplannedMills.Create();
        var programme = mills with { Projects = [mills.Projects[0] with { BuildYears = 2 }] };
        return new History(programme, new(from), [(Mill, new("south"), new(2025))], [.. facts]);
    }
}
