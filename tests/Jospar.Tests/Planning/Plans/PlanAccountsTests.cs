using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Plans;

public sealed class PlanAccountsTests
{
    private const decimal D26 = 1m / 1.1m;
    private const decimal D27 = 1m / 1.21m;
    private const decimal D28 = 1m / 1.331m;
    private const decimal R28 = D28 * (1m + 1m / 1.1m + 1m / 1.21m);

    private static readonly Programme Small = SmallProgramme.Create();
    private static readonly PlanAccounts Accounts = PlanAccounts.Of(Small, SmallPlan.Decisions());

    [Fact]
    public void Of_Totals_EqualTheHandMadeSums()
    {
        var totals = Accounts.Totals;
        Assert.Equal(3, totals.Launches);
        Assert.Equal(115, totals.Jobs);
        Assert.Equal(76, totals.PeakConstructionJobs);
        Assert.Equal(49m, totals.Investment.Value);
        Assert.Equal(26m, totals.PublicMoney.Value);
        Assert.Equal(23m, totals.PrivateMoney.Value);
        AssertClose(100m + 124m * D26 + 142m * D27 + 142m * R28, totals.TradeIncome);
        AssertClose(0m, totals.ImportCost);
        AssertClose(11.4m + 11.65m * D26 + 11.85m * D27 + 12m * R28, totals.ExtractionCost);
        AssertClose(20m + 24m * D26 + 27m * D27 + 27m * R28, totals.TransportCost);
        AssertClose(10m + 11.6m * D26 + 12.8m * D27 + 12.8m * R28, totals.RunningCost);
        AssertClose(1.5m * R28, totals.UnservedCost);
        AssertClose(49m, totals.CapitalCost);
    }

    [Fact]
    public void Of_Value_IsIncomeLessEveryCost()
    {
        var totals = Accounts.Totals;
        AssertClose(
            totals.TradeIncome.Value - totals.ImportCost.Value - totals.ExtractionCost.Value - totals.TransportCost.Value
                - totals.RunningCost.Value - totals.UnservedCost.Value - totals.CapitalCost.Value,
            totals.Value);
    }

    [Fact]
    public void Of_Targets_SayLevelReachedAndShortfall()
    {
        Assert.Equal(
            [
                new(new("bars"), new(2028), 9m, 7m, 2m),
                new(new("jobs"), new(2028), 200m, 115m, 85m),
                new(new("power-cuts"), new(2028), 0m, 0.5m, 0.5m),
            ],
            Accounts.Targets);
        Assert.Equal(2m / 9m + 2m * 85m / 200m + 0.5m / 4m, Accounts.Shortfall, 20);
    }

    [Fact]
    public void Of_Launches_SayCostFundMoneyAndSponsorValue()
    {
        var mill = Accounts.Tables.Launches.Single(row => row.Project.Value == "mill");
        Assert.Equal((new Year(2025), new Year(2026), 40m, 20m, 100, false),
            (mill.Start, mill.RunningFrom, mill.CapitalCost.Value, mill.FundMoney.Value, mill.Jobs, mill.IsCommitted));
        Assert.True(mill.SponsorValue.Value > 41m && mill.SponsorValue.Value < 42m);
        Assert.Equal(["early", "line", "mill"], Accounts.Tables.Launches.Select(row => row.Project.Value));
    }

    [Fact]
    public void Of_Activities_SayTheRampedCapacity()
    {
        var rows = Accounts.Tables.Activities.Where(row => row.Unit.Value == "mill@zone");
        Assert.Equal([(2026, 3m, 3m), (2027, 6m, 6m), (2028, 6m, 6m)], rows.Select(row => (row.Year.Value, row.Amount, row.Capacity)));
    }

    [Fact]
    public void Of_Flows_SayWhatArrivesAfterLosses()
    {
        var row = Accounts.Tables.Flows.Single(row => row.Link.Value == "substation" && row.Year.Value == 2027);
        Assert.Equal(("north", "zone", 4m, 3m), (row.From.Value, row.To.Value, row.Sent, row.Arrived));
        Assert.All(Accounts.Tables.Flows.Where(flow => flow.Link.Value == "road"), flow => Assert.Equal("south", flow.From.Value));
    }

    [Fact]
    public void Of_Trade_CountsExportsAtTheExportPrice()
    {
        var bars = Accounts.Tables.Trade.Single(row => row.Commodity.Value == "bar" && row.Year.Value == 2026);
        Assert.Equal(new TradeRow(new("bar"), new("north"), new(2026), 0m, 4m, Money.Zero, new(64m)), bars);
    }

    [Fact]
    public void Of_Imports_AreWhatTheWorldSends()
    {
        var decisions = SmallPlan.Decisions();
        decisions = decisions with { Flows = decisions.Flows.Add((new("border"), new("metal"), false, new(2026), 2m)) };
        var row = PlanAccounts.Of(Small, decisions).Tables.Trade.Single(row => row.Commodity.Value == "metal" && row.Year.Value == 2026);
        Assert.Equal((2m, 6m, 24m, 60m), (row.Imports, row.Exports, row.Paid.Value, row.Received.Value));
    }

    [Fact]
    public void Of_FundCashFlow_EqualsTheHandMadeTable()
    {
        Assert.Equal(
            [
                Fund(2025, 10m, 12m, 21m, 0m, 0.03m, 1.03m),
                Fund(2026, 1.03m, 1m, 0m, 0m, 0.66m, 2.69m),
                Fund(2027, 2.69m, 0m, 0m, 11m, 0.66m, 14.35m),
                Fund(2028, 14.35m, 0m, 0m, 11m, 0.33m, 25.68m),
            ],
            Accounts.Tables.FundCashFlows.Where(row => row.Fund.Value == "fund"));
    }

    [Fact]
    public void Of_LinkUse_CountsLoadBothWaysAndExpansions()
    {
        Assert.Equal([0m, 9m, 18m, 18m], Use("siding").Select(row => row.Load));
        Assert.All(Use("siding"), row => Assert.Null(row.Capacity));
        Assert.Equal([2m, 12m, 12m, 12m], Use("substation").Select(row => row.Capacity ?? -1m));
        Assert.Equal([10m, 14m, 17m, 17m], Use("border").Select(row => row.Load));
    }

    [Fact]
    public void Of_StockUse_CountsRunningProjectsWithoutTheRamp() =>
        Assert.Equal([0m, 1.5m, 1.5m, 1.5m], Accounts.Tables.StockUse.Select(row => row.Occupied));

    [Fact]
    public void Of_Jobs_StandByRegionWithAnIndirectRangeWhereTheSectorIsKnown()
    {
        Assert.Equal(new JobsRow(new("north"), new(2025), 0, 76, 0m, 0m), Accounts.Tables.Jobs[0]);
        Assert.Equal(new JobsRow(new("north"), new(2026), 115, 0, 165m, 220m), Accounts.Tables.Jobs[1]);
        Assert.Equal(4, Accounts.Tables.Jobs.Length);
        var unknown = Small with { Sectors = [.. Small.Sectors.Select(sector => sector with { IndirectJobsLow = null, IndirectJobsHigh = null })] };
        Assert.All(PlanAccounts.Of(unknown, SmallPlan.Decisions()).Tables.Jobs, row => Assert.Equal((null, null), (row.IndirectLow, row.IndirectHigh)));
    }

    [Fact]
    public void Of_DomesticSupply_SaysTheTransfer() => Assert.Equal(
        [
            new(new("metal"), new(2026), 10m, 6m, 4m, 4m, new(2m)),
            new(new("metal"), new(2027), 10m, 3m, 7m, 4m, new(2m)),
            new(new("metal"), new(2028), 10m, 3m, 7m, 4m, new(2m)),
        ],
        Accounts.Tables.DomesticSupply);

    [Fact]
    public void Of_NotLaunched_SaysTheReason()
    {
        Assert.Equal(
            [("second-mill", "not_viable"), ("third-mill", "beaten")],
            Accounts.Tables.NotLaunched.Select(row => (row.Project.Value, row.Reason)));
        var late = Small with
        {
            Projects = [.. Small.Projects.Select(row => row.Id.Value == "third-mill" ? row with { LastStart = new(2024) } : row)],
        };
        var row = PlanAccounts.Of(late, SmallPlan.Decisions()).Tables.NotLaunched[1];
        Assert.Equal(new NotLaunchedRow(new("third-mill"), "no_start_fits", null), row);
    }

    [Theory]
    [MemberData(nameof(RuledOutMill.Rules), MemberType = typeof(RuledOutMill))]
    public void Of_NotLaunched_WhereEveryStartAloneBreaksARule_SaysSo(string rule) => Assert.Equal(
        [("second-mill", "not_viable"), ("third-mill", "ruled_out")],
        PlanAccounts.Of(RuledOutMill.By(rule), SmallPlan.Decisions()).Tables.NotLaunched.Select(row => (row.Project.Value, row.Reason)));

    [Fact]
    public void Of_SponsorValues_CoverEverySiteOnce()
    {
        Assert.Equal(
            ["early@north", "line@north", "mill@north", "mill@zone", "second-mill@south", "third-mill@north"],
            Accounts.Tables.SponsorValues.Select(row => $"{row.Project}@{row.Site}"));
        Assert.False(Accounts.Tables.SponsorValues[4].IsViable);
        Assert.True(Accounts.Tables.SponsorValues[1].IsViable);
    }

    [Fact]
    public void Of_TargetProgress_CoversEveryYear()
    {
        Assert.Equal([0m, 4m, 7m, 7m], Accounts.Tables.TargetProgress.Where(row => row.Target.Value == "bars").Select(row => row.Reached));
        Assert.Equal([0m, 0m, 0m, 0.5m], Accounts.Tables.TargetProgress.Where(row => row.Target.Value == "power-cuts").Select(row => row.Reached));
    }

    [Fact]
    public void Of_NoiseOfTheSolver_IsLeftOut()
    {
        var decisions = SmallPlan.Decisions();
        var noisy = decisions with
        {
            Activities = decisions.Activities.Add((new("third-mill@north"), new(2026), 0.000_000_2m)),
            Discards = decisions.Discards.Add((new("zone"), new("slag"), new(2026), -0.000_000_000_1m)),
            Extraction = [.. decisions.Extraction.Select(row => row with { Amount = row.Amount + 0.000_000_000_000_1m })],
        };
        var accounts = PlanAccounts.Of(Small, noisy);
        Assert.Equal(Accounts.Tables.Activities, accounts.Tables.Activities);
        Assert.Equal(Accounts.Tables.Discards, accounts.Tables.Discards);
        Assert.Equal(Accounts.Tables.Extraction, accounts.Tables.Extraction);
    }

    [Fact]
    public void Of_UnitThatDoesNotExist_IsMisuse()
    {
        var decisions = SmallPlan.Decisions();
        Assert.Throws<KeyNotFoundException>(() => PlanAccounts.Of(
            Small, decisions with { Activities = decisions.Activities.Add((new("third-mill@north"), new(2026), 1m)) }));
    }

    private static IEnumerable<LinkUseRow> Use(string link) => Accounts.Tables.LinkUse.Where(row => row.Link.Value == link);

    private static FundCashFlowRow Fund(
        int year, decimal opening, decimal inflow, decimal disbursed, decimal principal, decimal interest, decimal balance) =>
        new(new("fund"), new(year), new(opening), new(inflow), new(disbursed), new(principal), new(interest), new(balance));

    private static void AssertClose(decimal expected, Money actual) => Assert.Equal(expected, actual.Value, 9);
}
