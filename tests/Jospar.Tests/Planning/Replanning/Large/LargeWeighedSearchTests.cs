using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;
using Jospar.Planning.Replanning.Large;
using Jospar.Planning.Search;
using Jospar.Planning.Verification;
using Jospar.Tests.Optimisation.Mock;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Replanning.Large;

/// <summary>The way of large programmes, forced on programmes small enough to try every choice.</summary>
public sealed class LargeWeighedSearchTests
{
    private static readonly PlannerOptions Close = new(Gap: 0.000_1m);
    private static readonly Year From = new(2026);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 24)];

    [Theory]
    [InlineData(Termination.Failed)]
    [InlineData(Termination.Unknown)]
    public void Fewest_WhereTheSolverFails_ThrowsAsForSmallProgrammes(Termination ending)
    {
        using var solver = new WatchedSolver(Optimisation.NativeHighs.Open(), ending: ending);
        using var session = new ChangeSession(ReplannedMills.Create(), ImmutableDictionary<ProjectId, Commitment>.Empty, solver);
        var clock = new SearchClock(TimeProvider.System, null);
        var options = new ReplanOptions(From, Close);
        var told = new ReplanProgress(null, clock);
        IWeighedSearch[] searches =
        [
            new LargeWeighedSearch(session, options, 1.0, clock, TimeProvider.System, told, solver),
            new WeighedSearch(session, options, 1.0, clock, told),
        ];

        Assert.All(searches, search => Assert.Throws<SolverFailedException>(() => search.Fewest(CancellationToken.None)));
    }

    [Fact]
    public void Seeds_MoreThanHalf_HaveAPlanToBeginFrom() =>
        Assert.InRange(Enumerable.Range(1, 24).Count(seed => Random(seed) is not null), 13, 24);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Replan_AfterRandomFacts_IsAroundTheBestOfEveryChoice(int seed)
    {
        if (Random(seed) is not var (history, plan))
        {
            return;
        }

        using var every = new EveryReplan(ChangedProgramme.Of(history, plan), history.StillPlanned);
        foreach (decimal weight in new[] { 0m, 0.01m, 0.3m })
        {
            var outcome = Replan(history, plan, weight);
            if (!every.IsPossible)
            {
                Assert.IsType<ReplanningOutcome.Impossible>(outcome);
                continue;
            }

            var made = Assert.IsType<ReplanningOutcome.Replanned>(outcome);
            Assert.True(PlanVerifier.Verify(made.Programme, made.Plan).Holds);
            var chosen = made.Replan.Curve.First(point => point.Name == "chosen");
            var fewest = made.Replan.Curve.First(point => point.Name == "fewest");
            Assert.Equal(every.FewestChanges, (double)fewest.Weight, 1e-6);

            // Every change earns its price: what is reached, less the price, is what the best choice reaches.
            double reached = (double)(chosen.Value - weight * Math.Abs(fewest.Value) * chosen.Weight);
            Assert.Contains(every.BestWeighed((double)weight), best => Math.Abs(best - reached) <= 2e-3 * Math.Max(1.0, Math.Abs(best)));

            // What is said to be the bound is one, for all plans with no more changes.
            var (shortfall, value) = (made.Plan.Goals[0], made.Plan.Goals[1]);
            Assert.True((double)shortfall.Bound!.Value <= every.LeastShortfall((double)chosen.Weight) + 1e-6, $"shortfall bound {shortfall.Bound}");
            double best = every.BestValue((double)chosen.Weight, (double)chosen.Shortfall + 1e-7);
            Assert.True(value.Bound is not { } bound || (double)bound >= best - 1e-4 * Math.Max(1.0, Math.Abs(best)), $"value bound {value.Bound} below {best}");
        }
    }

    [Fact]
    public void Replan_Twice_GivesTheSameBytes()
    {
        var (history, plan) = Enumerable.Range(1, 24).Select(Random).First(pair => pair is not null)!.Value;

        var texts = Enumerable.Range(0, 2).Select(_ => Assert.IsType<ReplanningOutcome.Replanned>(Replan(history, plan, 0.01m, withCurve: true))).ToArray();

        Assert.Equal(ReplanJson.Text(texts[0].Replan), ReplanJson.Text(texts[1].Replan));
        Assert.Equal(texts[0].Plan.Goals.AsEnumerable(), texts[1].Plan.Goals);
        Assert.Equal(texts[0].Plan.Decisions.Activities.AsEnumerable(), texts[1].Plan.Decisions.Activities);
    }

    [Fact]
    public void Replan_WithACurve_KeepsToEachBudget()
    {
        int between = 0;
        foreach (int seed in Enumerable.Range(1, 24))
        {
            // Against a plan that launches nothing, each launch is a change.
            if (Random(seed) is var (history, plan)
                && Replan(new History(history.Programme, From, [], []), plan, 0.01m, withCurve: true) is ReplanningOutcome.Replanned made)
            {
                Assert.All(made.Replan.Curve.Where(point => point.Most is not null), point => Assert.True(point.Weight <= point.Most + 1e-4m, $"{seed}"));
                between += made.Replan.Curve.Count(point => point.Name == "at_most");
            }
        }

        Assert.True(between > 5, "no programme had room between the fewest changes and any");
    }

    [Fact]
    public void Replan_WhenAFundIsShort_NamesThatFact()
    {
        var programme = ReplannedMills.Create();
        var plan = PlannerRun.PlanOf(programme, Close);
        ImmutableArray<Actual> facts =
        [
            new(2, ActualKind.Inflow, Fund: new("fund"), Year: new(2025), Value: 0m),
            new(3, ActualKind.Output, Facility: new("smelter"), Year: new(2025), Value: 1m),
        ];

        var made = Assert.IsType<ReplanningOutcome.Replanned>(
            Replan(new History(programme, From, plan.Decisions.Launches, facts), plan, 0.000_01m));

        var change = Assert.Single(made.Replan.Changes);
        Assert.Equal((CauseKind.Asked, 2), (change.Cause, change.Facts.Single()));
    }

    [Fact]
    public void Replan_Cancelled_KeepsThePlanOrSaysThatThereIsNone()
    {
        var (history, plan) = Enumerable.Range(1, 24).Select(Random).First(pair => pair is not null)!.Value;
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var outcome = Replan(history, plan, 0.01m, cancellation: cancelled.Token);

        Assert.True(
            outcome is ReplanningOutcome.LimitWithoutPlan { Reason: StopReason.Cancelled }
                or ReplanningOutcome.Replanned { Plan.Status: PlanStatus.Stopped, Verification.Holds: true },
            outcome.GetType().Name);
    }

    private static (History History, Plan Plan)? Random(int seed)
    {
        var programme = RandomProgramme.Create(seed);
        if (programme.Targets.Sum(target => target.Weight) == 0m
            || PlannerRun.Of(programme, Close) is not PlanningOutcome.Planned planned)
        {
            return null;
        }

        var facts = RandomFacts.Of(new Random(seed), programme, planned.Plan);
        return (new History(programme, From, planned.Plan.Decisions.Launches, facts), planned.Plan);
    }

    private static ReplanningOutcome Replan(
        History history, Plan plan, decimal weight, bool withCurve = false, CancellationToken cancellation = default)
    {
        using var solver = Optimisation.NativeHighs.Open();
        return new Replanner(solver, TimeProvider.System) { LeastStarts = 0 }.Replan(
            ChangedProgramme.Of(history, plan), history, plan, new ReplanOptions(From, Close, weight, withCurve), null, cancellation);
    }
}
