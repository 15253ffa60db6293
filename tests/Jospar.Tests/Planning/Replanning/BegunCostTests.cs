using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Replanning;

namespace Jospar.Tests.Planning.Replanning;

public sealed class BegunCostTests
{
    [Fact]
    public void Of_AProjectUnderConstruction_AddsWhatWasSpentToWhatIsLeft()
    {
        // A mill of 20, of which 5 was spent in the first of its two years; it is to cost 26, and its loan of 16 stays.
        var programme = ReplannedMills.Create();
        programme = programme with { Projects = [.. programme.Projects.Select(project => project with { BuildYears = 2 })] };
        ImmutableArray<Actual> facts =
        [
            new(2, ActualKind.Cost, new("a"), Year: new(2025), Value: 5m), new(3, ActualKind.TotalCost, new("a"), Value: 26m),
            new(4, ActualKind.Dropped, new("b")),
        ];
        var history = new History(programme, new(2026), [(new("a"), new("south"), new(2025)), (new("b"), new("north"), new(2025))], facts);
        var begun = Assert.Single(BegunCost.Of(history));
        Assert.Equal((new ProjectId("a"), 5m, 21m, 26m, 16m), (begun.Project, begun.Spent, begun.Left, begun.Whole, begun.FundMoney));
    }

    [Theory]
    [InlineData(null, null, 20)]
    [InlineData(26, null, 26)]
    [InlineData(14, null, 14)]
    [InlineData(26, 5, 26)]
    [InlineData(null, 5, 15)]
    public void Of_AProjectThatRuns_IsWhatWasSpent(int? total, int? first, int whole)
    {
        // A mill of 20, built in 2025 and 2026: what no fact of a year says is the rest of the whole cost, else as planned.
        var programme = ReplannedMills.Create();
        programme = programme with { Projects = [.. programme.Projects.Select(project => project with { BuildYears = 2 })] };
        List<Actual> facts = [new(2, ActualKind.Dropped, new("b"))];
        if (total is { } cost)
        {
            facts.Add(new(3, ActualKind.TotalCost, new("a"), Value: cost));
        }

        if (first is { } spent)
        {
            facts.Add(new(4, ActualKind.Cost, new("a"), Year: new(2025), Value: spent));
        }

        var history = new History(programme, new(2027), [(new("a"), new("south"), new(2025))], [.. facts]);
        var begun = Assert.Single(BegunCost.Of(history));
        Assert.Equal((whole, 0m, whole), (begun.Spent, begun.Left, begun.Whole));
        Assert.Equal(whole, ChangedProjects.Of(history)[0].CapitalCost.Value);
    }
}
