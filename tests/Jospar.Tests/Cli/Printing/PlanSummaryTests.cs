using Jospar.Cli.Printing;
using Jospar.Planning.Replanning;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class PlanSummaryTests
{
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
