using System.Globalization;
using Jospar.Domain;
using static Jospar.Tests.Domain.Actuals.MillHistory;

namespace Jospar.Tests.Domain.Actuals;

public sealed class SpendingHistoryTests
{
    [Fact]
    public void Spent_OfAProjectGivenUpOfWhichCostIsReported_IsAsReported()
    {
        var history = Of(2027, new(2, ActualKind.Dropped, Mill, Year: new(2026)), new(3, ActualKind.Cost, Mill, Year: new(2025), Value: 7m));
        Assert.Equal(7m, history.Spending.Spent(Assert.Single(history.Begun)));
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
            Assert.Equal(spent, string.Create(CultureInfo.InvariantCulture, $"{again.Spending.SpentIn(begun, new(2025)):0.##} {again.Spending.SpentIn(begun, new(2026)):0.##}"));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Spent_OfAProjectGivenUpNobodyKnowsWhenWhoseLaunchAnEarlierTableReported_IsAsPlannedUntilNow(bool isRepeated)
    {
        var first = Of(2026, new Actual(2, ActualKind.Launch, Mill, Year: new(2025)));
        var again = Again(first, 2027, isRepeated, new Actual(3, ActualKind.Dropped, Mill));
        Assert.Equal(20m, again.Spending.Spent(Assert.Single(again.Begun)));
    }

    private static Actual[] Costs(int year, string told) =>
    [
        .. told.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(fact => fact.Split(' ')).Select(fact => fact[0] == "cost"
            ? new Actual(year, ActualKind.Cost, Mill, Year: new(year), Value: int.Parse(fact[1], CultureInfo.InvariantCulture))
            : new Actual(year, ActualKind.TotalCost, Mill, Value: int.Parse(fact[1], CultureInfo.InvariantCulture))),
    ];
}
