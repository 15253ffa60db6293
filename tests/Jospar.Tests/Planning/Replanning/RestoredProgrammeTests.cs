using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Replanning;

namespace Jospar.Tests.Planning.Replanning;

/// <summary>
/// A mill of 20 with a loan of 16, built since 2025. By 2026 it was to run in 2028 and to cost 26, 5 was spent and 4 paid out:
/// 21 is left at 10.5 a year, and 12 of the loan at 6 a year. The fund opens with nothing and gets 16 a year.
/// </summary>
public sealed class RestoredProgrammeTests
{
    private static readonly ProjectId Mill = new("a");

    private static readonly ImmutableArray<Actual> First =
    [
        new(2, ActualKind.Startup, Mill, Year: new(2028)),
        new(3, ActualKind.TotalCost, Mill, Value: 26m),
        new(4, ActualKind.Cost, Mill, Year: new(2025), Value: 5m),
        new(5, ActualKind.Disbursement, Mill, Fund: new("fund"), Year: new(2025), Value: 4m),
    ];

    private static readonly Actual AsInTheTable = new(6, ActualKind.Inflow, Fund: new("fund"), Year: new(2026), Value: 16m);

    public static TheoryData<string> Tables => ["none", "the old ones", "the inflow", "the whole cost", "all"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Of_AProgrammePlannedAgain_GoesOnFromWhatWasPlannedWhateverIsRepeated(string table)
    {
        ImmutableArray<Actual> facts = table switch
        {
            "the old ones" => First,
            "the inflow" => [AsInTheTable],
            "the whole cost" => [First[1]],
            "all" => [.. First, AsInTheTable],
            _ => [],
        };
        var history = Second(facts);
        var begun = Assert.Single(history.Begun);
        Assert.Equal((15.5m, 10.5m), (history.Spending.Spent(begun), history.Spending.LeftToSpend(begun)));
        var payments = history.Lending.DueYears(begun, begun.Project.Financing[0]).Select(year => year.Disbursed.Value).Take(4);
        Assert.Equal([4m, 6m, 6m, 0m], payments);
        // 12 at the end of 2025, 16 of new money, 6 paid out and 3 % of 4 received.
        Assert.Equal(12m + 16m - 6m + 0.12m, history.Lending.BalanceAt(history.Programme.Funds[0], new(2026)));
        Assert.Equal(31.5m, ChangedProjects.Of(history)[0].CapitalCost.Value);
    }

    [Fact]
    public void Of_ANewWholeCost_LeavesWhatWasNotYetSpent()
    {
        var history = Second([new(2, ActualKind.TotalCost, Mill, Value: 30m)]);
        Assert.Equal(14.5m, history.Spending.LeftToSpend(Assert.Single(history.Begun)));
    }

    [Fact]
    public void Of_AProgrammePlannedAgain_HasItsFirstNameAndStocksAndWhatWasLeftOfLimitsBeforeTheyWereEased()
    {
        var limit = SmallProgramme.Create().Limits[0] with { Span = Span.Cumulative, Year = new(2027), Level = 21m };
        var other = limit with { Id = new("other") };
        var restated = Restated(out var courses);
        restated = restated with { Terms = restated.Terms with { Name = new("Again") }, Limits = [limit, other], Stocks = [restated.Stocks[0] with { Available = 9m }] };
        var restored = RestoredProgramme.Of(restated, Programme(), courses, [new(limit.Id, 15m)]);
        Assert.Equal(Programme().Terms.Name, restored.Terms.Name);
        Assert.Equal([15m, 21m], restored.Limits.Select(limit => limit.Level));
        Assert.Equal(Programme().Stocks, restored.Stocks);
    }

    [Fact]
    public void Of_AProgrammePlannedAgain_HasTheStartUpThatWasExpectedForNoChange()
    {
        var history = Second([]);
        Assert.Empty(ChangeList.Of(history, SmallPlan.Create()));
        var change = Assert.Single(ChangeList.Of(Second([new(2, ActualKind.Startup, Mill, Year: new(2029))]), SmallPlan.Create()));
        Assert.Equal((2028, 2029), (change.RunsFromBefore!.Value.Value, change.RunsFromAfter!.Value.Value));
    }

    [Fact]
    public void IsRestated_OfAChangedProgramme_IsSeenFromItsNotes()
    {
        Assert.True(RestoredProgramme.IsRestated(Restated(out _)));
        Assert.False(RestoredProgramme.IsRestated(Programme()));
        Assert.False(RestoredProgramme.IsRestated(Second([]).Programme));
    }

    [Fact]
    public void Of_AProjectGivenUpBefore_StillPaysBackAndIsNoChange()
    {
        // Given up in 2026, after 8 of 16 had been paid out; planned again from 2027, it pays 3 back in that year.
        var programme = Programme();
        var first = new History(programme, new(2027), [(Mill, new("south"), new(2025))], [new(2, ActualKind.Dropped, Mill, Year: new(2026))]);
        ImmutableArray<BegunCourse> courses = [BegunCourse.Of(first, Assert.Single(first.Begun))];
        var projects = ChangedProjects.Of(first);
        var restated = programme with
        {
            Terms = programme.Terms with { FirstYear = new(2027) },
            Projects = projects,
            Funds = ChangedFunds.Of(first, projects),
        };
        ImmutableArray<Actual> facts =
        [
            new(2, ActualKind.Dropped, Mill, Year: new(2026)), new(3, ActualKind.Disbursement, Mill, Fund: new("fund"), Year: new(2025), Value: 8m),
            new(4, ActualKind.Repayment, Mill, Fund: new("fund"), Year: new(2027), Value: 3m),
        ];
        var second = new History(RestoredProgramme.Of(restated, programme, courses, []), new(2028), [], facts, courses);
        Assert.True(Assert.Single(second.Begun).IsAbandoned);
        // 16 + 16 − 8 by the end of 2026, then 16 of new money and 3 back.
        Assert.Equal(43m, second.Lending.BalanceAt(second.Programme.Funds[0], new(2027)));
        Assert.Empty(second.StillPlanned);
    }

    [Fact]
    public void Of_AProjectThatHadBecomeDearerBeforeItBegan_KeepsTheLoanAgreedOnThen()
    {
        // The package first planned says 20; by its launch the mill was to cost 24, and 19.2 of it was lent.
        var dearer = Programme();
        dearer = dearer with { Projects = [dearer.Projects[0] with { CapitalCost = new(24m) }] };
        var restated = Restated(out var courses, dearer);
        var history = new History(
            RestoredProgramme.Of(restated, Programme(), courses, []), new(2027), [(Mill, new("south"), new(2025))], [], courses, First);
        var begun = Assert.Single(history.Begun);
        Assert.Equal(19.2m, history.Lending.LoanSum(begun, begun.Project.Financing[0]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_AStartUpToldOfAProjectThatHasStillNotBegun_LeavesItsYearsAsTheyWereTold(bool isRepeated)
    {
        // Told in 2025, it was to begin in 2026 at the latest. It has not.
        var late = Programme();
        late = late with { Projects = [late.Projects[0] with { FirstStart = new(2026), LastStart = new(2026) }] };
        Actual[] idle = [new(2, ActualKind.NotStarted, Mill)];
        var history = new History(
            late, new(2027), [(Mill, new("south"), new(2026))], isRepeated ? [First[0], .. idle] : [.. idle], [], [First[0]]);
        Assert.Equal(new Year(2026), ChangedProjects.Of(history)[0].LastStart);
    }

    private static History Second(ImmutableArray<Actual> facts)
    {
        var restated = Restated(out var courses);
        return new History(RestoredProgramme.Of(restated, Programme(), courses, []), new(2027), [(Mill, new("south"), new(2025))], facts, courses, First);
    }

    private static Programme Restated(out ImmutableArray<BegunCourse> courses, Programme? planned = null)
    {
        var programme = planned ?? Programme();
        var history = new History(programme, new(2026), [(Mill, new("south"), new(2025))], First);
        courses = [.. history.Begun.Select(begun => BegunCourse.Of(history, begun))];
        var projects = ChangedProjects.Of(history);
        return programme with
        {
            Terms = programme.Terms with { FirstYear = new(2026) },
            Projects = projects,
            Funds = ChangedFunds.Of(history, projects),
        };
    }

    private static Programme Programme()
    {
        var mills = ReplannedMills.Create();
        return mills with { Projects = [mills.Projects[0] with { BuildYears = 2 }] };
    }
}
