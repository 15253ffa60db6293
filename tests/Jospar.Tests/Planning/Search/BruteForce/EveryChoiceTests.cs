using Jospar.Domain;
using Jospar.Planning.Diagnosis;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Tests.Planning.Search.BruteForce;

/// <summary>What the planner finds is what trying every choice finds.</summary>
public class EveryChoiceTests
{
    private const decimal Gap = 0.000_001m;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Fact]
    public void Seeds_MoreThanHalf_HaveAPlan() =>
        Assert.InRange(Enumerable.Range(1, 30).Count(seed => PlannerRun.Of(RandomProgramme.Create(seed)) is PlanningOutcome.Planned), 16, 30);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_OfARandomProgramme_IsTheBestOfEveryChoice(int seed) => AssertBest(RandomProgramme.Create(seed));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_WhereMoneyIsTakenOutOfAFundOnceLoansArePaidBack_IsTheBestOfEveryChoice(int seed)
    {
        var programme = RandomProgramme.Create(seed);
        var fund = programme.Funds[0] with
        {
            GraceYears = 0,
            TenorYears = 1,
            Inflows = [.. programme.Funds[0].Inflows, new(new(2028), new(-10m - seed % 7), SmallProgramme.None)],
        };
        AssertBest(programme with { Funds = [fund, .. programme.Funds[1..]] });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_WithALargeTolerance_GivesItAwayForTheValueInFull(int seed)
    {
        const decimal tolerance = 0.03m;
        var random = RandomProgramme.Create(seed);
        var programme = random with { Terms = random.Terms with { ShortfallTolerance = tolerance } };
        double more = (double)(tolerance * programme.Targets.Sum(target => target.Weight));
        using var every = new EveryChoice(programme);
        var outcome = PlannerRun.Of(programme, new PlannerOptions(Gap));
        if (every.Best(more) is not { } expected)
        {
            Assert.IsType<PlanningOutcome.Impossible>(outcome);
            return;
        }

        var plan = Assert.IsType<PlanningOutcome.Planned>(outcome).Plan;

        Assert.Equal(PlanStatus.Proven, plan.Status);
        var goals = plan.Goals.ToDictionary(goal => goal.Goal);
        Assert.True((double)goals[Goal.Shortfall].Value <= expected.Shortfall + more + 1e-5);
        Assert.Equal(expected.Value, (double)goals[Goal.Value].Value, 1e-4 * Math.Max(1.0, Math.Abs(expected.Value)));
    }

    private static void AssertBest(Programme programme)
    {
        using var every = new EveryChoice(programme);
        Assert.InRange(every.StartCount, 1, 12);
        var best = every.Best();

        var outcome = PlannerRun.Of(programme, new PlannerOptions(Gap));

        if (best is not { } expected)
        {
            Assert.True(Assert.IsType<PlanningOutcome.Impossible>(outcome).Clash.IsSmallest);
            return;
        }

        var plan = Assert.IsType<PlanningOutcome.Planned>(outcome).Plan;
        var goals = plan.Goals.ToDictionary(goal => goal.Goal);
        Assert.Equal(expected.Shortfall, (double)goals[Goal.Shortfall].Value, 1e-5);
        Assert.Equal(expected.Value, (double)goals[Goal.Value].Value, 1e-4 * Math.Max(1.0, Math.Abs(expected.Value)));
        Assert.True(goals[Goal.Value].Bound >= goals[Goal.Value].Value);
        Assert.True(goals[Goal.Shortfall].Bound <= goals[Goal.Shortfall].Value);
    }
}
