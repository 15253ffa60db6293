using System.Collections.Immutable;
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

    private static History Of(int from, params Actual[] facts)
    {
        var mills = ReplannedMills.Create();
        var programme = mills with { Projects = [mills.Projects[0] with { BuildYears = 2 }] };
        return new History(programme, new(from), [(Mill, new("south"), new(2025))], [.. facts]);
    }
}
