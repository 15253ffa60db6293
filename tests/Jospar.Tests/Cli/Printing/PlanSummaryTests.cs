using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class PlanSummaryTests
{
    [Fact]
    public void Lines_WhereASectorHasNoMultiplier_SayForHowManyJobsItIsKnown()
    {
        // The line's 5 jobs are in energy, of which nothing is known.
        Assert.Contains(
            new PlanSummary(SmallProgramme.Create(), SmallPlan.Create()).Lines(),
            line => line.Contains("apart from 165 to 220 indirect, which follow from 110 of them (for the other 5 no multiplier is known)", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_WithPlantsThatMakeNothing_NameThemAndTheirJobs()
    {
        var idle = SmallPlan.Of(SmallProgramme.Create(), SmallPlan.Decisions() with { Activities = [], Flows = [] });
        Assert.Single(
            new PlanSummary(SmallProgramme.Create(), idle).Lines(),
            line => line.StartsWith("Idle      2 launched plants make nothing in any year: ", StringComparison.Ordinal) && line.EndsWith("; 110 of the direct jobs are there", StringComparison.Ordinal));
        Assert.DoesNotContain(new PlanSummary(SmallProgramme.Create(), SmallPlan.Create()).Lines(), line => line.StartsWith("Idle", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAChosenPlan_SayThatNothingWasStopped()
    {
        var plan = SmallPlan.Create();
        plan = plan with { Status = PlanStatus.Chosen, Goals = [.. plan.Goals.Select(goal => goal.Goal == Goal.Value ? goal with { Bound = null } : goal)] };
        var line = Assert.Single(new PlanSummary(SmallProgramme.Create(), plan).Lines(), line => line.StartsWith("Chosen    among near-optimal plans", StringComparison.Ordinal));
        Assert.Contains("value without a bound of its own", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfAReplan_TellThePromiseAsItWasMade()
    {
        var plan = SmallPlan.Create();
        var jobs = plan.Targets.Single(target => target.Id.Value == "jobs");
        var replan = new Replan(
            new(2025), 0m, "", [], [], [new PromiseComparison(jobs.Id, jobs.Year, jobs.Level + 50m, 0m, jobs.Reached + 50m, IsOver: false)], []);
        var line = Assert.Single(new PlanSummary(SmallProgramme.Create(), plan, replan).Lines(), line => line.Contains("obs: 165 of 250", StringComparison.Ordinal));
        Assert.Contains("(85 jobs short, 34 %); 50 jobs of it before 2025", line, StringComparison.Ordinal);
    }
}
