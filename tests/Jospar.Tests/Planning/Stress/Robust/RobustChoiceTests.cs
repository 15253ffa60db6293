using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Optimisation.Highs;
using Jospar.Planning.Plans;
using Jospar.Planning.Stress.Robust;
using Jospar.Tests.Optimisation.Mock;
using Jospar.Tests.Planning.Search;
using Jospar.Tests.Queue;

namespace Jospar.Tests.Planning.Stress.Robust;

/// <summary>
/// One of two mills that exclude each other must run by 2028. They are alike, but that the risky one is a little cheaper and
/// its sponsor drops out in two draws of five: the plan takes the risky one, who looks at the draws takes the safe one.
/// </summary>
public sealed class RobustChoiceTests
{
    [Fact]
    public void Choose_BetweenARiskyAndASafeMill_TakesTheSafeOne()
    {
        var programme = TwoMills();
        var plan = PlannerRun.PlanOf(programme);
        using var solver = Optimisation.NativeHighs.Open();
        var outcome = new RobustChoice(solver, TimeProvider.System).Choose(programme, plan, new RobustOptions(Draws: 50, Directions: 4));

        Assert.Equal("risky", Assert.Single(outcome.Before.Plan.Decisions.Launches).Project.Value);
        Assert.Equal("safe", Assert.Single(outcome.Best.Plan.Decisions.Launches).Project.Value);
        Assert.Equal((1m, 0m), (outcome.Before.Shortfall.WorstTenth, outcome.Best.Shortfall.WorstTenth));
        Assert.True(outcome.Best.Verification!.Holds);
        Assert.InRange(outcome.Best.Plan.Totals.Value.Value, plan.Totals.Value.Value - 0.2m, plan.Totals.Value.Value);
    }

    [Fact]
    public void Choose_WithoutAnyRisk_KeepsThePlan()
    {
        var programme = TwoMills() with { Uncertainties = [] };
        var plan = PlannerRun.PlanOf(programme);
        using var solver = Optimisation.NativeHighs.Open();
        var outcome = new RobustChoice(solver, TimeProvider.System).Choose(programme, plan, new RobustOptions(Draws: 5, Directions: 2));

        Assert.Equal(0, outcome.Chosen);
        Assert.Same(plan, outcome.Best.Plan);
    }

    [Fact]
    public void Choose_SaysHowManySearchesThereWereAndWhichIsOn()
    {
        var programme = TwoMills();
        var told = new List<RobustProgress>();
        using var solver = Optimisation.NativeHighs.Open();
        var outcome = new RobustChoice(solver, TimeProvider.System).Choose(
            programme, PlannerRun.PlanOf(programme), new RobustOptions(Draws: 5, Directions: 4), new Watch<RobustProgress>(told.Add));

        Assert.Equal((6, 0), (outcome.Searches, outcome.CutShort));
        Assert.Equal([1, 2, 3, 4, 5, 6], told.Where(progress => progress.Draws is null).Select(progress => progress.Search));
        Assert.Equal((6, 1), (told[^1].Searches, told[^1].Found));
    }

    [Fact]
    public void Choose_WhereTheTimeIsUp_SaysThatNoSearchCameToItsEnd()
    {
        var programme = TwoMills();
        using var solver = Optimisation.NativeHighs.Open();
        var outcome = new RobustChoice(solver, TimeProvider.System).Choose(
            programme, PlannerRun.PlanOf(programme), new RobustOptions(Draws: 5, Directions: 2, Time: TimeSpan.Zero));

        Assert.Single(outcome.Candidates);
        Assert.Equal((4, 4), (outcome.Searches, outcome.CutShort));
    }

    [Fact]
    public void Choose_WhereTheSolverFailsFromSomeSolveOn_ChoosesAmongThePlansThatMetTheirDrawsAndSaysWhatFailed()
    {
        var programme = TwoMills();
        var plan = PlannerRun.PlanOf(programme);
        var outcomes = Enumerable.Range(1, 400).Select(failing => Choose(programme, plan, failing)).TakeWhile(outcome => outcome?.Trouble is not null || outcome is null).ToList();

        int before = outcomes.TakeWhile(outcome => outcome is null).Count();
        Assert.InRange(before, 1, 399);
        Assert.NotEmpty(outcomes.Skip(before));
        Assert.All(outcomes.Skip(before), outcome => Assert.Equal("numbers", outcome?.Trouble));
        Assert.All(outcomes.Skip(before), outcome => Assert.Same(plan, outcome!.Before.Plan));
    }

    // Nothing where the solver failed before the plan met its draws.
    private static RobustOutcome? Choose(Programme programme, Plan plan, int failing)
    {
        int solves = 0;
        using var highs = Optimisation.NativeHighs.Open();
        using var solver = new WatchedSolver(
            highs, asked: (_, _) => _ = Interlocked.Increment(ref solves) >= failing ? throw new HighsCallException("numbers") : 0);
        try
        {
            return new RobustChoice(solver, TimeProvider.System).Choose(programme, plan, new RobustOptions(Draws: 2, Directions: 1, Workers: 1));
        }
        catch (SolverException)
        {
            return null;
        }
    }

    private static Programme TwoMills()
    {
        var whole = SmallProgramme.Create();
        Project Mill(string id, decimal cost) => SmallProgramme.Project(id, cost) with
        {
            Process = new("roll"),
            Capacity = 2m,
            IsPublic = true,
            Sites = [new(new("north"), 1m, Provenance.None)],
        };
        return whole with
        {
            Projects = [Mill("risky", 20m), Mill("safe", 20.1m)],
            Relations = [new(new("risky"), RelationKind.Excludes, new("safe"), Provenance.None)],
            Targets = [whole.Targets[1] with { Measure = Measure.RunningProjects, Level = 1m, Weight = 1m }],
            Limits = [],
            Obligations = [],
            Uncertainties = [UncertainProgrammes.Row("drop", UncertaintyKind.DropOut, new(Project: "risky"), UncertainProgrammes.Discrete([1m], [0.4m]))],
        };
    }
}
