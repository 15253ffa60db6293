using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;
using Jospar.Tests.Optimisation.Mock;

namespace Jospar.Tests.Planning.Search;

/// <summary>The planner from a programme to a verified plan, and how it ends when it is stopped or given next to nothing.</summary>
public class PlannerTests
{
    // What is reached is counted from the plan's tables, and once more by the verifier: both must say what the model says.
    [Fact]
    public void Plan_ForProjectsThatMakeAGood_LaunchesThemAndNoOthers()
    {
        var small = SmallProgramme.Create();
        var promise = small.Targets[0] with
        {
            Measure = Measure.RunningProjects,
            Filter = new MeasureFilter(Commodity: new("bar"), Stage: 2),
            Level = 2m,
        };
        var allowance = small.Limits[0] with { Measure = Measure.RunningProjects, Filter = new MeasureFilter(Commodity: new("bar")), Level = 2m };
        var plan = PlannerRun.PlanOf(small with { Targets = [promise], Limits = [allowance] });
        var makers = small.Projects.Where(project => project.Process?.Value == "roll").Select(project => project.Id).ToHashSet();
        Assert.Equal(2m, plan.Targets.Single().Reached);
        Assert.Equal(2, plan.Decisions.Launches.Count(launch => makers.Contains(launch.Project)));
    }

    [Fact]
    public void Plan_OfTheSmallProgramme_IsProvenInBothGoals()
    {
        var plan = PlannerRun.PlanOf(SmallProgramme.Create());
        Assert.Equal(PlanStatus.Proven, plan.Status);
        Assert.Equal([Goal.Shortfall, Goal.Value], plan.Goals.Select(goal => goal.Goal));
        Assert.All(plan.Goals, goal => Assert.InRange(goal.Gap!.Value, 0m, 0.001m));
    }

    // The longest times at the steepest rates that a package may have: what is paid then counts for nothing.
    [Fact]
    public void Plan_AtTheSteepestRatesOverACentury_IsProven()
    {
        var small = SmallProgramme.Create();
        var plan = PlannerRun.PlanOf(small with
        {
            Terms = small.Terms with { DiscountRate = 1m, SponsorDiscountRate = 1m, TailYears = 100 },
            Funds = [.. small.Funds.Select(fund => fund with { TenorYears = 100 })],
        });
        Assert.Equal(PlanStatus.Proven, plan.Status);
    }

    [Fact]
    public void Plan_WhereNothingIsWorthDoing_IsProvenToBeTheBest()
    {
        var small = SmallProgramme.Create();
        var plan = PlannerRun.PlanOf(small with
        {
            Facilities = [],
            Resources = [],
            Demands = [],
            Relations = [],
            Obligations = [],
            Targets = [],
            Limits = [],
            Projects = [.. small.Projects.Where(project => project.Commitment is null)],
        });
        Assert.Equal(0m, plan.Totals.Value.Value);
        Assert.Equal(PlanStatus.Proven, plan.Status);
        Assert.Equal(0m, plan.Gap);
    }

    [Fact]
    public void Plan_WhereTheSolverFailsAtTheSecondGoal_IsThatOfTheFirstAndSaysWhatFailed()
    {
        var programme = SmallProgramme.Create();
        int columns = ProgrammeModel.Of(PlanningProblem.Of(programme)).Model.ColumnCount;
        using var solver = new OnceOnlySolver(Optimisation.NativeHighs.Open(), columns);

        var planned = Assert.IsType<PlanningOutcome.Planned>(new Planner(solver, TimeProvider.System).Plan(programme, new PlannerOptions()));

        Assert.Equal("The solver gave up on the Value goal: numbers.", planned.Trouble);
        Assert.Equal(PlanStatus.Stopped, planned.Plan.Status);
        // Launches found beside the solver may give away of the first goal what it is held within.
        Assert.InRange(planned.Plan.Goals[0].Gap!.Value, 0m, 0.001m);
        Assert.Null(planned.Plan.Goals[1].Bound);
    }

    [Fact]
    public void Plan_OfTheSmallProgramme_KeepsTheCommittedStart()
    {
        var plan = PlannerRun.PlanOf(SmallProgramme.Create());
        Assert.Contains((new ProjectId("early"), new PlaceId("north"), new Year(2024)), plan.Decisions.Launches);
    }

    [Fact]
    public void Plan_OfTheSmallProgramme_IsTheSameAgain()
    {
        var first = PlannerRun.PlanOf(SmallProgramme.Create());
        var second = PlannerRun.PlanOf(SmallProgramme.Create());
        Assert.Equal(first.Decisions.Launches, second.Decisions.Launches);
        Assert.Equal(first.Decisions.Activities, second.Decisions.Activities);
        Assert.Equal(first.Decisions.Flows, second.Decisions.Flows);
        Assert.Equal(first.Tables.ScarcityPrices, second.Tables.ScarcityPrices);
        Assert.Equal(first.Goals, second.Goals);
    }

    [Fact]
    public void Plan_WithTheValueFirst_ReachesNoLessValueThanWithTheShortfallFirst()
    {
        var programme = SmallProgramme.Create();
        var usual = PlannerRun.PlanOf(programme);
        var turned = PlannerRun.PlanOf(programme with { Terms = programme.Terms with { Goals = [Goal.Value, Goal.Shortfall] } });
        Assert.Equal([Goal.Value, Goal.Shortfall], turned.Goals.Select(goal => goal.Goal));
        Assert.True(ValueOf(turned) >= ValueOf(usual) - 0.002m * Math.Abs(ValueOf(usual)));
        Assert.True(turned.Goals[1].Value >= usual.Goals[0].Value - 0.004m);
    }

    [Fact]
    public void Plan_WithoutProjects_StillRunsWhatThereIs()
    {
        var programme = SmallProgramme.Create() with { Projects = [], Relations = [] };
        var plan = PlannerRun.PlanOf(programme);
        Assert.Empty(plan.Decisions.Launches);
        Assert.NotEmpty(plan.Decisions.Activities);
    }

    [Fact]
    public void Plan_WithoutTargets_HasNoShortfall()
    {
        var plan = PlannerRun.PlanOf(SmallProgramme.Create() with { Targets = [] });
        Assert.Equal(0m, plan.Goals.Single(goal => goal.Goal == Goal.Shortfall).Value);
        Assert.Equal(0m, plan.Goals.Single(goal => goal.Goal == Goal.Shortfall).Gap);
        Assert.Equal(PlanStatus.Proven, plan.Status);
    }

    [Fact]
    public void Plan_OfNothingAtAll_IsAnEmptyPlan()
    {
        var programme = SmallProgramme.Create() with
        {
            Projects = [],
            Relations = [],
            Targets = [],
            Facilities = [],
            Resources = [],
            Demands = [],
            Links = [],
            Funds = [],
            Limits = [],
            Obligations = [],
            Stocks = [],
        };
        var plan = PlannerRun.PlanOf(programme);
        Assert.Equal(0m, ValueOf(plan));
        Assert.Equal(PlanStatus.Proven, plan.Status);
    }

    [Fact]
    public void Plan_WithAScarceLine_NamesItsPrice()
    {
        var programme = SmallProgramme.Create();
        var plan = PlannerRun.PlanOf(programme with { Targets = [] });
        var power = plan.Tables.ScarcityPrices.Where(row => row.Constraint == "resource" && row.Subject == "north,power").ToArray();
        Assert.NotEmpty(power);
        Assert.All(power, row => Assert.True(row.Price > 0m && row.Unit == "GWh"));
    }

    // More bars than all mills could make.
    [Fact]
    public void Plan_ThatMissesAPromise_GivesItNoPrice()
    {
        var programme = SmallProgramme.Create();
        var plan = PlannerRun.PlanOf(programme with { Targets = [programme.Targets[0] with { Level = 900m }] });
        Assert.True(plan.Targets[0].Shortfall > 0m);
        Assert.DoesNotContain(plan.Tables.ScarcityPrices, row => row.Constraint == "target_shortfall");
    }

    [Fact]
    public void Plan_CancelledBeforeItBegins_IsNoPlan()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var outcome = PlannerRun.Of(SmallProgramme.Create(), cancellation: cancelled.Token);
        Assert.Equal(StopReason.Cancelled, Assert.IsType<PlanningOutcome.LimitWithoutPlan>(outcome).Reason);
    }

    [Theory]
    [InlineData(SearchStep.Shortfall)]
    [InlineData(SearchStep.Value)]
    [InlineData(SearchStep.Prices)]
    public void Plan_CancelledOnTheWay_IsAVerifiedPlanOrNone(SearchStep step)
    {
        using var stop = new CancellationTokenSource();
        var progress = new Listener(state => StopAt(state, step, stop));
        var outcome = PlannerRun.Of(SmallProgramme.Create(), progress: progress, cancellation: stop.Token);
        if (outcome is PlanningOutcome.Planned { Plan: var plan })
        {
            Assert.Equal(step == SearchStep.Prices ? PlanStatus.Proven : PlanStatus.Stopped, plan.Status);
            Assert.Equal(plan.Goals.Any(goal => goal.Bound is null), plan.Gap is null);
        }
        else
        {
            Assert.Equal(StopReason.Cancelled, Assert.IsType<PlanningOutcome.LimitWithoutPlan>(outcome).Reason);
            Assert.NotEqual(SearchStep.Prices, step);
        }
    }

    [Fact]
    public void Plan_OutOfTime_SaysSo()
    {
        var outcome = PlannerRun.Of(SmallProgramme.Create(), new PlannerOptions(TimeLimit: TimeSpan.FromTicks(1)));
        Assert.Equal(StopReason.TimeLimit, Assert.IsType<PlanningOutcome.LimitWithoutPlan>(outcome).Reason);
    }

    [Fact]
    public void Plan_WithMuchOfTheTimeSpentBefore_StillSearchesAndKeepsTheTimeAsked()
    {
        var time = TimeSpan.FromMinutes(1);

        var plan = PlannerRun.PlanOf(SmallProgramme.Create(), new PlannerOptions(TimeLimit: time, Spent: time));

        Assert.Equal(60m, plan.Run.TimeLimitSeconds);
    }

    [Fact]
    public void Plan_OnItsWay_TellsEachStep()
    {
        var steps = new List<SearchStep>();
        PlannerRun.Of(SmallProgramme.Create(), progress: new Listener(state => steps.Add(state.Step)));
        Assert.Equal(
            [SearchStep.Build, SearchStep.Shortfall, SearchStep.Value, SearchStep.Prices, SearchStep.Verify],
            steps.Distinct());
    }

    private static decimal ValueOf(Plan plan) => plan.Goals.Single(goal => goal.Goal == Goal.Value).Value;

    private static void StopAt(SearchProgress state, SearchStep step, CancellationTokenSource stop)
    {
        if (state.Step == step)
        {
            stop.Cancel();
        }
    }

    private sealed class Listener(Action<SearchProgress> heard) : IProgress<SearchProgress>
    {
        public void Report(SearchProgress value) => heard(value);
    }
}
