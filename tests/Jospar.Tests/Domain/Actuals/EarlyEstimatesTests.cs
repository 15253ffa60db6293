using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Replanning;
using Jospar.Tests.Planning.Replanning;
using static Jospar.Tests.Domain.Actuals.MillHistory;

namespace Jospar.Tests.Domain.Actuals;

/// <summary>
/// A mill was to be built in the south in 2026 and 2027, and to cost 40 there, as was told in 2025. Planned again, it is built in the
/// north, where everything costs a twentieth more.
/// </summary>
public sealed class EarlyEstimatesTests
{
    private static readonly Actual Told = new(2, ActualKind.TotalCost, Mill, Value: 40m);

    [Theory]
    [InlineData(null, 42)]
    [InlineData(40, 42)]
    [InlineData(50, 50)]
    public void WholeCost_OfAProjectThatBeganElsewhereThanTold_IsWhatItCostsThereUntilSomethingElseIsTold(int? total, int whole)
    {
        ImmutableArray<Actual> facts = total is { } cost ? [Told with { Value = cost }] : [];
        var second = Next(First(), 2027, facts);
        var third = Next(second, 2028, facts);
        foreach (var history in (History[])[second, third, Next(second, 2028, []), Next(third, 2029, facts)])
        {
            Assert.Equal(whole, history.Spending.WholeCost(Assert.Single(history.Begun)));
        }
    }

    [Fact]
    public void Spent_OfAPlantThatRuns_AddsUpToWhatItCostsWhereItBegan()
    {
        var history = Next(First(), 2028, [new(2, ActualKind.Cost, Mill, Year: new(2026), Value: 30m)]);
        Assert.Equal(12m, history.Spending.SpentIn(Assert.Single(history.Begun), new(2027)));
    }

    [Theory]
    [InlineData(null, 40)]
    [InlineData(40, 40)]
    [InlineData(42, 40)]
    public void CapitalCost_OfAProjectThatHasStillNotBegun_IsAsToldUntilSomethingElseIs(int? total, int capital)
    {
        ImmutableArray<Actual> facts = total is { } cost ? [Told with { Value = cost }] : [];
        var idle = new Actual(3, ActualKind.NotStarted, Mill);
        // 42 in the north is 40 before the site's factor.
        var second = Next(First(), 2027, [.. facts, idle]);
        Assert.Equal(capital, ChangedProjects.Of(second)[0].CapitalCost.Value);
        Assert.Equal(total == 42 ? "north" : "south", Assert.Single(second.AllFacts, fact => fact.Kind == ActualKind.TotalCost).Site?.Value);
    }

    private static History First() => new(Programme(35m, 2025), new(2026), [(Mill, new("south"), new(2026))], [Told]);

    // What an earlier plan made of the mill, planned again in the north.
    private static History Next(History earlier, int from, ImmutableArray<Actual> facts) => new(
        Programme(40m, earlier.From.Value), new(from), [(Mill, new("north"), new(2026))], facts, BegunCourse.AllOf(earlier), earlier.AllFacts);

    private static Programme Programme(decimal cost, int first)
    {
        var mills = ReplannedMills.Create();
        return mills with
        {
            Terms = mills.Terms with { FirstYear = new(first) },
            Projects =
            [
                mills.Projects[0] with
                {
                    CapitalCost = new(cost), BuildYears = 2, Sites = [new(new("south"), 1m, Provenance.None), new(new("north"), 1.05m, Provenance.None)],
                },
            ],
        };
    }
}
