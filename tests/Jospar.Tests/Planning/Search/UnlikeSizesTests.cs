using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Tests.Planning.Search;

/// <summary>How large weights and money are says nothing of what is best.</summary>
public sealed class UnlikeSizesTests
{
    private const decimal Many = 1000m;

    [Fact]
    public void Plan_WithEveryWeightAThousandTimes_MissesAsMuch()
    {
        int compared = 0;
        foreach (int seed in Enumerable.Range(1, 40))
        {
            var random = RandomProgramme.Create(seed);
            var programme = random with { Terms = random.Terms with { ShortfallTolerance = 0.000_1m, ValueTolerance = 0.001m } };
            var heavy = programme with { Targets = [.. programme.Targets.Select(target => target with { Weight = Many * target.Weight })] };
            if (PlannerRun.Of(programme) is not PlanningOutcome.Planned { Plan: var plan })
            {
                continue;
            }

            compared++;
            var other = Assert.IsType<PlanningOutcome.Planned>(PlannerRun.Of(heavy)).Plan;
            Assert.Equal((double)ShortfallOf(plan).Value, (double)(ShortfallOf(other).Value / Many), (double)(0.002m * ShortfallOf(plan).Scale));
        }

        Assert.InRange(compared, 20, 40);
    }

    [Theory]
    [InlineData(1e9)]
    [InlineData(1e15)]
    public void Plan_WithAFundThatNobodyIsShortOf_IsThatWithEnough(double inflow)
    {
        var programme = SmallProgramme.Create();
        var years = Enumerable.Range(2025, 4).ToArray();
        Programme With(decimal yearly) => programme with
        {
            Funds = [.. programme.Funds, programme.Funds[0] with { Id = new("rich"), Inflows = [.. years.Select(year => programme.Funds[0].Inflows[0] with { Year = new(year), Amount = new Money(yearly) })] }],
        };

        var enough = PlannerRun.PlanOf(With(1000m), new PlannerOptions(0.000_001m));
        var more = PlannerRun.PlanOf(With((decimal)inflow), new PlannerOptions(0.000_001m));

        Assert.Equal(ShortfallOf(enough).Value, ShortfallOf(more).Value, 6);
        Assert.Equal((double)enough.Totals.Value.Value, (double)more.Totals.Value.Value, 1e-5 * (double)Math.Abs(enough.Totals.Value.Value));
        Assert.Equal(PlanStatus.Proven, more.Status);
    }

    private static GoalOutcome ShortfallOf(Plan plan) => plan.Goals.Single(goal => goal.Goal == Goal.Shortfall);
}
