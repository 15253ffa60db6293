using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation.Checking;
using Jospar.Planning;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;
using Jospar.Planning.Verification;

namespace Jospar.Tests.Planning.Search;

/// <summary>Plans that choose discounts: against every fixed discount, under a burden cap, and as the verifier sees them.</summary>
public sealed class DiscountChoiceTests
{
    [Theory]
    [InlineData(120, 0.03)]
    [InlineData(130, 0.03)]
    [InlineData(130, 0.05)]
    [InlineData(110, 0.03)]
    public void Plan_WithAMenu_IsAsGoodAsTheBestOfAllFixedDiscounts(int capital, double cap)
    {
        var programme = WantedMill.Create(capital, (decimal)cap);
        var chosen = PlannerRun.PlanOf(programme);
        var best = programme.DiscountMenu.Select(entry => PlannerRun.PlanOf(Fixed(programme, entry.Discount)))
            .OrderBy(plan => Math.Round(ShortfallOf(plan), 6)).ThenByDescending(plan => plan.Totals.Value.Value).First();
        Assert.Equal(ShortfallOf(best), ShortfallOf(chosen), 5);
        Assert.Equal(best.Totals.Value.Value, chosen.Totals.Value.Value, 2);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(13)]
    public void Plan_OfARandomProgrammeWithAMenu_IsAsGoodAsTheBestOfAllFixedDiscounts(int seed)
    {
        var random = RandomProgramme.Create(seed);
        var programme = random with
        {
            Obligations = [SmallProgramme.Create().Obligations[0] with { BurdenCap = 0.06m }],
            DiscountMenu = [new(new("metal"), 0m, SmallProgramme.None), new(new("metal"), 0.1m, SmallProgramme.None), new(new("metal"), 0.3m, SmallProgramme.None)],
        };
        var chosen = PlannerRun.PlanOf(programme);
        var best = programme.DiscountMenu.Select(entry => PlannerRun.PlanOf(Fixed(programme, entry.Discount)))
            .OrderBy(plan => Math.Round(ShortfallOf(plan), 4)).ThenByDescending(plan => plan.Totals.Value.Value).First();
        Assert.InRange(ShortfallOf(chosen), ShortfallOf(best) - 0.011m * best.Goals[0].Scale, ShortfallOf(best) + 0.011m * best.Goals[0].Scale);
        Assert.Single(chosen.Decisions.Discounts);
    }

    [Fact]
    public void Plan_UnderABurdenCap_DoesNotChooseTheHighestEntry()
    {
        var within = PlannerRun.PlanOf(WantedMill.Create(130, 0.05m));
        Assert.Equal([(new CommodityId("ore"), 0.1m)], within.Decisions.Discounts);
        Assert.Contains(within.Decisions.Launches, launch => launch.Project.Value == "mill");
        Assert.Equal(0m, ShortfallOf(within));

        var capped = PlannerRun.PlanOf(WantedMill.Create(130, 0.03m));
        Assert.NotEqual(0m, ShortfallOf(capped));
        Assert.Equal([(new CommodityId("ore"), 0.05m)], PlannerRun.PlanOf(WantedMill.Create(120, 0.03m)).Decisions.Discounts);
    }

    // 0.1 · 0.4 of doubles is above 0.04.
    [Fact]
    public void Plan_UnderABurdenCapOfJustDiscountTimesShare_IsThatUnderAHigherOne()
    {
        var capped = WantedMill.Create(130, 0.04m);
        var plan = PlannerRun.PlanOf(capped);
        var free = PlannerRun.PlanOf(WantedMill.Create(130, 0.05m));
        Assert.Equal([(new CommodityId("ore"), 0.1m)], plan.Decisions.Discounts);
        Assert.Equal(ShortfallOf(free), ShortfallOf(plan));
        Assert.Equal(free.Totals.Value.Value, plan.Totals.Value.Value, 6);
        Assert.DoesNotContain(ProgrammeModel.Of(PlanningProblem.Of(capped)).Meanings, meaning => meaning.Rule == "burden cap of ore");
    }

    [Fact]
    public void NeighbourhoodSearch_OfAProgrammeWithAMenu_ChoosesWhatTheLaunchesNeed()
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(WantedMill.Create(130, 0.05m)));
        using var solver = Optimisation.NativeHighs.Open();
        var clock = new SearchClock(TimeProvider.System, null);
        var reporter = new SearchReporter(model.Problem.Programme, null, clock);
        var result = new NeighbourhoodSearch(model, new PlannerOptions(0.001m), solver, clock, reporter).Run(CancellationToken.None);
        Assert.NotNull(result);
        Assert.True(PointChecker.Check(model.Model, result.Point!).Largest < 1e-6);
        Assert.Equal(0.0, result.Goals[0].Best, 1e-6);
        Assert.Equal([(new CommodityId("ore"), 0.1m)], PointReader.Read(model, result.Point!).Discounts);
    }

    [Fact]
    public void Plan_ThatNeedsNoDiscount_ChoosesTheShallowest()
    {
        Assert.Equal([(new CommodityId("ore"), 0m)], PlannerRun.PlanOf(WantedMill.Create(100, 0.05m)).Decisions.Discounts);
    }

    // The cap leaves no room for the discount that the mill asks for.
    [Fact]
    public void Plan_WhoseDiscountIsTooShallowForAProject_SaysSoAndKeepsEveryRule()
    {
        var capped = WantedMill.Create(130, 0.03m);
        var plan = PlannerRun.PlanOf(capped);

        Assert.Equal(("mill", "needs_discount"), plan.Tables.NotLaunched.Select(row => (row.Project.Value, row.Reason)).Single());
        Assert.True(PlanVerifier.Verify(capped, plan).Holds);
        Assert.Equal("not_viable", PlannerRun.PlanOf(WantedMill.Create(1300, 0.03m)).Tables.NotLaunched.Single().Reason);
    }

    [Fact]
    public void Plan_AtTheChosenDiscount_PassesItToProcessors()
    {
        var plan = PlannerRun.PlanOf(WantedMill.Create(130, 0.05m));
        var row = plan.Tables.DomesticSupply.Single(row => row.Year == new Year(2026));
        Assert.True(row.Entitled > 0m);
        Assert.Equal(row.Entitled * 0.1m * 10m, row.Transfer.Value, 6);
    }

    [Fact]
    public void Verify_ChangedChoice_IsFound()
    {
        var programme = WantedMill.Create(130, 0.05m);
        var plan = PlannerRun.PlanOf(programme);
        Assert.Contains("viability", Broken(programme, With(plan, 0.05m)));
        Assert.Contains("tables", Broken(programme, With(plan, 0.05m)));
        Assert.Contains("discount_choice", Broken(programme, With(plan, 0.2m)));
        Assert.Contains("discount_choice", Broken(programme, With(plan)));
        Assert.Contains("discount_choice", Broken(programme, With(plan, 0.05m, 0.1m)));
        Assert.Contains("discount_choice", Broken(programme with { DiscountMenu = [] }, plan));
    }

    [Fact]
    public void Verify_ChoiceAboveTheBurdenCap_IsFound()
    {
        var programme = WantedMill.Create(120, 0.03m);
        Assert.Contains("discount_choice", Broken(programme, With(PlannerRun.PlanOf(programme), 0.1m)));
    }

    [Fact]
    public void Folder_OfAPlanThatChooses_IsReadAgainWithItsChoice()
    {
        using var folder = new TemporaryFolder();
        var programme = WantedMill.Create(130, 0.05m);
        var plan = PlannerRun.PlanOf(programme);
        PlanFolderWriter.Write(folder["plan"], plan, programme);
        var reading = PlanFolderReader.Read(folder["plan"], programme);
        Assert.Empty(reading.Findings);
        Assert.Equal(plan.Decisions.Discounts, reading.Plan!.Decisions.Discounts);
        Assert.True(PlanVerifier.Verify(programme, reading.Plan).Holds);

        string text = File.ReadAllText(folder["plan/plan.json"]);
        File.WriteAllText(folder["plan/plan.json"], text.Replace("\"discount\": 0.1", "\"discount\": 0.05", StringComparison.Ordinal));
        Assert.Contains(PlanFolderReader.Read(folder["plan"], programme).Findings, finding => finding.Code == "plan-decisions-changed");
    }

    [Fact]
    public void Json_OfAPlanWithoutChoice_DoesNotSpeakOfDiscounts()
    {
        using var folder = new TemporaryFolder();
        PlanFolderWriter.Write(folder["plan"], SmallPlan.Create(), SmallProgramme.Create());
        Assert.DoesNotContain("discounts", File.ReadAllText(folder["plan/plan.json"]), StringComparison.Ordinal);
    }

    // One entry is no choice; the burden cap still holds.
    private static Programme Fixed(Programme programme, decimal discount)
    {
        bool isOver = programme.Obligations.Any(row => row.BurdenCap < discount * row.Share);
        return programme with
        {
            Obligations = [.. programme.Obligations.Select(row => row with { Discount = discount })],
            DiscountMenu = isOver ? [.. programme.DiscountMenu.Where(entry => entry.Discount == discount)] : [],
        };
    }

    private static decimal ShortfallOf(Plan plan) => plan.Goals.Single(goal => goal.Goal == Goal.Shortfall).Value;

    private static Plan With(Plan plan, params decimal[] discounts) => plan with
    {
        Decisions = plan.Decisions with { Discounts = [.. discounts.Select(discount => (new CommodityId("ore"), discount))] },
    };

    private static ImmutableArray<string> Broken(Programme programme, Plan plan) =>
        [.. PlanVerifier.Verify(programme, plan).Families.Where(family => family.LargestRelative > 0.000_001m).Select(family => family.Family)];
}
