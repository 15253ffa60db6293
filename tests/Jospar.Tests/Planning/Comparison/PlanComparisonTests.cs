using Jospar.Domain;
using Jospar.Planning.Comparison;
using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Comparison;

public sealed class PlanComparisonTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    [Fact]
    public void Of_APlanAndItself_FindsNothing()
    {
        var comparison = PlanComparison.Of(SmallPlan.Create(), SmallPlan.Create());
        Assert.Empty(comparison.Moves);
        Assert.True(comparison.IsSamePackage);
        Assert.DoesNotContain(comparison.Targets, change => change.IsChanged);
        Assert.DoesNotContain(comparison.Figures, change => change.IsChanged);
        Assert.DoesNotContain(comparison.Funds, change => change.IsChanged);
        Assert.DoesNotContain(comparison.Regions, change => change.IsChanged);
    }

    [Fact]
    public void Of_ALaunchThatComesLaterAndOneLess_NamesThem()
    {
        var before = SmallPlan.Decisions();
        var after = before with { Launches = [(new("early"), new("north"), new(2024)), (new("mill"), new("zone"), new(2026))] };
        var moves = PlanComparison.Of(SmallPlan.Of(Small, before), SmallPlan.Of(Small, after)).Moves;
        Assert.Equal(
            [(new ProjectId("line"), MoveKind.Dropped), (new ProjectId("mill"), MoveKind.Later)],
            moves.Select(move => (move.Project, move.Kind)));
        Assert.Null(moves[0].After);
        Assert.Equal(new Year(2026), moves[1].After!.Start);
    }

    [Fact]
    public void Of_APlanWithoutLaunches_HasNoIndirectJobsWhereTheOtherKnowsOfSome()
    {
        var none = SmallPlan.Of(Small with { Projects = [.. Small.Projects.Select(project => project with { Commitment = null })] }, SmallPlan.Decisions() with { Launches = [], Activities = [], Flows = [] });
        var change = PlanComparison.Of(none, SmallPlan.Create()).Figures.Single(figure => figure.Subject == ComparedFigure.IndirectJobsLow);
        Assert.Equal((0m, 165m), (change.Before, change.After));
        Assert.All(PlanComparison.Of(none, none).Figures.Where(figure => figure.Subject == ComparedFigure.IndirectJobsLow), figure => Assert.Null(figure.Before));
    }

    [Fact]
    public void Of_ALaunchThatTakesLongerToBuild_ComesLater()
    {
        var slower = Small with { Projects = [.. Small.Projects.Select(project => project.Id.Value == "mill" ? project with { BuildYears = project.BuildYears + 1 } : project)] };
        var idle = SmallPlan.Decisions() with { Activities = [], Flows = [] };
        var move = Assert.Single(PlanComparison.Of(SmallPlan.Of(Small, idle), SmallPlan.Of(slower, idle)).Moves);
        Assert.Equal((new ProjectId("mill"), MoveKind.Later), (move.Project, move.Kind));
        Assert.Equal(move.Before!.Start, move.After!.Start);
    }

    [Fact]
    public void Of_AnotherSite_IsAMoveAndNotADelay()
    {
        var before = SmallPlan.Decisions();
        var after = before with { Launches = [.. before.Launches.Select(launch => launch.Project.Value == "mill" ? (launch.Project, new PlaceId("north"), new Year(2026)) : launch)], Activities = [], Flows = [] };
        var comparison = PlanComparison.Of(SmallPlan.Of(Small, before), SmallPlan.Of(Small, after));
        Assert.Equal(MoveKind.MovedSite, Assert.Single(comparison.Moves).Kind);
    }

    [Fact]
    public void Of_TheOtherWayRound_TurnsEverySign()
    {
        var one = SmallPlan.Create();
        var other = SmallPlan.Of(Small, SmallPlan.Decisions() with { Launches = [(new("early"), new("north"), new(2024))], Activities = [], Flows = [] });
        var there = PlanComparison.Of(one, other);
        var back = PlanComparison.Of(other, one);
        Assert.Equal(there.Figures.Select(change => -change.Difference), back.Figures.Select(change => change.Difference));
        Assert.Equal(there.Regions.Select(change => -change.Difference), back.Regions.Select(change => change.Difference));
        Assert.Contains(there.Moves, move => move.Kind == MoveKind.Dropped);
        Assert.Contains(back.Moves, move => move.Kind == MoveKind.Added);
    }

    [Fact]
    public void Figures_OfTheSmallPlan_AreItsTotals()
    {
        // By hand: the mill has 100 jobs, the line 5, early 10; indirect 1.5 to 2 for each of the 110 in metals.
        var figures = PlanComparison.Of(SmallPlan.Create(), SmallPlan.Create()).Figures.ToDictionary(change => change.Subject, change => change.After);
        Assert.Equal(115m, figures[ComparedFigure.Jobs]);
        Assert.Equal(165m, figures[ComparedFigure.IndirectJobsLow]);
        Assert.Equal(220m, figures[ComparedFigure.IndirectJobsHigh]);
        Assert.Equal(SmallPlan.Create().Totals.UnservedCost.Value, figures[ComparedFigure.UnservedCost]);
        Assert.Equal(figures[ComparedFigure.Investment], figures[ComparedFigure.PublicMoney] + figures[ComparedFigure.PrivateMoney]);
    }

    [Fact]
    public void Of_PlansOfTwoPackages_SaysSo()
    {
        var other = SmallPlan.Create();
        other = other with { Run = other.Run with { PackageHash = "another" } };
        Assert.False(PlanComparison.Of(SmallPlan.Create(), other).IsSamePackage);
    }

    [Fact]
    public void Of_APlanWithoutATarget_LeavesItsSideEmpty()
    {
        Plan without = SmallPlan.Of(Small with { Targets = [.. Small.Targets.Skip(1)] }, SmallPlan.Decisions());
        var change = PlanComparison.Of(SmallPlan.Create(), without).Targets.Single(change => change.Id.Value == "bars");
        Assert.NotNull(change.Before);
        Assert.Null(change.After);
        Assert.True(change.IsChanged);
    }

    [Fact]
    public void Of_PlansOfOtherYears_MakesNothingOfSums()
    {
        var comparison = PlanComparison.Of(SmallPlan.Create(), SmallPlan.Create(), new Comparability([TermsDifference.FirstYear]));
        Assert.Null(comparison.Figures.Single(change => change.Subject == ComparedFigure.Investment).Difference);
        Assert.Equal(0m, comparison.Figures.Single(change => change.Subject == ComparedFigure.Jobs).Difference);
        Assert.All(comparison.Funds, change => Assert.False(change.IsComparable));
    }

    [Fact]
    public void Targets_OfAnotherLevel_HaveNoDifference()
    {
        var lower = SmallPlan.Create();
        lower = lower with { Targets = [.. lower.Targets.Select(outcome => outcome with { Level = outcome.Level - 1m, Reached = outcome.Reached - 1m })] };
        Assert.All(PlanComparison.Of(SmallPlan.Create(), lower).Targets, change => Assert.Null(change.Difference));
        Assert.All(PlanComparison.Of(lower, lower).Targets, change => Assert.Equal(0m, change.Difference));
    }
}
