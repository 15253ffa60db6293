using Jospar.Domain;
using static Jospar.Tests.Domain.Actuals.MillHistory;

namespace Jospar.Tests.Domain.Actuals;

public sealed class HistoryTests
{
    [Theory]
    [InlineData(2026, 10, 8)]
    [InlineData(2027, 20, 16)]
    public void Begun_OfAProjectGivenUp_IsAsPlannedUntilThen(int givenUp, int spent, int paid)
    {
        var history = Of(2028, new Actual(2, ActualKind.Dropped, Mill, Year: new(givenUp)));
        var begun = Assert.Single(history.Begun);
        Assert.True(begun.IsAbandoned);
        Assert.Equal((spent, 0m), (history.Spending.Spent(begun), history.Spending.LeftToSpend(begun)));
        Assert.Equal(paid, history.Lending.PaidOut(begun, begun.Project.Financing[0]));
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(null)]
    public void Begun_OfAProjectGivenUpBeforeItsPlannedStartOrNobodyKnowsWhen_IsNot(int? givenUp) =>
        Assert.Empty(Of(2028, new Actual(2, ActualKind.Dropped, Mill, Year: givenUp is { } year ? new Year(year) : null)).Begun);

    [Fact]
    public void RunsIn_OfAProjectGivenUpAfterItRan_IsUntilThen()
    {
        var begun = Assert.Single(Of(2030, new Actual(2, ActualKind.Dropped, Mill, Year: new(2029))).Begun);
        Assert.Equal([false, true, true, false], new[] { 2026, 2027, 2028, 2029 }.Select(year => begun.RunsIn(new(year))));
    }

    [Theory]
    [InlineData(2024, true)]
    [InlineData(2025, false)]
    [InlineData(null, false)]
    public void Begun_OfAProjectThatHadNotBegunByAYear_IsWhereItWasToBeginLater(int? idle, bool isBegun) =>
        Assert.Equal(isBegun, Of(2027, new Actual(2, ActualKind.NotStarted, Mill, Year: idle is { } year ? new Year(year) : null)).Begun.Length == 1);

    [Theory]
    [InlineData(2026, 2027)]
    [InlineData(2028, 2028)]
    public void RunsFrom_OfAProjectWhoseStartUpWasToldBeforeItBegan_IsNoSoonerThanBothAndTheSameWithNewFactsAndWithAll(int told, int runsFrom)
    {
        // The mill is built in 2025 and 2026; what was told of it was told before.
        var first = Of(2025, new Actual(2, ActualKind.Startup, Mill, Year: new(told)));
        foreach (bool isRepeated in (bool[])[false, true])
        {
            var again = Again(first, 2026, isRepeated);
            Assert.Equal(new Year(runsFrom), Assert.Single(again.Begun).RunsFrom);
            Assert.Equal(new Year(runsFrom), Assert.Single(Again(again, 2027, isRepeated).Begun).RunsFrom);
        }
    }
}
