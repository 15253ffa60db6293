using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Verification;

namespace Jospar.Tests.Planning.Verification;

public sealed class PlanVerifierTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    private static readonly string[] Families =
    [
        "launch_once", "commitment", "requirement", "exclusion", "viability", "capacity", "balance", "extraction", "demand",
        "occupied_stock", "link_capacity", "trade", "fund_balance", "domestic_supply", "target", "limit", "objective", "tables",
    ];

    [Fact]
    public void Verify_TruePlan_HoldsInEveryFamily()
    {
        var verification = PlanVerifier.Verify(Small, SmallPlan.Create());
        Assert.Equal(Families, verification.Families.Select(family => family.Family));
        Assert.All(verification.Families, family => Assert.True(family.Rows > 0, $"{family.Family} checks nothing"));
        Assert.All(verification.Families, family => Assert.True(family.LargestRelative < 1e-11m, $"{family}"));
        Assert.True(verification.Holds);
    }

    // 2e-6 of 10, also in the years in which nothing is paid any more.
    [Fact]
    public void Verify_FundOverdrawnByARounding_HoldsInEveryYear()
    {
        var programme = RoundedGrant.Create(5.000001m);
        var verification = PlanVerifier.Verify(programme, SmallPlan.Of(programme, RoundedGrant.Both));
        var fund = Assert.Single(verification.Families, family => family.Family == "fund_balance");
        Assert.Equal(0.000_002m, fund.LargestAbsolute);
        Assert.True(verification.Keeps(fund), $"{fund}");
    }

    // Exact amounts may gain what a solver's tolerances left, where no gap was asked for; more than that was held of another plan.
    [Theory]
    [InlineData(0.000_003, true)]
    [InlineData(0.000_1, false)]
    public void Verify_ProvenWithoutAGap_LeavesExactAmountsARounding(double gained, bool holds)
    {
        var programme = Small with { Terms = Small.Terms with { ShortfallTolerance = 0m, ValueTolerance = 0m } };
        var plan = SmallPlan.Of(programme, SmallPlan.Create().Decisions);
        var value = plan.Goals[1];
        plan = plan with
        {
            Status = PlanStatus.Proven,
            Run = plan.Run with { GapAsked = 0m },
            Goals = [plan.Goals[0] with { Bound = plan.Goals[0].Value }, value with { Bound = value.Value, Held = value.Value - ((decimal)gained * Math.Abs(value.Value)) }],
        };

        Assert.Equal(holds, PlanVerifier.Verify(programme, plan).Holds);
    }

    public static TheoryData<string, string> Tampered => new()
    {
        { "launch_once", "line-too-early" },
        { "launch_once", "twice" },
        { "commitment", "early-late" },
        { "requirement", "line-late" },
        { "exclusion", "third-mill" },
        { "viability", "second-mill" },
        { "capacity", "smelter" },
        { "capacity", "not-launched" },
        { "balance", "slag" },
        { "balance", "discarded-metal" },
        { "extraction", "ore" },
        { "demand", "power" },
        { "link_capacity", "road" },
        { "link_capacity", "one-way" },
        { "link_capacity", "carrier" },
        { "trade", "ore-abroad" },
        { "domestic_supply", "metal-abroad" },
        { "target", "reached" },
        { "target", "shortfall" },
        { "target", "left-out" },
        { "objective", "income" },
        { "objective", "goal" },
        { "objective", "bound" },
        { "objective", "goal-missing" },
        { "objective", "goal-order" },
        { "objective", "tolerance" },
        { "objective", "value-tolerance" },
        { "objective", "held-beyond-bound" },
        { "objective", "held-far-off" },
        { "objective", "value-held-far-off" },
        { "objective", "proven" },
        { "tables", "jobs" },
    };

    [Theory]
    [MemberData(nameof(Tampered))]
    public void Verify_TamperedInOnePlace_FailsInItsFamily(string family, string how)
    {
        var verification = PlanVerifier.Verify(Small, Tamper(SmallPlan.Create(), how));
        AssertFails(verification, family);
    }

    [Theory]
    [MemberData(nameof(RuledOutMill.Rules), MemberType = typeof(RuledOutMill))]
    public void Verify_AProjectOfWhichEveryStartAloneBreaksARule_HoldsWhereThatIsItsReason(string rule)
    {
        var programme = RuledOutMill.By(rule);
        var plan = SmallPlan.Of(programme, SmallPlan.Decisions());
        Assert.True(PlanVerifier.Verify(programme, plan).Holds);
        AssertFails(PlanVerifier.Verify(programme, Reasoned(plan, "beaten")), "tables");
    }

    [Fact]
    public void Verify_AProjectThatCouldStart_FailsWhereEveryStartIsSaidToBreakARule() =>
        AssertFails(PlanVerifier.Verify(Small, Reasoned(SmallPlan.Create(), "ruled_out")), "tables");

    [Fact]
    public void Verify_StockSmallerThanWhatIsTaken_FailsInOccupiedStock() => AssertFails(
        Verify(Small with { Stocks = [Small.Stocks[0] with { Available = 1.4m }] }), "occupied_stock");

    [Fact]
    public void Verify_FundThatRunsEmpty_FailsInFundBalance() => AssertFails(
        Verify(Small with { Funds = [Small.Funds[0] with { OpeningBalance = new(8m) }, Small.Funds[1]] }), "fund_balance");

    [Fact]
    public void Verify_LimitThatIsPassed_FailsInLimit()
    {
        AssertFails(Verify(Small with { Limits = [Small.Limits[0] with { Level = 48m }] }), "limit");
        var each = Verify(Small with { Limits = [Small.Limits[1] with { Level = 24m }] });
        AssertFails(each, "limit");
        Assert.Contains("Mill Ltd", Of(each, "limit").Where, StringComparison.Ordinal);
    }

    // A line that the budget pays for is worth nothing to its sponsor, in whatever year.
    [Fact]
    public void Verify_AStartOutsideTheWindowOfItsProject_Fails()
    {
        var spare = Small.Projects.Single(project => project.Id.Value == "line") with { Id = new("spare") };
        var programme = Small with { Projects = [.. Small.Projects, spare] };
        var plan = SmallPlan.Of(programme, SmallPlan.Decisions());
        Assert.True(PlanVerifier.Verify(programme, plan).Holds);
        var values = Change(plan.Tables.SponsorValues, row => row.Project == spare.Id, row => row with { Start = new(2099) });
        AssertFails(PlanVerifier.Verify(programme, With(plan, plan.Tables with { SponsorValues = values })), "tables");
    }

    [Fact]
    public void Verify_Violation_SaysHowLargeAndWhere()
    {
        var family = Of(PlanVerifier.Verify(Small, Tamper(SmallPlan.Create(), "road")), "link_capacity");
        Assert.Equal(1m, family.LargestAbsolute);
        Assert.Equal(1m / 26m, family.LargestRelative);
        Assert.Equal("road in 2025", family.Where);
    }

    [Fact]
    public void Verify_ViolationWithinTheTolerance_Holds()
    {
        var plan = Tamper(SmallPlan.Create(), "smelter");
        Assert.False(PlanVerifier.Verify(Small, plan).Holds);
        Assert.True(PlanVerifier.Verify(Small, plan, tolerance: 1m).Holds);
    }

    private static PlanVerification Verify(Programme programme) => PlanVerifier.Verify(programme, SmallPlan.Create());

    private static FamilyCheck Of(PlanVerification verification, string family) =>
        verification.Families.Single(check => check.Family == family);

    private static void AssertFails(PlanVerification verification, string family)
    {
        Assert.False(verification.Holds);
        Assert.False(verification.Keeps(Of(verification, family)), $"{family} holds");
        Assert.NotNull(Of(verification, family).Where);
    }

    private static Plan Reasoned(Plan plan, string reason) =>
        With(plan, plan.Tables with { NotLaunched = Change(plan.Tables.NotLaunched, row => row.Project.Value == "third-mill", row => row with { Reason = reason }) });

    private static Plan Tamper(Plan plan, string how)
    {
        var tables = plan.Tables;
        return how switch
        {
            "line-too-early" => With(plan, tables with { Launches = Change(tables.Launches, row => row.Project.Value == "line", row => row with { Start = new(2024) }) }),
            "twice" => With(plan, tables with { Launches = tables.Launches.Add(tables.Launches[2] with { Site = new("north") }) }),
            "early-late" => With(plan, tables with { Launches = Change(tables.Launches, row => row.Project.Value == "early", row => row with { Start = new(2025) }) }),
            "line-late" => With(plan, tables with { Launches = Change(tables.Launches, row => row.Project.Value == "line", row => row with { Start = new(2026) }) }),
            "third-mill" => With(plan, tables with { Launches = tables.Launches.Add(tables.Launches[2] with { Project = new("third-mill"), Site = new("north") }) }),
            "second-mill" => With(plan, tables with { Launches = tables.Launches.Add(tables.Launches[2] with { Project = new("second-mill"), Site = new("south") }) }),
            "smelter" => With(plan, tables with { Activities = Change(tables.Activities, row => row.Unit.Value == "smelter", row => row with { Amount = 11m }) }),
            "not-launched" => With(plan, tables with { Activities = tables.Activities.Add(new(new("third-mill@north"), new("north"), new("roll"), new(2027), 1m, 1m)) }),
            "slag" => With(plan, tables with { Discards = Change(tables.Discards, _ => true, row => row with { Amount = 4m }) }),
            "discarded-metal" => With(plan, tables with { Discards = tables.Discards.Add(new(new("north"), new("metal"), new(2026), 1m)) }),
            "ore" => With(plan, tables with { Extraction = Change(tables.Extraction, row => row.Commodity.Value == "ore", row => row with { Amount = 31m }) }),
            "power" => With(plan, tables with { Demands = Change(tables.Demands, _ => true, row => row with { Served = 4.5m }) }),
            "road" => With(plan, tables with { Flows = Change(tables.Flows, row => row.Link.Value == "road", row => row with { Sent = 26m }) }),
            "one-way" => With(plan, tables with { Flows = tables.Flows.Add(new(new("substation"), new("power"), new("zone"), new("north"), new(2026), 1m, 0.75m)) }),
            "carrier" => With(plan, tables with { Flows = tables.Flows.Add(new(new("substation"), new("metal"), new("north"), new("zone"), new(2026), 1m, 0.75m)) }),
            "ore-abroad" => With(plan, tables with { Flows = tables.Flows.Add(new(new("border"), new("ore"), new("north"), new("world"), new(2026), 1m, 1m)) }),
            "metal-abroad" => With(plan, tables with { Flows = Change(tables.Flows, row => row is { Link.Value: "border", Commodity.Value: "metal", Year.Value: 2026 }, row => row with { Sent = 7m }) }),
            "reached" => plan with { Targets = Change(plan.Targets, _ => true, row => row with { Reached = 9m }) },
            "shortfall" => plan with { Targets = Change(plan.Targets, _ => true, row => row with { Shortfall = 0m }) },
            "left-out" => plan with { Targets = plan.Targets.RemoveAt(1) },
            "income" => plan with { Totals = plan.Totals with { TradeIncome = plan.Totals.TradeIncome + new Money(1m) } },
            "goal" => plan with { Goals = plan.Goals.SetItem(0, plan.Goals[0] with { Value = 0m }) },
            "goal-missing" => plan with { Goals = [plan.Goals[0]] },
            "goal-order" => plan with { Goals = [plan.Goals[1], plan.Goals[0]] },
            "tolerance" => plan with { Goals = plan.Goals.SetItem(0, plan.Goals[0] with { Held = plan.Goals[0].Value - 0.01m }) },
            "value-tolerance" => plan with { Goals = plan.Goals.SetItem(1, plan.Goals[1] with { Held = plan.Goals[1].Value * 1.02m }) },
            "held-beyond-bound" => plan with { Goals = plan.Goals.SetItem(1, plan.Goals[1] with { Held = plan.Goals[1].Value * 1.0009m, Bound = plan.Goals[1].Value * 1.0005m }) },
            "held-far-off" => plan with { Goals = plan.Goals.SetItem(0, plan.Goals[0] with { Held = plan.Goals[0].Value + 1m }) },
            "value-held-far-off" => plan with { Goals = plan.Goals.SetItem(1, plan.Goals[1] with { Held = -plan.Goals[1].Value }) },
            "bound" => plan with { Goals = plan.Goals.SetItem(1, plan.Goals[1] with { Bound = plan.Goals[1].Value - 1m }) },
            "proven" => plan with { Run = plan.Run with { GapAsked = 0.0001m } },
            "jobs" => With(plan, tables with { Jobs = Change(tables.Jobs, row => row.Direct > 0, row => row with { Direct = row.Direct + 1 }) }),
            _ => throw new ArgumentOutOfRangeException(nameof(how), how, "No such tampering."),
        };
    }

    private static Plan With(Plan plan, PlanTables tables) => plan with { Tables = tables };

    // Changes the first row that fits, and no other.
    private static ImmutableArray<T> Change<T>(ImmutableArray<T> rows, Func<T, bool> fits, Func<T, T> change)
    {
        var first = rows.First(fits);
        return rows.SetItem(rows.IndexOf(first), change(first));
    }
}
