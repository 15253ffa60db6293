using Jospar.Domain;
using Jospar.Tests.Planning.Replanning;

namespace Jospar.Tests.Domain.Actuals;

/// <summary>What a plan made again knows of projects that had begun, however often it is made again.</summary>
public sealed class BegunCourseTests
{
    private static readonly ProjectId Mill = new("a");

    [Fact]
    public void AllOf_OfAProjectGivenUpTwoTablesAgo_StillKnowsWhatItWasPaid()
    {
        // Launched in 2025 and given up in 2026, after 8 had been paid out; the second table says nothing of it, the third of a repayment.
        var mills = ReplannedMills.Create();
        var programme = mills with { Projects = [mills.Projects[0] with { BuildYears = 2 }] };
        var first = new History(programme, new(2027), [(Mill, new("south"), new(2025))], [new(2, ActualKind.Dropped, Mill, Year: new(2026))]);
        var second = Again(first, 2028);
        Assert.Empty(second.Begun);
        var third = Again(second, 2029, new Actual(2, ActualKind.Repayment, Mill, Fund: new("fund"), Year: new(2028), Value: 3m));
        var begun = Assert.Single(third.Begun);
        Assert.Equal((8m, 3m), (third.Lending.PaidOut(begun, begun.Project.Financing[0]), third.Lending.RepaidIn(begun, begun.Project.Financing[0], new(2028))));
        var relaunched = Again(second, 2029, new Actual(2, ActualKind.Launch, Mill, Year: new(2025)));
        Assert.True(Assert.Single(relaunched.Begun).IsOverIn(new(2028)));
    }

    private static History Again(History earlier, int from, params Actual[] facts) => new(
        earlier.Programme with { Terms = earlier.Programme.Terms with { FirstYear = earlier.From } }, new(from), [], [.. facts],
        BegunCourse.AllOf(earlier), earlier.AllFacts);
}
