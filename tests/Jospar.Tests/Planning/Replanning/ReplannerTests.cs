using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;
using Jospar.Planning.Search;
using Jospar.Planning.Verification;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Replanning;

/// <summary>What planning again finds is what trying every choice finds, and nothing is changed without a reason.</summary>
public sealed class ReplannerTests
{
    private static readonly PlannerOptions Close = new(Gap: 0.000_001m);
    private static readonly Year From = new(2026);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 24)];

    [Fact]
    public void Seeds_MoreThanHalf_HaveAPlanToBeginFrom() =>
        Assert.InRange(Enumerable.Range(1, 24).Count(seed => PlanOf(seed) is not null), 13, 24);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Replan_WithoutAFact_KeepsThePlan(int seed)
    {
        if (PlanOf(seed) is not var (programme, plan))
        {
            return;
        }

        var made = Assert.IsType<ReplanningOutcome.Replanned>(Replan(programme, plan, [], 0.002m));
        Assert.Empty(made.Replan.Changes);
        Assert.Equal(plan.Decisions.Launches, made.Plan.Decisions.Launches);
        Assert.All(made.Replan.Promises, promise => Assert.Equal((double)promise.Planned, (double)promise.Now, 1e-4 * Math.Max(1.0, (double)promise.Planned)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Replan_AfterRandomFacts_IsTheBestOfEveryChoice(int seed)
    {
        if (PlanOf(seed) is not var (programme, plan))
        {
            return;
        }

        var facts = RandomFacts.Of(new Random(seed), programme, plan);
        foreach (decimal weight in new[] { 0m, 0.01m, 0.3m })
        {
            var history = HistoryOf(programme, plan, facts);
            using var every = new EveryReplan(ChangedProgramme.Of(history, plan), history.StillPlanned);
            var outcome = Replan(programme, plan, facts, weight);
            if (!every.IsPossible)
            {
                Assert.IsType<ReplanningOutcome.Impossible>(outcome);
                continue;
            }

            var made = Assert.IsType<ReplanningOutcome.Replanned>(outcome);
            var fewest = made.Replan.Curve.First(point => point.Name == "fewest");
            var chosen = made.Replan.Curve.First(point => point.Name == "chosen");
            Assert.Equal(every.FewestChanges, (double)fewest.Weight, 1e-6);
            Assert.Equal(Math.Round(made.Plan.Totals.Value.Value, 6), chosen.Value);
            double reached = (double)(chosen.Value - weight * Math.Abs(fewest.Value) * chosen.Weight);
            Assert.Contains(every.BestWeighed((double)weight), best => Math.Abs(best - reached) <= 2e-4 * Math.Max(1.0, Math.Abs(best)));
            Assert.InRange((double)made.Plan.Goals[0].Bound!, double.NegativeInfinity, every.LeastShortfall((double)chosen.Weight) + 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Replan_WithTheValueFirst_ClaimsNoBoundThatAnotherPlanBeats(int seed)
    {
        if (PlanOf(seed) is not var (programme, _))
        {
            return;
        }

        programme = programme with { Terms = programme.Terms with { Goals = [Goal.Value, Goal.Shortfall] } };
        var plan = PlannerRun.PlanOf(programme, Close);
        var facts = RandomFacts.Of(new Random(seed), programme, plan);
        var history = HistoryOf(programme, plan, facts);
        using var every = new EveryReplan(ChangedProgramme.Of(history, plan), history.StillPlanned);
        var outcome = Replan(programme, plan, facts, 0.01m);
        Assert.Equal(every.IsPossible, outcome is ReplanningOutcome.Replanned);
        if (outcome is ReplanningOutcome.Replanned made)
        {
            double changes = (double)made.Replan.Curve.First(point => point.Name == "chosen").Weight;
            double best = every.BestValue(changes, double.PositiveInfinity);
            Assert.InRange((double)made.Plan.Goals[0].Bound!, best - 1e-5 * Math.Max(1.0, Math.Abs(best)), double.PositiveInfinity);
        }
    }

    [Fact]
    public void Replan_WithACurve_IsNoWorseWithMoreChanges()
    {
        int between = 0;
        foreach (int seed in Enumerable.Range(1, 24))
        {
            if (PlanOf(seed) is not var (programme, plan)
                || Replan(programme, plan, new History(programme, From, [], []), 0.01m, withCurve: true) is not ReplanningOutcome.Replanned made)
            {
                continue;
            }

            var curve = made.Replan.Curve.Where(point => point.Name != "chosen").ToArray();
            between += curve.Count(point => point.Name == "at_most");
            Assert.All(curve.Zip(curve.Skip(1)), pair => Assert.True(pair.Second.Shortfall <= pair.First.Shortfall + 1e-5m, $"{seed}"));
            Assert.All(curve.Where(point => point.Most is not null), point => Assert.True(point.Weight <= point.Most + 1e-4m));
            var chosen = made.Replan.Curve.First(point => point.Name == "chosen");
            Assert.All(
                curve.Where(point => point.Most >= chosen.Weight),
                point => Assert.False(chosen.Shortfall <= point.Shortfall && chosen.Value > point.Value + 1e-4m * Math.Abs(point.Value), $"{seed}: {point} is worse than {chosen}"));
        }

        Assert.True(between > 5);
    }

    [Fact]
    public void Replan_WithACurveAndATolerance_GivesNothingAwayForNothing()
    {
        int compared = 0;
        foreach (int seed in Enumerable.Range(1, 24))
        {
            if (PlanOf(seed) is not var (random, _))
            {
                continue;
            }

            var programme = random with { Terms = random.Terms with { ShortfallTolerance = 0.02m, ValueTolerance = 0.02m } };
            var plan = PlannerRun.PlanOf(programme, Close);
            if (Replan(programme, plan, new History(programme, From, [], []), 0.01m, withCurve: true) is ReplanningOutcome.Replanned made)
            {
                var same = made.Replan.Curve.GroupBy(point => (point.Weight, Math.Round(point.Value, 3))).Where(group => group.Count() > 1).ToArray();
                compared += same.Length;
                Assert.All(same, group => Assert.True(group.Max(point => point.Shortfall) - group.Min(point => point.Shortfall) < 1e-5m, $"{seed}: {string.Join("; ", group)}"));
            }
        }

        Assert.True(compared > 5);
    }

    [Fact]
    public void Replan_WhenAFundIsShort_NamesThatFact()
    {
        // Two mills of 20 each need loans of 16; the fund has 12 in 2025 and 24 more in 2026. Where the inflow of 2025
        // does not come, the one planned for 2026 has to wait for nothing but that.
        var programme = ReplannedMills.Create();
        var plan = PlannerRun.PlanOf(programme, Close);
        Assert.Equal(2, plan.Totals.Launches);
        ImmutableArray<Actual> facts = [new(2, ActualKind.Inflow, Fund: new("fund"), Year: new(2025), Value: 0m)];
        var made = Assert.IsType<ReplanningOutcome.Replanned>(Replan(programme, plan, facts, 0.000_01m));
        var change = Assert.Single(made.Replan.Changes);
        Assert.Equal((CauseKind.Asked, 2), (change.Cause, change.Facts.Single()));
    }

    [Fact]
    public void Replan_WhenAFundIsShort_BlamesNoFactThatSaysWhatThePlanSaid()
    {
        var programme = ReplannedMills.Create();
        var plan = PlannerRun.PlanOf(programme, Close);
        ImmutableArray<Actual> facts =
        [
            new(2, ActualKind.Inflow, Fund: new("fund"), Year: new(2025), Value: 0m),
            new(3, ActualKind.TotalCost, new("a"), Value: 20m),
            new(4, ActualKind.TotalCost, new("b"), Value: 20m),
        ];
        var made = Assert.IsType<ReplanningOutcome.Replanned>(Replan(programme, plan, facts, 0.000_01m));
        var change = Assert.Single(made.Replan.Changes);
        Assert.Equal((CauseKind.Asked, 2), (change.Cause, change.Facts.Single()));
    }

    [Fact]
    public void Replan_WhenAMillHasBecomeTooDear_BlamesItsOwnCost()
    {
        var programme = ReplannedMills.Create();
        var plan = PlannerRun.PlanOf(programme, Close);
        string last = plan.Decisions.Launches.MaxBy(launch => launch.Start.Value)!.Project.Value;
        ImmutableArray<Actual> facts = [new(2, ActualKind.TotalCost, new(last), Value: 2000m)];
        var made = Assert.IsType<ReplanningOutcome.Replanned>(Replan(programme, plan, facts, 0.000_01m));
        var change = Assert.Single(made.Replan.Changes);
        Assert.Equal((ChangeKind.Dropped, CauseKind.OwnFacts, 2), (change.Kind, change.Cause, change.Facts.Single()));
    }

    [Fact]
    public void Replan_AfterADroppedLaunch_PutsTheReportedOneFirst()
    {
        var programme = ReplannedMills.Create();
        var plan = PlannerRun.PlanOf(programme, Close);
        ImmutableArray<Actual> facts = [new(2, ActualKind.Dropped, new("a"))];
        var made = Assert.IsType<ReplanningOutcome.Replanned>(Replan(programme, plan, facts, 0.002m));
        Assert.Equal((new ProjectId("a"), ChangeKind.Dropped, CauseKind.Reported), (made.Replan.Changes[0].Project, made.Replan.Changes[0].Kind, made.Replan.Changes[0].Cause));
        Assert.DoesNotContain(made.Plan.Decisions.Launches, launch => launch.Project == new ProjectId("a"));
        Assert.All(made.Replan.Curve.Where(point => point.Name is "fewest" or "chosen"), point => Assert.Equal((0, 0m), (point.Changes, point.Weight)));
    }

    private static (Programme Programme, Plan Plan)? PlanOf(int seed)
    {
        var programme = RandomProgramme.Create(seed);
        return PlannerRun.Of(programme, Close) is PlanningOutcome.Planned planned ? (programme, planned.Plan) : null;
    }

    private static History HistoryOf(Programme programme, Plan plan, ImmutableArray<Actual> facts) =>
        new(programme, From, plan.Decisions.Launches, facts);

    private static ReplanningOutcome Replan(Programme programme, Plan plan, ImmutableArray<Actual> facts, decimal weight) =>
        Replan(programme, plan, HistoryOf(programme, plan, facts), weight);

    private static ReplanningOutcome Replan(Programme programme, Plan plan, History history, decimal weight, bool withCurve = false)
    {
        using var solver = Optimisation.NativeHighs.Open();
        var outcome = new Replanner(solver, TimeProvider.System).Replan(
            ChangedProgramme.Of(history, plan), history, plan, new ReplanOptions(From, Close, weight, withCurve));
        if (outcome is ReplanningOutcome.Replanned made)
        {
            Assert.True(PlanVerifier.Verify(made.Programme, made.Plan).Holds);
        }

        return outcome;
    }
}
