using Jospar.Domain;
using Jospar.Planning.IndirectJobs;
using Jospar.Planning.Plans;
using Jospar.Planning.Verification;

namespace Jospar.Tests.Planning.IndirectJobs;

public sealed class SectorMultipliersTests
{
    /// <summary>Eurostat Manual (2008), p. 501: jobs (thousands) per million euro of final demand, direct and indirect.</summary>
    [Fact]
    public void Of_TheGermanTable_GivesThePublishedEmploymentMultipliers()
    {
        decimal[] published = [0.0326m, 0.0162m, 0.0207m, 0.0237m, 0.0112m, 0.0242m];
        var ranges = SectorMultipliers.Of(GermanTable.Programme());
        for (int j = 0; j < published.Length; j++)
        {
            var range = ranges[GermanTable.Branches[j]];
            Assert.True(range.IsOfTable);
            Assert.Equal(published[j], Math.Round((1m + range.Low!.Value) * GermanTable.JobsPerOutput(j), 4));
            Assert.Equal(range.Low, range.High);
        }
    }

    [Fact]
    public void Of_TheGermanTable_IsWhatTheVerifierWorksOut()
    {
        var programme = GermanTable.Programme();
        var opinion = new IndirectJobsOpinion(programme);
        Assert.All(SectorMultipliers.Of(programme), range =>
        {
            Assert.Equal((double)range.Value.Low!.Value, (double)opinion.Of(range.Key, isHigh: false)!.Value, 1e-8);
            Assert.Equal((double)range.Value.High!.Value, (double)opinion.Of(range.Key, isHigh: true)!.Value, 1e-8);
        });
    }

    /// <summary>
    /// Miller and Blair's closed example (see <see cref="LeontiefInverseTests"/>) with a job for each money's worth of either
    /// sector: jobs of the first are then 1.365 + 0.527 − 1 for each of its own. Households there pay each other 0.05 of
    /// what they earn, so what they spend on sectors counts 1 / 0.95 times.
    /// </summary>
    [Fact]
    public void Of_HouseholdsThatEarnAndSpend_CountsTheirSpendingAtTheHighEnd()
    {
        var programme = SmallProgramme.Create() with
        {
            Sectors =
            [
                new Sector("one", new("one"), null, null, Provenance.None) { JobsPerOutput = 1m, HouseholdIncome = 0.30m, HouseholdSpending = 0.05m / 0.95m },
                new Sector("two", new("two"), null, null, Provenance.None) { JobsPerOutput = 1m, HouseholdIncome = 0.25m, HouseholdSpending = 0.40m / 0.95m },
            ],
            InputCoefficients = [Row("one", "one", 0.15m), Row("one", "two", 0.20m), Row("two", "one", 0.25m), Row("two", "two", 0.05m)],
        };
        var ranges = SectorMultipliers.Of(programme);
        var opinion = new IndirectJobsOpinion(programme);
        Assert.Equal(1.254 + 0.264 - 1, (double)ranges["one"].Low!.Value, 0.001);
        Assert.Equal(1.365 + 0.527 - 1, (double)ranges["one"].High!.Value, 0.001);
        Assert.Equal(0.425 + 1.348 - 1, (double)ranges["two"].High!.Value, 0.001);
        Assert.Equal((double)ranges["two"].High!.Value, (double)opinion.Of("two", isHigh: true)!.Value, 1e-8);
    }

    // Of what is spent no more than a ten-thousandth is lost in any round.
    [Fact]
    public void Of_ATableThatHardlyEnds_IsWhatTheVerifierWorksOut()
    {
        var programme = SmallProgramme.Create() with
        {
            Sectors =
            [
                new Sector("one", new("one"), null, null, Provenance.None) { JobsPerOutput = 0.01m, HouseholdIncome = 0.3999m, HouseholdSpending = 0.5m },
                new Sector("two", new("two"), null, null, Provenance.None) { JobsPerOutput = 0.02m, HouseholdIncome = 0.4999m, HouseholdSpending = 0.5m },
            ],
            InputCoefficients = [Row("one", "two", 0.6m), Row("two", "one", 0.5m)],
        };
        var opinion = new IndirectJobsOpinion(programme);
        Assert.All(SectorMultipliers.Of(programme), range =>
        {
            Assert.True(range.Value.High > 1000m);
            Assert.Equal((double)range.Value.Low!.Value, (double)opinion.Of(range.Key, isHigh: false)!.Value, 1e-8);
            Assert.Equal((double)range.Value.High!.Value, (double)opinion.Of(range.Key, isHigh: true)!.Value, 1e-6);
        });
    }

    [Fact]
    public void Of_ASectorOutsideTheTable_KeepsItsOwnRange()
    {
        var german = GermanTable.Programme();
        var programme = german with { Sectors = [.. german.Sectors, new Sector("metals", new("metals"), 1.5m, 2m, Provenance.None)] };
        Assert.Equal(new IndirectJobRange(1.5m, 2m, IsOfTable: false), SectorMultipliers.Of(programme)["metals"]);
    }

    // A job of services, which buy of nobody, for each money's worth: households of metals spend 0.3, which services pay on, half of it.
    [Fact]
    public void Of_ASectorOutsideTheTableThatHouseholdsSpendOn_CountsItsJobsAtTheHighEnd()
    {
        var programme = SmallProgramme.Create() with
        {
            Sectors =
            [
                new Sector("metals", new("metals"), null, null, Provenance.None) { JobsPerOutput = 1m, HouseholdIncome = 0.3m },
                new Sector("services", new("services"), null, null, Provenance.None) { JobsPerOutput = 1m, HouseholdIncome = 0.5m, HouseholdSpending = 1m },
            ],
            InputCoefficients = [Row("metals", "metals", 0m)],
        };
        var ranges = SectorMultipliers.Of(programme);
        Assert.Equal(new IndirectJobRange(0m, 0.6m, IsOfTable: true), ranges["metals"]);
        Assert.Equal(new IndirectJobRange(null, null, IsOfTable: false), ranges["services"]);
        var opinion = new IndirectJobsOpinion(programme);
        Assert.Equal((0m, 0.6m), (opinion.Of("metals", isHigh: false), opinion.Of("metals", isHigh: true)));
        Assert.Null(opinion.Of("services", isHigh: true));
    }

    [Fact]
    public void Plan_OfAProgrammeWithATable_CountsItsJobsAndVerifies()
    {
        var programme = SmallProgramme.Create();
        programme = programme with
        {
            Sectors = [programme.Sectors[0] with { JobsPerOutput = 2m }, new Sector("services", new("services"), null, null, Provenance.None) { JobsPerOutput = 10m }],
            InputCoefficients = [Row("metals", "services", 0.1m), Row("services", "services", 0.2m)],
        };
        var plan = SmallPlan.Of(programme, SmallPlan.Decisions());

        // By hand: 0.1 of services, and 0.2 of that again …: 0.1 / 0.8 · 10 jobs / 2 jobs = 0.625 for each of 110 jobs in metals.
        var last = plan.Tables.Jobs.Last();
        Assert.Equal(0.625m * 110m, last.IndirectLow);
        Assert.Equal(last.IndirectLow, last.IndirectHigh);
        Assert.True(PlanVerifier.Verify(programme, plan).Holds);
        var wrong = plan with { Tables = plan.Tables with { Jobs = [.. plan.Tables.Jobs.Select(row => row with { IndirectLow = row.IndirectLow * 1.1m })] } };
        Assert.False(PlanVerifier.Verify(programme, wrong).Holds);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(1, false)]
    public void OfThePlan_InAYearInWhichNothingRuns_IsNoughtOrLeftEmptyAsByEarlierVersions(int? told, bool holds)
    {
        var plan = SmallPlan.Create();
        Assert.Equal((0m, 0m), (plan.Tables.Jobs[0].IndirectLow, plan.Tables.Jobs[0].IndirectHigh));
        Assert.True(PlanVerifier.Verify(SmallProgramme.Create(), plan).Holds);
        var other = plan with { Tables = plan.Tables with { Jobs = [.. plan.Tables.Jobs.Select((row, at) => at == 0 ? row with { IndirectLow = told } : row)] } };
        Assert.Equal(holds, PlanVerifier.Verify(SmallProgramme.Create(), other).Holds);
    }

    private static InputCoefficient Row(string buyer, string seller, decimal coefficient) => new(buyer, seller, coefficient, Provenance.None);
}
