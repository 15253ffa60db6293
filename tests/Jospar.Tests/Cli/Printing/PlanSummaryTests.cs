using System.Globalization;
using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;
using Jospar.Planning.Report;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class PlanSummaryTests
{
    [Fact]
    public void Lines_WhereASectorHasNoMultiplier_SayForHowManyJobsItIsKnown()
    {
        // The line's 5 jobs are in energy, of which nothing is known.
        Assert.Contains(
            new PlanSummary(SmallProgramme.Create(), SmallPlan.Create()).Lines(),
            line => line.Contains("apart from 165 to 220 indirect, which follow from 110 of them (for the other 5 no multiplier is known)", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_WithPlantsThatMakeNothing_NameThemAndTheirJobs()
    {
        var idle = SmallPlan.Of(SmallProgramme.Create(), SmallPlan.Decisions() with { Activities = [], Flows = [] });
        Assert.Single(
            new PlanSummary(SmallProgramme.Create(), idle).Lines(),
            line => line.StartsWith("Idle      2 launched plants make nothing in any year: ", StringComparison.Ordinal) && line.EndsWith("; 110 of the direct jobs are there", StringComparison.Ordinal));
        Assert.Single(
            new PlanSummary(SmallProgramme.Create(), idle).Lines(),
            line => line == "Idle      2 plants that stood before make nothing in some years: Old smelter (2025–2028), Idle mill (2026–2028); 500 people work there");
        Assert.Equal(
            ["Idle      1 plant that stood before makes nothing in some years: Idle mill (2026–2028)"],
            new PlanSummary(SmallProgramme.Create(), SmallPlan.Create()).Lines().Where(line => line.StartsWith("Idle", StringComparison.Ordinal)));
        var small = SmallProgramme.Create();
        var watched = small with { Facilities = [.. small.Facilities.Select(facility => facility with { Jobs = 1 })] };
        Assert.Single(new PlanSummary(watched, SmallPlan.Create()).Lines(), line => line.EndsWith("Idle mill (2026–2028); 1 person works there", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_WithAProjectOfWhichEveryStartAloneBreaksARule_TellItFromOneThatCouldBeLaunched()
    {
        string Launches(Programme programme) => new PlanSummary(programme, SmallPlan.Of(programme, SmallPlan.Decisions())).Lines()
            .Single(line => line.StartsWith("Launches", StringComparison.Ordinal));
        Assert.Contains("1 that breaks a rule with every start of its own", Launches(RuledOutMill.By("limit")), StringComparison.Ordinal);
        Assert.Contains("1 that could be launched, but would serve the goals no better", Launches(SmallProgramme.Create()), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_WhereNothingIsPromised_ProveTheValueAlone()
    {
        var free = SmallProgramme.Create() with { Targets = [] };
        string line = new PlanSummary(free, SmallPlan.Of(free, SmallPlan.Decisions())).Lines().Single(line => line.StartsWith("Proven", StringComparison.Ordinal));
        Assert.DoesNotContain("shortfall", line, StringComparison.Ordinal);
        Assert.Contains("value within", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_WhereNoProjectTellsItsPeople_CallThemUnknownAndNotNone()
    {
        var small = SmallProgramme.Create();
        var untold = small with { Projects = [.. small.Projects.Select(project => project with { Jobs = 0, ConstructionJobs = 0 })] };

        Assert.Contains(
            "Jobs      how many work directly in 2028 is not known; how many build is not known",
            new PlanSummary(untold, SmallPlan.Of(untold, SmallPlan.Decisions())).Lines());
    }

    [Fact]
    public void Lines_OfAPlanMadeAgain_SayThatAChangeHasToEarnItsWeight() => Assert.Contains(
        new PlanSummary(SmallProgramme.Create(), SmallPlan.Create(), new Replan(new(2026), 0.01m, "", [], [], [], [])).Lines(),
        line => line.Contains("that could be launched, but would serve the goals no better or not by enough: the plan changes no more of the earlier plan than earns its weight", StringComparison.Ordinal));

    [Theory]
    [InlineData(2025, false)]
    [InlineData(2024, true)]
    public void Lines_OfAPlanMadeAgain_SayWhereItsValueIsOfAnotherYear(int earlier, bool isTold)
    {
        var replan = new Replan(new(2025), 0.01m, "", [], [], [], []) { EarlierFrom = new(earlier) };
        var line = Assert.Single(
            new PlanSummary(SmallProgramme.Create(), SmallPlan.Create(), replan).Lines(), line => line.StartsWith("Value", StringComparison.Ordinal));
        Assert.Equal(isTold, line.Contains("as seen from 2025, not to be compared", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAChosenPlan_SayThatNothingWasStopped()
    {
        var plan = SmallPlan.Create();
        plan = plan with { Status = PlanStatus.Chosen, Goals = [.. plan.Goals.Select(goal => goal.Goal == Goal.Value ? goal with { Bound = null } : goal)] };
        var line = Assert.Single(new PlanSummary(SmallProgramme.Create(), plan).Lines(), line => line.StartsWith("Chosen    among near-optimal plans", StringComparison.Ordinal));
        Assert.Contains("value without a bound of its own", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_WithASurplusSentRound_SayHowMuchIsLost()
    {
        var plan = SmallPlan.Create();
        FlowRow Flow(string from, string to, decimal sent) =>
            new(new("substation"), new("power"), new(from), new(to), new(2026), sent, 0.9m * sent);
        plan = plan with { Tables = plan.Tables with { Flows = [Flow("north", "zone", 30m), Flow("zone", "north", 20m)] } };
        Assert.Single(
            new PlanSummary(SmallProgramme.Create(), plan).Lines(),
            line => line.StartsWith("Wasted    4 GWh of power in 2026: a surplus that nobody takes", StringComparison.Ordinal));
        Assert.DoesNotContain(new PlanSummary(SmallProgramme.Create(), SmallPlan.Create()).Lines(), line => line.StartsWith("Wasted", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_WithDemandThatIsNotServed_SayHowMuchWhereAndWhatItCosts()
    {
        var plan = SmallPlan.Create();
        string cost = new MoneyText(SmallProgramme.Create().Terms).Of(plan.Totals.UnservedCost);
        Assert.Contains(
            $"Unserved  power: 0.5 GWh in 2028 (8.3 % of the demand); all of it in north; it costs {cost} of the value",
            new PlanSummary(SmallProgramme.Create(), plan).Lines());
        DemandServedRow Row(string place, int year, decimal unserved) => new(new(place), new("power"), new(year), 4m, 4m - unserved, unserved);
        plan = plan with { Tables = plan.Tables with { Demands = [Row("north", 2026, 1m), Row("north", 2027, 4m), Row("south", 2027, 1m)] } };
        var programme = SmallProgramme.Create();
        programme = programme with { Demands = [.. programme.Demands, programme.Demands[0] with { Place = new("south"), LostLoad = 0m }] };
        Assert.Contains(
            new PlanSummary(programme, plan).Lines(),
            line => line.StartsWith("Unserved  power: 5 GWh in 2027 (63 % of the demand), the worst of 2 years from 2026 on; most in north: 4 GWh, all that it needs; it costs ", StringComparison.Ordinal));
        Assert.DoesNotContain(
            new PlanSummary(programme, plan with { Tables = plan.Tables with { Demands = [Row("north", 2026, 0m)] } }).Lines(),
            line => line.StartsWith("Unserved", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfExportsBesideImports_SayHowMuchMayBeSentOn()
    {
        var small = SmallProgramme.Create();
        var target = small.Targets[0] with { Id = new("sold"), Measure = Measure.Exports, Filter = new MeasureFilter { Commodity = new("metal") }, Span = Span.Year, Year = new(2028), Level = 3m };
        small = small with { Targets = [target] };
        var plan = SmallPlan.Of(small, SmallPlan.Decisions());
        plan = plan with
        {
            Tables = plan.Tables with { Trade = [.. plan.Tables.Trade, new(new("metal"), new("north"), new(2028), 2m, 0m, Money.Zero, Money.Zero)] },
        };
        Assert.Single(new PlanSummary(small, plan).Lines(), line => line.EndsWith("up to 2 kt of it imported in the same year and sent on", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAValueBelowItsBound_SayHowMuchMoneyThatIs()
    {
        var plan = SmallPlan.Create();
        plan = plan with { Goals = [.. plan.Goals.Select(goal => goal.Goal == Goal.Value ? goal with { Bound = goal.Value + 3.5m, Scale = 7m } : goal)] };
        Assert.Single(
            new PlanSummary(SmallProgramme.Create(), plan).Lines(),
            line => line.Contains("; value within 50 % (3.5 billion KZT) of the best possible (", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0.0000039", "value within 0.00039 % (27\u202F300 KZT) of the best possible (")]
    [InlineData("0.0000009", "value the best possible (")]
    public void Lines_OfAValueHardlyBelowItsBound_SayWhatThePageSays(string gap, string said)
    {
        var plan = SmallPlan.Create();
        var apart = 7m * decimal.Parse(gap, CultureInfo.InvariantCulture);
        plan = plan with { Goals = [.. plan.Goals.Select(goal => goal.Goal == Goal.Value ? goal with { Bound = goal.Value + apart, Scale = 7m } : goal)] };
        Assert.Single(new PlanSummary(SmallProgramme.Create(), plan).Lines(), line => line.Contains(said, StringComparison.Ordinal));
        var page = ReportWriter.Write(SmallProgramme.Create(), plan, new ReportOptions("en"));
        Assert.Equal(said.StartsWith("value the best", StringComparison.Ordinal), !page.Contains("above that by more than", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAValueOfNothingBelowItsBound_SayHowMuchMoneyThatIs()
    {
        var plan = SmallPlan.Create();
        plan = plan with { Goals = [.. plan.Goals.Select(goal => goal.Goal == Goal.Value ? goal with { Value = 0m, Bound = 3.5m, Scale = 0m } : goal)] };
        Assert.Single(
            new PlanSummary(SmallProgramme.Create(), plan).Lines(),
            line => line.Contains("; value within 3.5 billion KZT of the best possible (", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAPromiseLostAfterItsYear_SayWhen()
    {
        var small = SmallProgramme.Create();
        var jobs = small.Targets.Single(target => target.Id.Value == "jobs") with { Year = new(2027), Level = 150m };
        small = small with { Targets = [jobs] };
        var plan = SmallPlan.Of(small, SmallPlan.Decisions());
        plan = plan with { Tables = plan.Tables with { TargetProgress = [new(jobs.Id, new(2027), 165m, 150m), new(jobs.Id, new(2028), 120m, 150m)] } };
        Assert.Single(new PlanSummary(small, plan).Lines(), line => line.EndsWith("; kept no longer in 2028, with 120 jobs", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAReplan_TellThePromiseAsItWasMade()
    {
        var plan = SmallPlan.Create();
        var jobs = plan.Targets.Single(target => target.Id.Value == "jobs");
        var replan = new Replan(
            new(2025), 0m, "", [], [], [new PromiseComparison(jobs.Id, jobs.Year, jobs.Level + 50m, 0m, jobs.Reached + 50m, IsOver: false)], []);
        var line = Assert.Single(new PlanSummary(SmallProgramme.Create(), plan, replan).Lines(), line => line.Contains("obs: 165 of 250", StringComparison.Ordinal));
        Assert.Contains("(85 jobs short, 34 %); 50 jobs of it before 2025", line, StringComparison.Ordinal);
    }

    // 85 of the 200 that are left is more than a tenth, though less than one of the 1,200 first promised.
    [Fact]
    public void Lines_OfAReplan_GoByWhatIsLeftOfAPromiseForTheTolerance()
    {
        var small = SmallProgramme.Create();
        var plan = SmallPlan.Create();
        var jobs = plan.Targets.Single(target => target.Id.Value == "jobs");
        var replan = new Replan(
            new(2025), 0m, "", [], [], [new PromiseComparison(jobs.Id, jobs.Year, jobs.Level + 1000m, 0m, jobs.Reached + 1000m, IsOver: false)], []);
        var programme = small with { Terms = small.Terms with { ShortfallTolerance = 0.1m } };
        Assert.Contains(new PlanSummary(programme, plan, replan).Lines(), line => line.Contains("(85 jobs short, 7.1 %)", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAReplan_TellWhatAPromiseOfAtMostWasOverBefore()
    {
        var plan = SmallPlan.Create();
        var cuts = plan.Targets.Single(target => target.Id.Value == "power-cuts");
        var replan = new Replan(
            new(2025), 0m, "", [], [], [new PromiseComparison(cuts.Id, cuts.Year, 2m, 0m, cuts.Reached + 3m, IsOver: false)], []);
        Assert.Contains(
            new PlanSummary(SmallProgramme.Create(), plan with { Targets = [cuts with { Reached = 0m, Shortfall = 0m }] }, replan with { Promises = [replan.Promises[0] with { Now = 3m }] }).Lines(),
            line => line.StartsWith("Missed", StringComparison.Ordinal) && line.Contains("power-cuts: 3, at most 2", StringComparison.Ordinal) && line.Contains("over, 50 %)", StringComparison.Ordinal));
        Assert.Contains(
            new PlanSummary(SmallProgramme.Create(), plan, replan).Lines(),
            line => line.StartsWith("Missed", StringComparison.Ordinal) && line.Contains("power-cuts: 3.5, at most 2", StringComparison.Ordinal) && line.Contains("over, 75 %)", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_BesideAPromiseOfSomeProjects_SayHowMuchOfTheTotalItCounts()
    {
        var lines = LinesBeside(small => small.Targets[0] with { Measure = Measure.DirectJobs, Filter = new MeasureFilter { Sector = "metals" }, Span = Span.Year, Year = new(2028), Level = 200m, Name = new("Jobs in metals") }, 110m, 90m);
        Assert.Contains(lines, line => line.StartsWith("Jobs      115 direct in 2028, 110 of them count towards “Jobs in metals”, apart from", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_BesideAPromiseOfAnotherPlace_DoNotCountItsPartOfTheTotal()
    {
        var lines = LinesBeside(small => small.Targets[0] with { Measure = Measure.DirectJobs, Filter = new MeasureFilter { Place = small.Places[^1].Id }, Span = Span.Year, Year = new(2028), Level = 200m }, 110m, 90m);
        Assert.DoesNotContain(lines, line => line.Contains("count towards", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Lines_OfAnOverrun_SayWhereItIsOfTheBaseline(int level, bool isOfBaseline)
    {
        var small = SmallProgramme.Create();
        var target = small.Targets[0] with { Bound = Bound.AtMost, Level = level, Baseline = 200m };
        var programme = small with { Targets = [target] };
        var plan = SmallPlan.Create() with { Targets = [new TargetOutcome(target.Id, target.Year, level, 28m + level, 28m)] };
        string line = Assert.Single(new PlanSummary(programme, plan).Lines(), line => line.StartsWith("Missed", StringComparison.Ordinal));
        Assert.Equal(isOfBaseline, line.Contains(" over, 14 % of the baseline)", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_BesideAPromiseOfAll_SayNothingOfIt() => Assert.DoesNotContain(
        new PlanSummary(SmallProgramme.Create(), SmallPlan.Create()).Lines(), line => line.Contains("towards", StringComparison.Ordinal));

    [Theory]
    [InlineData(Bound.AtMost, ": 0, at most 100 kt in ")]
    [InlineData(Bound.AtLeast, ": 0 of 100 kt in ")]
    public void Lines_OfAPromiseOfAtMost_TellItFromOneOfAtLeast(Bound bound, string said)
    {
        var small = SmallProgramme.Create();
        var target = small.Targets[0] with { Bound = bound };
        var plan = SmallPlan.Create() with { Targets = [new TargetOutcome(target.Id, target.Year, 100m, 0m, 0m)] };
        Assert.Contains(new PlanSummary(small with { Targets = [target] }, plan).Lines(), line => line.StartsWith("Reached", StringComparison.Ordinal) && line.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAHorizonOfOneYear_NameTheYearOnce()
    {
        var small = SmallProgramme.Create();
        var programme = small with { Terms = small.Terms with { LastYear = small.Terms.FirstYear } };
        Assert.DoesNotContain($"{small.Terms.FirstYear}–", new PlanSummary(programme, SmallPlan.Create()).Lines().First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfASumOverYears_SayUpToWhichYear()
    {
        var lines = LinesBeside(small => small.Targets[0] with { Measure = Measure.Investment, Filter = new MeasureFilter { Sector = "metals" }, Span = Span.Cumulative, Year = new(2028), Level = 40m, Name = new("Invested in metals") }, 1m, 39m);
        Assert.Contains(lines, line => line.StartsWith("Missed    Invested in metals: 1 of 40 ", StringComparison.Ordinal) && line.Contains(" up to 2028 (", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Money ", StringComparison.Ordinal) && line.EndsWith(" of the whole counts towards “Invested in metals”", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAMissWithinTheTolerance_SaySoInPlainDecimals()
    {
        var lines = LinesBeside(small => small.Targets[0] with { Level = 8.255m }, 8.2549735m, 0.0000265m);
        Assert.Contains(lines, line => line.Contains("(0.0000265 kt short, 0.000321 %, within the tolerance)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("116.449", "3.551", "116.449 of 120 kt in 2028 (3.551 kt short,")]
    [InlineData("104.646", "15.354", "104.65 of 120 kt in 2028 (15.35 kt short,")]
    [InlineData("0.25", "119.75", "0.3 of 120 kt in 2028 (119.8 kt short,")]
    public void Lines_OfAMiss_SayAmountsAndWhatLacksAtOnePrecision(string reached, string missing, string said)
    {
        static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(
            LinesBeside(small => small.Targets[0] with { Level = 120m }, Number(reached), Number(missing)),
            line => line.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAReplan_SayAmongWhichPlansTheBoundsHold()
    {
        string Proven(Replan? replan) => Assert.Single(
            new PlanSummary(SmallProgramme.Create(), SmallPlan.Create(), replan).Lines(), line => line.StartsWith("Proven", StringComparison.Ordinal));
        Assert.Contains(", of plans that change no more (1.5 s", Proven(new Replan(new(2025), 0m, "", [], [], [], [])), StringComparison.Ordinal);
        Assert.DoesNotContain("change no more", Proven(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfAReplan_SayFromWhenTheValueIsSeen()
    {
        var lines = new PlanSummary(SmallProgramme.Create(), SmallPlan.Create(), new Replan(new(2025), 0m, "", [], [], [], [])).Lines();
        Assert.Contains(lines, line => line.StartsWith("Value ", StringComparison.Ordinal) && line.EndsWith("as seen from 2025, not to be compared with the earlier plan's", StringComparison.Ordinal));
    }

    private static List<string> LinesBeside(Func<Programme, Target> promise, decimal reached, decimal shortfall)
    {
        var small = SmallProgramme.Create();
        small = small with { Targets = [promise(small)], Terms = small.Terms with { ShortfallTolerance = 0.0001m } };
        var plan = SmallPlan.Of(small, SmallPlan.Decisions());
        plan = plan with { Targets = [.. plan.Targets.Select(outcome => outcome with { Reached = reached, Shortfall = shortfall })] };
        return [.. new PlanSummary(small, plan).Lines()];
    }
}
