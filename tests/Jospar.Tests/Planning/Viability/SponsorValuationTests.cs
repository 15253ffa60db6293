using Jospar.Domain;
using Jospar.Planning.Viability;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Viability;

public sealed class SponsorValuationTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    // Rolling in the zone: bars sell at 16 − 2 · 1 = 14; metal costs 10, from 2026 on 9.5; power 0.5 · 0.2, from 2027
    // on 0.5 · 0.4; running 0.4.
    [Theory]
    [InlineData(2025, 3.5)]
    [InlineData(2026, 4.0)]
    [InlineData(2027, 3.9)]
    public void Margin_RollingMill_IsSalesLessPurchasesLessRunning(int year, decimal expected) =>
        Assert.Equal(expected, new SponsorValuation(Small).Margin(new("roll"), new("zone"), new(year)).Left);

    [Fact]
    public void Value_MillWithLoan_EqualsTheHandMadeTable()
    {
        // Runs from 2026 with 0.5, 1, 1 of 6; the last year counts 1 + 1/1.1 + 1/1.21 times.
        decimal tail = 1m + 1m / 1.1m + 1m / 1.21m;
        decimal earned = 6m * (0.5m * 4.0m / 1.1m + 3.9m / 1.21m + 3.9m / 1.331m * tail);
        // Half of 40 is lent: interest 0.6, 0.6, 0.3 in 2026 to 2028, principal 10 in 2027 and 2028.
        decimal repaid = 0.6m / 1.1m + 10.6m / 1.21m + 10.3m / 1.331m;
        AssertClose(earned - 20m - repaid, Value("mill", "zone", 2025));
    }

    [Fact]
    public void Value_LateStart_CountsRepaymentsBeyondThePlan()
    {
        decimal tail = 1m + 1m / 1.1m + 1m / 1.21m;
        decimal earned = 6m * 0.5m * 3.9m / 1.331m * tail;
        decimal own = 20m / 1.21m;
        decimal repaid = 0.6m / 1.331m + 10.6m / 1.4641m + 10.3m / 1.61051m;
        AssertClose(earned - own - repaid, Value("mill", "zone", 2027));
    }

    [Fact]
    public void Value_StartBeforeTheFirstYear_LeavesOutSunkMoney()
    {
        // Built in 2024 and 2025 for 8, a quarter lent: 1 + 1; own 3 in 2025; interest 0.03 (2025), 0.06 (2026),
        // 0.06 (2027), 0.03 (2028); principal 1 in 2027 and 2028.
        decimal tail = 1m + 1m / 1.1m + 1m / 1.21m;
        decimal earned = 4.0m / 1.1m + 3.9m / 1.21m + 3.9m / 1.331m * tail;
        decimal paid = 3m + 0.03m + 0.06m / 1.1m + 1.06m / 1.21m + 1.03m / 1.331m;
        AssertClose(earned - paid, Value("early", "north", 2024));
    }

    [Fact]
    public void Value_GrantForTheWhole_CostsTheSponsorNothing() => Assert.Equal(0m, Value("line", "north", 2025));

    [Fact]
    public void Value_MarginBelowZero_IsNotRunAtALoss()
    {
        var dear = Small with { Prices = [.. Small.Prices.Select(row => row.Commodity.Value == "bar" ? row with { Export = 3m } : row)] };
        var mill = dear.Projects[2];
        Assert.Equal(-30m, new SponsorValuation(dear).Value(mill, mill.Sites[0], new(2025)).Value);
        Assert.False(new SponsorValuation(dear).IsViable(mill, mill.Sites[0], new(2025)));
        Assert.True(new SponsorValuation(dear).IsViable(mill with { IsPublic = true }, mill.Sites[0], new(2025)));
    }

    // Runs in four years, and earns 25 in each.
    [Theory]
    [InlineData(100, true)]
    [InlineData(100.00000001, true)]
    [InlineData(100.000001, false)]
    public void IsViable_CostWithinARoundingOfWhatIsEarned_Holds(decimal cost, bool isViable)
    {
        var programme = BreakEven.Create(cost);
        var project = Assert.Single(programme.Projects);
        Assert.Equal(isViable, new SponsorValuation(programme).IsViable(project, project.Sites[0], project.FirstStart));
    }

    [Fact]
    public void IsViable_OfAProjectThatBreaksEven_IsWhatTheVerifierSays()
    {
        var plan = PlannerRun.PlanOf(BreakEven.Create(100m));
        Assert.True(Assert.Single(plan.Tables.SponsorValues).IsViable);
    }

    [Fact]
    public void Value_StartFarBeyondThePlan_IsStillANumber() => Assert.True(Value("mill", "zone", 2070) < 0m);

    private static decimal Value(string project, string site, int start)
    {
        var found = Small.Projects.Single(row => row.Id.Value == project);
        var at = found.Sites.Single(row => row.Place.Value == site);
        return new SponsorValuation(Small).Value(found, at, new(start)).Value;
    }

    private static void AssertClose(decimal expected, decimal actual) => Assert.Equal(expected, actual, 18);
}
