using Jospar.Domain;
using Jospar.Planning.Comparison;
using Jospar.Planning.Replanning;

namespace Jospar.Tests.Planning.Comparison;

/// <summary>Power cuts are to be 4 GWh at most; 6 were there before the plan was made again, and the plan adds half of one.</summary>
public sealed class PastMissesTests
{
    [Fact]
    public void CountedIn_APromiseThatWasOverBefore_IsMissedByThatToo()
    {
        var small = SmallProgramme.Create();
        var asked = small.Targets[2] with { Level = 4m, Weight = 2m };
        var left = asked with { Level = 0m, Baseline = 4m };
        var (before, after) = (small with { Targets = [asked] }, small with { Targets = [left] });
        var (first, second) = (SmallPlan.Of(before, SmallPlan.Decisions()), SmallPlan.Of(after, SmallPlan.Decisions()));
        decimal cut = second.Targets[0].Reached;
        var replan = new Replan(new(2026), 0m, "", [], [], [new(asked.Id, asked.Year, 4m, 0m, cut + 6m, IsOver: false)], []);

        var counted = PastMisses.CountedIn(second, after, replan);
        var comparison = PlanComparison.Of(first, counted, Comparability.Of(before, after, isPlannedAgain: true));

        Assert.Equal(cut + 2m, comparison.Targets[0].After!.Shortfall);
        Assert.Equal(2m * (cut + 2m) / 4m, comparison.Figures.Single(figure => figure.Subject == ComparedFigure.Shortfall).After);
        Assert.Equal(second.Goals[0].Value + 1m, counted.Goals[0].Value);
    }
}
