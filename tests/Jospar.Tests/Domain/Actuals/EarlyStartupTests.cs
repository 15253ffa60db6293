using System.Globalization;
using Jospar.Domain;
using static Jospar.Tests.Domain.Actuals.MillHistory;

namespace Jospar.Tests.Domain.Actuals;

/// <summary>A mill of 20 with a loan of 16, planned to be built from 2025 to 2028, that ran from 2027 on.</summary>
public sealed class EarlyStartupTests
{
    private static readonly Actual Startup = new(2, ActualKind.Startup, Mill, Year: new(2027));

    [Theory]
    [InlineData(2027, null, "10 10 0 0")]
    [InlineData(2028, null, "10 10 0 0")]
    [InlineData(2030, null, "10 10 0 0")]
    [InlineData(2030, 2025, "1 15 0 0")]
    [InlineData(2030, 2028, "7.5 7.5 0 1")]
    public void Spread_OfAPlantThatRanEarly_GivesWhatWasPlannedForLaterToItsBuildingYears(int from, int? reported, string spent)
    {
        Actual[] facts = reported is { } year ? [Startup, new(3, ActualKind.Cost, Mill, Year: new(year), Value: 1m)] : [Startup];
        var history = BuiltFor(4, from, facts);
        var begun = Assert.Single(history.Begun);
        Assert.Equal(spent, Told(year => history.Spending.SpentIn(begun, year)));
        Assert.Equal("8 8 0 0", Told(year => history.Lending.PaidOutIn(begun, begun.Project.Financing[0], year)));
    }

    [Fact]
    public void Spread_WhereEveryBuildingYearIsReported_AddsNothing()
    {
        var history = BuiltFor(
            4, 2030, Startup, new(3, ActualKind.Cost, Mill, Year: new(2025), Value: 6m), new(4, ActualKind.Cost, Mill, Year: new(2026), Value: 7m));
        Assert.Equal(13m, history.Spending.Spent(Assert.Single(history.Begun)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Spread_OfAPlanMadeAgain_LeavesWhatItHadCounted(bool isRepeated)
    {
        var history = Again(BuiltFor(4, 2026), 2028, isRepeated, Startup);
        var begun = Assert.Single(history.Begun);
        Assert.Equal("5 15 0 0", Told(year => history.Spending.SpentIn(begun, year)));
        Assert.Equal("4 12 0 0", Told(year => history.Lending.PaidOutIn(begun, begun.Project.Financing[0], year)));
    }

    // What was counted by the first year of the plan made again stays so: the rest falls to that year, or to the next of which nothing is said.
    [Theory]
    [InlineData(null, "5 5 10 0", "4 4 8 0")]
    [InlineData(2027, "5 5 1 5", "4 4 8 0")]
    public void Spread_OfAPlanMadeAgainWhenThePlantRan_FallsToTheFirstYearAfterIt(int? reported, string spent, string paid)
    {
        Actual[] facts = reported is { } year ? [Startup, new(3, ActualKind.Cost, Mill, Year: new(year), Value: 1m)] : [Startup];
        var history = Again(BuiltFor(4, 2027), 2029, isRepeated: false, facts);
        var begun = Assert.Single(history.Begun);
        Assert.Equal(spent, Told(at => history.Spending.SpentIn(begun, at)));
        Assert.Equal(paid, Told(at => history.Lending.PaidOutIn(begun, begun.Project.Financing[0], at)));
    }

    // Of 2026 all is reported, and what 2025 was had been counted: what was planned for later was spent all the same.
    [Fact]
    public void Spread_WhereEveryYearSinceThePlanMadeAgainIsReported_FallsToTheYearsBefore()
    {
        var history = Again(BuiltFor(4, 2026), 2027, isRepeated: false, Startup, new(3, ActualKind.Cost, Mill, Year: new(2026), Value: 6m));
        var begun = Assert.Single(history.Begun);
        Assert.Equal("15 6 0 0", Told(at => history.Spending.SpentIn(begun, at)));
        Assert.Equal("4 12 0 0", Told(at => history.Lending.PaidOutIn(begun, begun.Project.Financing[0], at)));
    }

    private static string Told(Func<Year, decimal> sum) => string.Join(
        ' ', Enumerable.Range(2025, 4).Select(year => sum(new(year)).ToString("0.##", CultureInfo.InvariantCulture)));
}
