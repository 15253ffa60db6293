using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Stress.Robust;
using Jospar.Planning.Verification;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Stress.Robust.Large;

/// <summary>
/// The way of large programmes, forced on one in which the best plan keeps its promise to the tonne: of three mills two are
/// enough, and each fails now and then; the third costs little, and with it a mill may fail.
/// </summary>
public sealed class LargeCandidatesTests
{
    [Fact]
    public void Choose_WhereAPromiseIsKeptWithNothingOver_TakesThePlanWithMore()
    {
        var programme = ThreeMills();
        var plan = PlannerRun.PlanOf(programme);
        Assert.Equal(2, plan.Totals.Launches);

        var outcome = Choose(programme, plan);

        Assert.Equal(3, outcome.Best.Plan.Totals.Launches);
        Assert.StartsWith("higher-", outcome.Best.Found, StringComparison.Ordinal);
        Assert.True(outcome.Best.Shortfall.WorstTenth < outcome.Before.Shortfall.WorstTenth);
        Assert.True(PlanVerifier.Verify(programme, outcome.Best.Plan).Holds);
        Assert.Equal((4, 0), (outcome.Searches, outcome.CutShort));
    }

    [Fact]
    public void Choose_EveryCandidate_IsNearThePlanInBothGoals()
    {
        var programme = ThreeMills();
        var plan = PlannerRun.PlanOf(programme);

        var outcome = Choose(programme, plan, within: 0.000_001m);

        Assert.All(outcome.Candidates, candidate => Assert.True(
            candidate.Plan.Totals.Value.Value >= plan.Totals.Value.Value - 0.000_01m * Math.Abs(plan.Totals.Value.Value), candidate.Found));
        Assert.Same(plan, outcome.Best.Plan);
    }

    [Fact]
    public void Choose_ACandidateThatKeepsAsManyPromises_HasTheBoundOfThePlan()
    {
        var programme = ThreeMills();
        var plan = PlannerRun.PlanOf(programme);

        var outcome = Choose(programme, plan);

        var planned = plan.Goals.Single(goal => goal.Goal == Goal.Value);
        var value = outcome.Best.Plan.Goals.Single(goal => goal.Goal == Goal.Value);
        Assert.True(value.Value < planned.Value);
        Assert.InRange(value.Bound!.Value, planned.Bound!.Value, planned.Bound!.Value + 0.001m);
    }

    [Fact]
    public void Choose_Twice_GivesTheSameCandidates()
    {
        var programme = ThreeMills();
        var plan = PlannerRun.PlanOf(programme);

        var outcomes = Enumerable.Range(0, 2).Select(_ => Choose(programme, plan)).ToArray();

        Assert.Equal(outcomes[0].Chosen, outcomes[1].Chosen);
        Assert.Equal(
            outcomes[0].Candidates.Select(candidate => (candidate.Found, candidate.Shortfall.WorstTenth, candidate.Value.Mean)),
            outcomes[1].Candidates.Select(candidate => (candidate.Found, candidate.Shortfall.WorstTenth, candidate.Value.Mean)));
    }

    private static RobustOutcome Choose(Programme programme, Plan plan, decimal within = 0.2m)
    {
        using var solver = Optimisation.NativeHighs.Open();
        return new RobustChoice(solver, TimeProvider.System) { LeastStarts = 0 }
            .Choose(programme, plan, new RobustOptions(within, Draws: 40, Directions: 4));
    }

    private static Programme ThreeMills()
    {
        var whole = SmallProgramme.Create();
        Project Mill(string id, decimal cost) => SmallProgramme.Project(id, cost) with
        {
            IsPublic = true,
            Jobs = 100,
            Sites = [new(new("north"), 1m, Provenance.None)],
        };
        return whole with
        {
            Projects = [Mill("first", 20m), Mill("second", 20m), Mill("third", 21m)],
            Relations = [],
            Targets = [whole.Targets[1] with { Measure = Measure.DirectJobs, Level = 200m, Weight = 1m }],
            Limits = [],
            Obligations = [],
            Uncertainties = [UncertainProgrammes.Row("drop", UncertaintyKind.DropOut, new(Project: "*"), UncertainProgrammes.Discrete([1m], [0.2m]))],
        };
    }
}
