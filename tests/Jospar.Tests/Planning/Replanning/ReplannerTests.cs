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

        var facts = Facts(new Random(seed), programme, plan);
        foreach (decimal weight in new[] { 0m, 0.01m, 0.3m })
        {
            var history = HistoryOf(programme, plan, facts);
            using var every = new EveryReplan(ChangedProgramme.Of(history, plan), history.Planned);
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
            double reached = (double)(chosen.Value - weight * Math.Abs(fewest.Value) * chosen.Weight);
            Assert.Contains(every.BestWeighed((double)weight), best => Math.Abs(best - reached) <= 2e-4 * Math.Max(1.0, Math.Abs(best)));
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
        }

        Assert.True(between > 5);
    }

    [Fact]
    public void Replan_WhenAFundIsShort_NamesThatFact()
    {
        // Two mills of 20 each need loans of 16; the fund has 12 in 2025 and 24 more in 2026. Where the inflow of 2025
        // does not come, the one planned for 2026 has to wait for nothing but that.
        var programme = TwoMills();
        var plan = PlannerRun.PlanOf(programme, Close);
        Assert.Equal(2, plan.Totals.Launches);
        ImmutableArray<Actual> facts = [new(2, ActualKind.Inflow, Fund: new("fund"), Year: new(2025), Value: 0m)];
        var made = Assert.IsType<ReplanningOutcome.Replanned>(Replan(programme, plan, facts, 0.000_01m));
        var change = Assert.Single(made.Replan.Changes);
        Assert.Equal((CauseKind.Asked, 2), (change.Cause, change.Facts.Single()));
    }

    [Fact]
    public void Replan_AfterADroppedLaunch_PutsTheReportedOneFirst()
    {
        var programme = TwoMills();
        var plan = PlannerRun.PlanOf(programme, Close);
        ImmutableArray<Actual> facts = [new(2, ActualKind.Dropped, new("a"))];
        var made = Assert.IsType<ReplanningOutcome.Replanned>(Replan(programme, plan, facts, 0.002m));
        Assert.Equal((new ProjectId("a"), ChangeKind.Dropped, CauseKind.Reported), (made.Replan.Changes[0].Project, made.Replan.Changes[0].Kind, made.Replan.Changes[0].Cause));
        Assert.DoesNotContain(made.Plan.Decisions.Launches, launch => launch.Project == new ProjectId("a"));
    }

    private static Programme TwoMills()
    {
        var small = SmallProgramme.Create();
        Project Mill(string id, string site, int year) => SmallProgramme.Project(id, 20m) with
        {
            Process = new("roll"),
            Capacity = 2m,
            Jobs = 50,
            IsPublic = true,
            Sites = [new(new(site), 1m, SmallProgramme.None)],
            Financing = [new(new("fund"), 0.8m, SmallProgramme.None)],
            FirstStart = new(year),
            LastStart = new(2027),
        };
        return small with
        {
            Terms = small.Terms with { ShortfallTolerance = 0m, ValueTolerance = 0m },
            Projects = [Mill("a", "south", 2026), Mill("b", "north", 2026)],
            Relations = [],
            Obligations = [],
            Limits = [],
            Funds =
            [
                small.Funds[0] with
                {
                    OpeningBalance = Money.Zero, GraceYears = 3, TenorYears = 5,
                    Inflows = [new(new(2025), new(16m), SmallProgramme.None), new(new(2026), new(16m), SmallProgramme.None), new(new(2027), new(16m), SmallProgramme.None)],
                },
                small.Funds[1],
            ],
            Targets = [small.Targets[1] with { Year = new(2027), Level = 100m }, small.Targets[1] with { Id = new("later"), Level = 100m }],
        };
    }

    private static (Programme Programme, Plan Plan)? PlanOf(int seed)
    {
        var programme = RandomProgramme.Create(seed);
        return PlannerRun.Of(programme, Close) is PlanningOutcome.Planned planned ? (programme, planned.Plan) : null;
    }

    private static ImmutableArray<Actual> Facts(Random random, Programme programme, Plan plan)
    {
        var facts = ImmutableArray.CreateBuilder<Actual>();
        foreach (var project in programme.Projects)
        {
            bool isPlanned = plan.Decisions.Launches.Any(launch => launch.Project == project.Id && launch.Start < From);
            var site = project.Sites[random.Next(project.Sites.Length)].Place;
            switch (random.Next(6))
            {
                case 0 when isPlanned:
                    facts.Add(new Actual(facts.Count + 2, ActualKind.NotStarted, project.Id));
                    break;
                case 1 when isPlanned:
                    facts.Add(new Actual(facts.Count + 2, ActualKind.Launch, project.Id, Site: site, Year: new(2025)));
                    facts.Add(new Actual(facts.Count + 2, ActualKind.Startup, project.Id, Year: new(2027)));
                    facts.Add(new Actual(facts.Count + 2, ActualKind.Cost, project.Id, Year: new(2025), Value: random.Next(5)));
                    break;
                case 2:
                    facts.Add(new Actual(facts.Count + 2, ActualKind.TotalCost, project.Id, Value: random.Next(5, 40)));
                    break;
                case 3 when !isPlanned:
                    facts.Add(new Actual(facts.Count + 2, ActualKind.Dropped, project.Id));
                    break;
            }
        }

        facts.Add(new Actual(facts.Count + 2, ActualKind.Balance, Fund: new("fund"), Year: new(2025), Value: random.Next(15)));
        return facts.ToImmutable();
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
